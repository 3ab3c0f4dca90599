import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { entryUrl, FIXED_PATHS, PAGE_KINDS } from '../../domain/url.ts';
import type { ContentFile } from '../content-file.ts';
import type { Issue } from '../issue.ts';
import { didYouMean } from '../nearest.ts';
import { placeOf } from './body.ts';

/** Links in Markdown to a page, file or heading of this publication that does not exist. */
export function checkLinks(files: readonly ContentFile[], publicFiles: ReadonlySet<string>): Issue[] {
  const headings = new Map<string, Set<string>>();
  for (const file of files) if (file.body) headings.set(urlOf(file), headingIds(file.body.tree));
  const pages = new Set([
    ...FIXED_PATHS,
    ...files.filter(({ collection }) => collection !== 'series' && collection !== 'site').map(urlOf),
  ]);
  return files.flatMap((file) => {
    const { body } = file;
    if (!body) return [];
    const issues: Issue[] = [];
    visit(body.tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const message = problemOf(node.url, urlOf(file), pages, headings, publicFiles);
      if (message !== undefined)
        issues.push({ rule: 'broken-link', file: file.path, ...placeOf(node.position, body), message });
    });
    return issues;
  });
}

function urlOf({ collection, id }: ContentFile): string {
  if (collection === 'pages') return `/${id}/`;
  const kind = PAGE_KINDS.find((name) => name === collection);
  return kind === undefined ? `/${collection}/${id}/` : entryUrl(kind, id);
}

/** Ids of the headings of a body, as its page has them. */
export function headingIds(tree: Root): Set<string> {
  const slugger = new GithubSlugger();
  const ids = new Set<string>();
  visit(tree, 'heading', (heading) => {
    // As the page has it, where two hyphens are a dash and HTML is no text.
    const text = toString(heading, { includeHtml: false, includeImageAlt: false });
    ids.add(slugger.slug(text.replace(/(?<!-)--(?!-)/g, '—')));
  });
  return ids;
}

function problemOf(
  url: string,
  from: string,
  pages: ReadonlySet<string>,
  headings: ReadonlyMap<string, ReadonlySet<string>>,
  publicFiles: ReadonlySet<string>,
): string | undefined {
  if (/^(?:https?:|mailto:)/i.test(url)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(url))
    return `links may begin with https:, http:, mailto:, / or #, not "${url.split(':')[0]}:".`;
  if (!url.startsWith('/') && !url.startsWith('#'))
    return `"${url}" depends on where it stands. Write the path from the site's root, e.g. /articles/${url.replace(/^[./]+/, '')}.`;
  const [path = '', fragment] = url.split('#');
  const page = path === '' ? from : path;
  if (!pages.has(page)) {
    if (publicFiles.has(page)) return undefined;
    if (pages.has(`${page}/`)) return `addresses end in a slash: write "${page}/".`;
    return `no page "${page}".${didYouMean(page, pages)}`;
  }
  const ids = headings.get(page);
  if (fragment && ids && !ids.has(fragment)) return `no heading "#${fragment}" on ${page}.${didYouMean(fragment, ids)}`;
  return undefined;
}
