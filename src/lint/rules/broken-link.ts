import { redirectsOf, type RenamedEntries } from '../../domain/redirect.ts';
import { addressOfPath, entryUrl, FIXED_PATHS, PAGE_KINDS, type PageKind, servedPath } from '../../domain/url.ts';
import type { Finding } from '../issue.ts';
import { findNearest } from '../nearest.ts';
import type { CheckedFile, CheckedPublication, ValidEntries } from '../publication.ts';
import { parsePermanent } from '../permanent.ts';
import type { Place } from '../place.ts';
import { inFile, type Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL013',
  name: 'broken-link',
  severity: 'error',
  title: 'A link or picture that leads nowhere in this publication',
  why: 'A reader who follows it gets an error page.',
  mend: 'Write the path from the root of the site, with a slash at the end of a page: /claims/the-id/. Other files that a build makes, such as feeds and data, can be linked once content/permanent.txt lists them.',
  example: {
    file: 'content/articles/chips.md',
    failing: '[the event](/events/izvestia-reprot/)',
    mended: '[the event](/events/izvestia-report/)',
  },
  checkPublication: (publication) => {
    const site = readSite(publication);
    const leads = [...publication.valid.articles.values()].flatMap(({ file, data: { image } }) =>
      image ? inFile(file, placed(pictureProblem(image.src, site), file.locate(['image', 'src']))) : [],
    );
    const inBodies = publication.files.flatMap((file) => {
      const { links = [], images = [] } = file.facts.body ?? {};
      return inFile(file, [
        ...links.flatMap(({ url, ...span }) => placed(problemOf(url, file, site), file.placeOf(span))),
        ...images
          .filter(({ url }) => url.startsWith('/'))
          .flatMap(({ url, ...span }) => placed(pictureProblem(url, site), file.placeOf(span))),
      ]);
    });
    return [...leads, ...inBodies];
  },
};

type Problem = Pick<Finding, 'message' | 'nearest' | 'mend'>;

function placed(problem: Problem | undefined, place: Place): Finding[] {
  return problem ? [{ ...problem, ...place }] : [];
}

function pictureProblem(url: string, { publicFiles }: Addresses): Problem | undefined {
  const path = servedPath(url);
  if (path === undefined)
    return { message: `"${url}" has a "%" that stands for no character.`, mend: 'Write "%" of a name as "%25".' };
  if (publicFiles.has(path)) return undefined;
  // A name may hold what ends the path of an address.
  const nearest = publicFiles.has(url) ? url : findNearest(path, publicFiles);
  return {
    message: `no file public${path}.`,
    nearest: nearest && addressOfPath(nearest),
    mend: 'Put the file there, or correct the path.',
  };
}

/** What a link may lead to. */
interface Addresses {
  /** Of entries, and those that every publication has. */
  readonly pages: ReadonlySet<string>;
  /** Of articles that no build publishes. */
  readonly drafts: ReadonlySet<string>;
  /** What was given out besides: parts of long lists, feeds, data. */
  readonly published: ReadonlySet<string>;
  /** Ids of headings by the address of their page. */
  readonly headings: ReadonlyMap<string, ReadonlySet<string>>;
  readonly publicFiles: ReadonlySet<string>;
  /** Where pages stand that were renamed, by their former path. */
  readonly moved: ReadonlyMap<string, string>;
}

/** Collections whose entries have a page each. */
const PAGED = [...PAGE_KINDS, 'pages'] as const;

/** A page that an entry or a page of text has, as long as there is its file. */
const ENTRY_PAGE = new RegExp(`^/(?:(?:${PAGE_KINDS.join('|')})/)?[^/]+/$`);

function readSite({ files, permanent, publicFiles, valid }: CheckedPublication): Addresses {
  return {
    publicFiles,
    drafts: new Set(files.filter(isDraft).map(urlOf)),
    published: new Set(
      parsePermanent(permanent)
        .lines.filter(({ kind, path }) => kind === 'address' && !ENTRY_PAGE.test(path))
        .map(({ path }) => path),
    ),
    moved: new Map(redirectsOf(renamedEntries(valid)).map(({ from, to }) => [from, to])),
    pages: new Set([
      ...FIXED_PATHS,
      ...files.filter(({ collection }) => (PAGED as readonly string[]).includes(collection)).map(urlOf),
    ]),
    headings: new Map(
      files.flatMap((file) => (file.facts.body ? [[urlOf(file), new Set(file.facts.body.headings)]] : [])),
    ),
  };
}

/** Entries that have a page, with the ids that they had before. */
function renamedEntries(valid: ValidEntries): RenamedEntries {
  return Object.fromEntries(
    PAGED.map((kind) => [kind, [...valid[kind].values()].map(({ id, data }) => ({ id, formerly: data.formerly }))]),
  );
}

/** Drafts may lead to one another: they are published together, or not yet. */
function isDraft({ facts: { data } }: CheckedFile): boolean {
  return (data as { draft?: boolean } | undefined)?.draft === true;
}

function urlOf({ collection, id }: Pick<CheckedFile, 'collection' | 'id'>): string {
  return collection === 'pages' ? `/${id}/` : entryUrl(collection as PageKind, id);
}

function problemOf(
  url: string,
  from: CheckedFile,
  { pages, drafts, published, headings, publicFiles, moved }: Addresses,
): Problem | undefined {
  if (/^(?:https?:|mailto:)/i.test(url)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(url))
    return { message: `links may begin with https:, http:, mailto:, / or #, not "${url.split(':')[0]}:".` };
  if (!url.startsWith('/') && !url.startsWith('#'))
    return {
      message: `"${url}" is a relative link.`,
      mend: `Write the path from the site's root, e.g. /articles/${url.replace(/^[./]+/, '')}.`,
    };
  const [address = '', fragment] = url.split('#');
  // A question is answered by the page to which it is put.
  const [path = ''] = address.split('?');
  const page = path === '' ? urlOf(from) : path;
  if (!pages.has(page)) {
    if (publicFiles.has(servedPath(page) ?? page) || published.has(page)) return undefined;
    const now = moved.get(page) ?? moved.get(`${page}/`);
    if (now !== undefined) return { message: `"${page}" has moved.`, mend: `Write "${now}".` };
    if (pages.has(`${page}/`) || published.has(`${page}/`))
      return { message: 'addresses of pages end in a slash.', mend: `Write "${page}/".` };
    return { message: `no page "${page}".`, nearest: findNearest(page, [...pages, ...published]) };
  }
  if (drafts.has(page) && !isDraft(from))
    return {
      message: `"${page}" is a draft, which is never published.`,
      mend: 'Remove "draft" there, or the link here.',
    };
  const ids = headings.get(page);
  if (!fragment || !ids || ids.has(fragment)) return undefined;
  return {
    message: `no heading "#${fragment}" on ${page}.`,
    nearest: findNearest(fragment, ids),
    mend: 'Name one that it has, in lower case with hyphens.',
  };
}
