import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { Article } from '../../domain/corpus.ts';
import { entryUrl } from '../../domain/url.ts';
import { element } from '../html-element.ts';

/** The articles as text alone, newest first. */
export const TEXT_FRONT = '/text/';

/** Path of an article as text alone: `/articles/gas-deal/text/`. */
export function textUrl(id: string): string {
  return `${entryUrl('articles', id)}text/`;
}

/** Path of a page of the list of articles as text alone; counts from 1. */
export function textListUrl(number: number): string {
  return number === 1 ? TEXT_FRONT : `${TEXT_FRONT}page/${number}/`;
}

const OTHER_ARTICLE = /^(\/articles\/([^/#]+)\/)(#claim-[\w-]+)?$/;

/**
 * A plain article as HTML for its page of text alone: pictures are links by their description, other articles are read as
 * text as well, and the title of a reference leads to the document itself, where that is to be had.
 * @param tree As `plainArticle` makes it; it is changed.
 */
export function textArticleHtml(tree: Root, { id }: Article): string {
  visit(tree, 'element', (node, index, parent) => {
    const { tagName, properties } = node;
    const [, page = '', other, fragment = ''] = OTHER_ARTICLE.exec(String(properties['href'] ?? '')) ?? [];
    if (other !== undefined && other !== id) properties['href'] = `${page}text/${fragment}`;
    if (tagName === 'li' && /^ref-/.test(String(properties['id'] ?? ''))) leadToDocument(node);
    if (tagName !== 'img' || !parent || index === undefined) return;
    const words = { type: 'text' as const, value: String(properties['alt'] ?? '') };
    parent.children[index] = element('a', { href: String(properties['src'] ?? '') }, words);
  });
  return toHtml(tree);
}

/** Two addresses in every line of a long list would be a quarter of the page. */
function leadToDocument(reference: Element): void {
  const [title, document] = reference.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'a',
  );
  if (!title || !document) return;
  title.properties['href'] = document.properties['href'];
  reference.children.splice(reference.children.indexOf(document), 1);
  const last = reference.children.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
}
