import { articleFeedIds, claimFeedIds } from '../domain/feed-id.ts';
import type { ValidEntries } from './publication.ts';

/** The list of addresses that the publication has given out, from the project's root. */
export const PERMANENT_FILE = 'content/permanent.txt';

const HEADING = [
  '# What this publication has given out, and keeps for good: addresses of pages and files, and ids of entries in feeds.',
  '# `npm run permanent` adds what is new. Nothing is taken away: what is renamed keeps its old id in `formerly`.',
];

/** A line of the list: an address, or ("id") what feeds know an entry by. Both are paths from the root of the site. */
export interface PermanentLine {
  readonly kind: 'address' | 'id';
  readonly path: string;
  /** Counts from 1. */
  readonly line: number;
}

/** Reads the list; `wrong` are lines that are neither an address nor an id, nor empty or a comment. */
export function parsePermanent(text: string): { lines: PermanentLine[]; wrong: { text: string; line: number }[] } {
  const lines: PermanentLine[] = [];
  const wrong: { text: string; line: number }[] = [];
  for (const [index, row] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const words = row.trim();
    if (words === '' || words.startsWith('#')) continue;
    const [, id, path] = /^(id )?(\/\S*)$/.exec(words) ?? [];
    if (path === undefined) wrong.push({ text: words, line });
    else lines.push({ kind: id === undefined ? 'address' : 'id', path, line });
  }
  return { lines, wrong };
}

/** The text of the list: sorted, each line once. */
export function formatPermanent(lines: readonly Pick<PermanentLine, 'kind' | 'path'>[]): string {
  return [...HEADING, ...[...new Set(lines.map(written))].sort(), ''].join('\n');
}

/** A line as it is written: `/claims/gas-deal-400bn/`, `id /articles/after-the-boom/`. */
export function written({ kind, path }: Pick<PermanentLine, 'kind' | 'path'>): string {
  return kind === 'id' ? `id ${path}` : path;
}

/** Endings of files that are there for others to keep: feeds, data, calendars, bibliographies, Markdown. */
const KEPT_FILES = /\.(?:bib|csv|ics|json|md|opml|ris|txt|xml|zip)$/;
/** Folders and files that go with a build, a page or a host: named by what is in them, or known to our own scripts only. */
const PASSING = /^\/_|\/[0-9a-f]{12}\/|\/cite\.[a-z]+$|^\/search\/manifest\.json$|^\/words\/|^\/404\.html$/;

/**
 * The addresses of a built site that are permanent: every page, and the files for readers and programs.
 * @param files Paths of its files from its root, with forward slashes: `claims/index.html`.
 */
export function permanentAddresses(files: readonly string[]): string[] {
  return files
    .map((file) => `/${file}`)
    .filter((path) => !PASSING.test(path) && (path.endsWith('.html') || KEPT_FILES.test(path)))
    .map((path) => path.replace(/(?<=\/)index\.html$/, ''));
}

/** The ids under which feeds tell of what is published. */
export function publishedFeedIds({ articles, claims }: ValidEntries): string[] {
  return [
    ...[...articles.values()].flatMap(({ id, data }) => (data.draft ? [] : articleFeedIds({ ...data, id }))),
    ...[...claims.values()].flatMap(({ id, data }) => claimFeedIds({ ...data, id })),
  ];
}
