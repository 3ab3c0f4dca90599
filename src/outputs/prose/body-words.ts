import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { hasClass, textOf } from '../html-element.ts';

/** The heading of footnotes, which Markdown writes in English. */
const FOOTNOTES = 'footnote-label';

/** Gives a rendered body what it says beside its author's words: the names of its links, and the heading of its footnotes. */
export function addBodyWords(tree: Root, locale: Locale): void {
  const { headingLink, footnotes, backToReference } = locale.words.prose;
  visit(tree, 'element', (node, index, parent) => {
    const { id, ariaLabel } = node.properties;
    if (hasClass(node, 'heading-link')) {
      const words = parent?.children[(index ?? 0) - 1];
      node.properties['ariaLabel'] = say(headingLink, { heading: words ? textOf(words) : '' }, locale);
    } else if (hasClass(node, 'data-footnote-backref'))
      node.properties['ariaLabel'] = say(backToReference, { reference: String(ariaLabel) }, locale);
    else if (id === FOOTNOTES) node.children[0] = { type: 'text', value: footnotes };
  });
}

/** The same for a page that names nothing else and needs nothing joined. */
export function pageBodyHtml(html: string, locale: Locale): string {
  const tree = fromHtml(html, { fragment: true });
  addBodyWords(tree, locale);
  return toHtml(tree);
}

/** The headings of a body with the one that its author did not write in the language of the page. */
export function headingsInWords<Heading extends { readonly slug: string; readonly text: string }>(
  headings: readonly Heading[],
  locale: Locale,
): Heading[] {
  const { footnotes } = locale.words.prose;
  return headings.map((heading) => (heading.slug === FOOTNOTES ? { ...heading, text: footnotes } : heading));
}
