import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import type { Locale } from '../../words/locale.ts';
import { element, hasClass } from '../html-element.ts';

/**
 * The HTML of an article, or of a part of it, without what only our own pages give a meaning to: links by which a page
 * leads to its own parts are gone, charts and timelines are their tables and lists with a link to the picture.
 * @param page Address of the page on which the pictures are.
 */
export function plainBody(html: string, page: string, locale: Locale): Root {
  const tree = fromHtml(html, { fragment: true });
  removePageLinks(tree);
  openFigures(tree, page, locale);
  visit(tree, 'element', (node) => {
    if (hasClass(node, 'note-title')) node.children = [element('strong', {}, ...node.children)];
  });
  return tree;
}

/** Links by which a page leads to its own parts, and back to where a footnote is. */
function removePageLinks(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    const isOfPage =
      hasClass(node, 'permalink') || hasClass(node, 'heading-link') || hasClass(node, 'data-footnote-backref');
    if (!isOfPage || !parent || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** A figure's words in place of its picture: what the page folds away, unfolded, and a link to the picture. */
function openFigures(tree: Root, page: string, { words: { feedEntry } }: Locale): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'figure' || !(hasClass(node, 'chart') || hasClass(node, 'timeline'))) return;
    const fragment = typeof node.properties['id'] === 'string' ? `#${node.properties['id']}` : '';
    const words = node.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      if (hasClass(child, 'chart-data')) return unfolded(child);
      return ['chart-title', 'forecast-panels', 'tl-scroll'].some((name) => hasClass(child, name)) ? [] : [child];
    });
    const link = element(
      'a',
      { href: `${page}${fragment}` },
      {
        type: 'text',
        value: hasClass(node, 'chart') ? feedEntry.chart : feedEntry.timeline,
      },
    );
    node.children = [...words, element('p', {}, link)];
    return SKIP;
  });
}

/** A table alone where there is one, for its entries are the claims of the whole ledger; else the list. */
function unfolded({ children }: Element): ElementContent[] {
  const parts = children.filter((child): child is Element => child.type === 'element' && child.tagName !== 'summary');
  const tables = parts.filter(({ tagName }) => tagName === 'table');
  return tables.length > 0 ? tables : parts;
}
