import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { redirectsOf, type RenamedEntries } from '../../domain/redirect.ts';
import { entryUrl, FIXED_PATHS, PAGE_KINDS } from '../../domain/url.ts';
import type { ContentFile } from '../content-file.ts';
import type { Issue } from '../issue.ts';
import { didYouMean } from '../nearest.ts';
import { placeOf } from './body.ts';
import type { ValidEntries } from './field.ts';

/** Links in Markdown to a page, file or heading of this publication that does not exist. */
export function checkLinks(
  files: readonly ContentFile[],
  publicFiles: ReadonlySet<string>,
  valid: ValidEntries,
): Issue[] {
  const headings = new Map<string, Set<string>>();
  for (const file of files) if (file.body) headings.set(urlOf(file), headingIds(file.body.tree));
  const pages = new Set([
    ...FIXED_PATHS,
    ...files.filter(({ collection }) => collection !== 'series' && collection !== 'site').map(urlOf),
  ]);
  const moved = new Map(redirectsOf(renamedEntries(valid)).map(({ from, to }) => [from, to]));
  return files.flatMap((file) => {
    const { body } = file;
    if (!body) return [];
    const issues: Issue[] = [];
    visit(body.tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const message = problemOf(node.url, urlOf(file), { pages, headings, publicFiles, moved });
      if (message !== undefined)
        issues.push({ rule: 'broken-link', file: file.path, ...placeOf(node.position, body), message });
    });
    return issues;
  });
}

/** Entries that have a page, with the ids that they had before. */
function renamedEntries(valid: ValidEntries): RenamedEntries {
  return Object.fromEntries(
    ([...PAGE_KINDS, 'pages'] as const).map((kind) => [
      kind,
      [...valid[kind].values()].map(({ id, data }) => ({ id, formerly: data.formerly })),
    ]),
  );
}

function urlOf({ collection, id }: ContentFile): string {
  if (collection === 'pages') return `/${id}/`;
  const kind = PAGE_KINDS.find((name) => name === collection);
  return kind === undefined ? `/${collection}/${id}/` : entryUrl(kind, id);
}

function headingIds(tree: Root): Set<string> {
  const slugger = new GithubSlugger();
  const ids = new Set<string>();
  visit(tree, 'heading', (heading) => {
    // As the page has it, where two hyphens are a dash and HTML is no text.
    const text = toString(heading, { includeHtml: false, includeImageAlt: false });
    ids.add(slugger.slug(text.replace(/(?<!-)--(?!-)/g, '—')));
  });
  return ids;
}

/** What a link may lead to. */
interface Targets {
  readonly pages: ReadonlySet<string>;
  /** Ids of the headings of pages written in Markdown, by path. */
  readonly headings: ReadonlyMap<string, ReadonlySet<string>>;
  readonly publicFiles: ReadonlySet<string>;
  /** Where pages stand that were renamed, by their former path. */
  readonly moved: ReadonlyMap<string, string>;
}

function problemOf(url: string, from: string, { pages, headings, publicFiles, moved }: Targets): string | undefined {
  if (/^(?:https?:|mailto:)/i.test(url)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(url))
    return `links may begin with https:, http:, mailto:, / or #, not "${url.split(':')[0]}:".`;
  if (!url.startsWith('/') && !url.startsWith('#'))
    return `"${url}" depends on where it stands. Write the path from the site's root, e.g. /articles/${url.replace(/^[./]+/, '')}.`;
  const [path = '', fragment] = url.split('#');
  const page = path === '' ? from : path;
  if (!pages.has(page)) {
    if (publicFiles.has(page)) return undefined;
    const now = moved.get(page) ?? moved.get(`${page}/`);
    if (now !== undefined) return `"${page}" has moved: write "${now}".`;
    if (pages.has(`${page}/`)) return `addresses end in a slash: write "${page}/".`;
    return `no page "${page}".${didYouMean(page, pages)}`;
  }
  const ids = headings.get(page);
  if (fragment && ids && !ids.has(fragment)) return `no heading "#${fragment}" on ${page}.${didYouMean(fragment, ids)}`;
  return undefined;
}
