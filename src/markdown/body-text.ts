import { toString } from 'mdast-util-to-string';
import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Words of a body in reading order: its headings, and its paragraphs, list items and table cells. */
export function findBodyText(tree: Root): { headings: string[]; paragraphs: string[] } {
  const headings: string[] = [];
  const paragraphs: string[] = [];
  visit(tree, (node) => {
    if (node.type !== 'heading' && node.type !== 'paragraph' && node.type !== 'tableCell') return undefined;
    const text = printed(node);
    if (text !== '') (node.type === 'heading' ? headings : paragraphs).push(text);
    return SKIP;
  });
  return { headings, paragraphs };
}

/** Citations and markup say nothing here; where they stood, no space is left before a full stop. */
function printed(node: Nodes): string {
  return toString(node, { includeHtml: false, includeImageAlt: false })
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:?!](?:\s|$))/g, '')
    .trim();
}
