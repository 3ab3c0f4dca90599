import GithubSlugger from 'github-slugger';
import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** The ids of a body's headings, as its page has them. */
export function headingIds(headings: readonly Heading[]): string[] {
  const slugger = new GithubSlugger();
  return headings.map((heading) => {
    // As the page has it, where two hyphens are a dash and HTML is no text.
    const text = toString(heading, { includeHtml: false, includeImageAlt: false });
    return slugger.slug(text.replace(/(?<!-)--(?!-)/g, '—'));
  });
}
