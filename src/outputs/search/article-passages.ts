import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import { anchorParagraphs, isFootnoteMark } from '../prose/paragraph-anchors.ts';
import type { SearchPassage } from './document.ts';

/** The paragraphs and list items of an article's rendered body, each with the address that its page gives it. */
export function findArticlePassages(html: string): SearchPassage[] {
  const tree = fromHtml(html, { fragment: true });
  anchorParagraphs(tree, () => '');
  const passages: SearchPassage[] = [];
  let heading = '';
  visit(tree, 'element', (node) => {
    if (/^h[1-6]$/.test(node.tagName)) {
      heading = textOf(node);
      return SKIP;
    }
    if (!/^(?:p|li)$/.test(node.tagName) || typeof node.properties['id'] !== 'string') return undefined;
    passages.push({ fragment: node.properties['id'], heading, text: textOf(node) });
    heading = '';
    return undefined;
  });
  return passages;
}

function textOf(node: Element): string {
  // Where a citation stood, a space before the full stop is left.
  return node.children
    .map(plain)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .trim();
}

function plain(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isLeftOut(node)) return '';
  return node.tagName === 'br' ? ' ' : node.children.map(plain).join('');
}

/** Citations, the marks of footnotes, and the lists in a list item, whose items are passages themselves. */
function isLeftOut(node: Element): boolean {
  return /^[uo]l$/.test(node.tagName) || node.properties['dataSources'] !== undefined || isFootnoteMark(node);
}
