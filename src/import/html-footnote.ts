import type { Element, Nodes, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** The footnotes of a text in HTML, as generators write them: a list at its end, and links that lead there and back. */
export interface HtmlFootnotes {
  /** Numbers of the notes, by the link that leads to each, or by the raised element that holds nothing else. */
  readonly references: ReadonlyMap<Element, string>;
  /** Numbers of the notes, by the item of a list that each is. */
  readonly definitions: ReadonlyMap<Element, string>;
  /** Lists of notes, with what stands around them. */
  readonly lists: ReadonlySet<Element>;
  /** Links from a note back to where it was named, and the line above the notes. */
  readonly dropped: ReadonlySet<Element>;
}

/**
 * Finds the footnotes of a text (markdown-it in Ghost, Kramdown in Jekyll, Goldmark in Hugo). A list of which an item is
 * never named is left a list, as a note that nothing leads to would not be shown.
 */
export function findFootnotes(tree: Root): HtmlFootnotes {
  const footnotes = {
    references: new Map<Element, string>(),
    definitions: new Map<Element, string>(),
    lists: new Set<Element>(),
    dropped: new Set<Element>(),
  };
  const lists: Element[] = [];
  visit(tree, 'element', (node) => {
    if (!isList(node)) return undefined;
    lists.push(node);
    return SKIP;
  });
  const links = linksOutside(tree, new Set(lists));
  let number = 0;
  for (const list of lists) {
    const items = itemsOf(list);
    const namedBy = items.map((item) => links.get(String(item.properties['id'])) ?? []);
    if (items.length === 0 || namedBy.some((named) => named.length === 0)) continue;
    footnotes.lists.add(list);
    items.forEach((item, index) => {
      number += 1;
      footnotes.definitions.set(item, String(number));
      for (const link of namedBy[index] ?? []) footnotes.references.set(link, String(number));
      visit(item as Nodes, 'element', (each) => {
        if (isBackLink(each)) footnotes.dropped.add(each);
      });
    });
    visit(list as Nodes, 'element', (each) => {
      if (each.tagName === 'hr') footnotes.dropped.add(each);
    });
  }
  if (footnotes.lists.size > 0)
    visit(tree, 'element', (each) => {
      if (each.tagName === 'hr' && hasClass(each, /^footnotes-sep$/)) footnotes.dropped.add(each);
    });
  return footnotes;
}

/** Links by the id that each leads to; where one is alone in a raised element, that element in its place. */
function linksOutside(tree: Root, lists: ReadonlySet<Element>): Map<string, Element[]> {
  const links = new Map<string, Element[]>();
  visit(tree, 'element', (node, _, parent) => {
    if (lists.has(node)) return SKIP;
    const href = node.tagName === 'a' ? node.properties['href'] : undefined;
    if (typeof href !== 'string' || !href.startsWith('#')) return undefined;
    const isAlone = parent?.type === 'element' && parent.tagName === 'sup' && parent.children.length === 1;
    const id = href.slice(1);
    links.set(id, [...(links.get(id) ?? []), isAlone ? parent : node]);
    return undefined;
  });
  return links;
}

function isList(node: Element): boolean {
  return (
    /^(?:section|div|ol|aside)$/.test(node.tagName) &&
    (hasClass(node, /^(?:footnotes|footnotes-list|wp-block-footnotes)$/) || node.properties['role'] === 'doc-endnotes')
  );
}

function itemsOf(list: Element): Element[] {
  const items: Element[] = [];
  visit(list as Nodes, 'element', (each) => {
    if (each.tagName !== 'li' || typeof each.properties['id'] !== 'string') return undefined;
    items.push(each);
    return SKIP;
  });
  return items;
}

function isBackLink(node: Element): boolean {
  const { href } = node.properties;
  return (
    node.tagName === 'a' &&
    typeof href === 'string' &&
    href.startsWith('#') &&
    (hasClass(node, /^(?:footnote-back(?:ref|link)|reversefootnote)$/) || /^[↩↑^⤴]/u.test(toString(node).trim()))
  );
}

function hasClass({ properties: { className } }: Element, name: RegExp): boolean {
  return Array.isArray(className) && className.some((each) => name.test(String(each)));
}
