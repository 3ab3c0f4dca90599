import GithubSlugger from 'github-slugger';
import type { Heading } from 'mdast';
import { visit } from 'unist-util-visit';

/** The ids of a body's headings, as its page has them. */
export function headingIds(headings: readonly Heading[]): string[] {
  const slugger = new GithubSlugger();
  return headings.map((heading) => slugger.slug(printed(heading)));
}

/** Two hyphens are printed as a dash, except in code; HTML and pictures are no text. */
function printed(heading: Heading): string {
  let text = '';
  visit(heading, ['text', 'inlineCode'], (node) => {
    if (node.type === 'text') text += node.value.replace(/(?<!-)--(?!-)/g, '—');
    else if (node.type === 'inlineCode') text += node.value;
  });
  return text;
}
