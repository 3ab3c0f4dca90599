import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { element, hasClass, textOf } from '../html-element.ts';

/** Elements whose paragraphs are addressed through them, or not at all. */
const CLOSED = new Set(['figure', 'section', 'table']);

/** Words that make a paragraph's address: those after them may change without breaking a link. */
const WORDS = 12;

/**
 * Gives every paragraph and list item of the prose an id made of its own first words, and a link to
 * itself at its end. What is written elsewhere, or later in the same paragraph, changes nothing.
 * Call it on the author's text, before numbers and outcomes are added.
 * @param labelOf What the link says to those who do not see it; paragraphs and list items are counted through the text.
 */
export function anchorParagraphs(tree: Root, labelOf: (number: number) => string): void {
  const taken = new Set<string>();
  let number = 0;
  visit(tree, 'element', ({ properties }) => void taken.add(String(properties['id'])));
  visit(tree, 'element', (node) => {
    if (CLOSED.has(node.tagName) || hasClass(node, 'pullquote')) return SKIP;
    if (!isPassage(node)) return;
    const words = wordsOf(ownText(node));
    if (words.length === 0) return;
    if (typeof node.properties['id'] !== 'string') node.properties['id'] = freeId(words, taken);
    const end = node.children.findIndex((child) => child.type === 'element' && isList(child));
    number += 1;
    const link = permalink(String(node.properties['id']), labelOf(number));
    node.children.splice(end === -1 ? node.children.length : end, 0, link);
    return;
  });
}

/** A paragraph, or a list item that holds its words itself. */
function isPassage(node: Element): boolean {
  if (node.tagName === 'p') return !hasClass(node, 'note-title');
  return node.tagName === 'li' && !node.children.some((child) => child.type === 'element' && child.tagName === 'p');
}

/** The words of an element without those of the lists in it, and without the numbers of footnotes. */
function ownText(node: Element): string {
  return node.children.map((child) => textOf(child, (inner) => isList(inner) || isFootnoteMark(inner))).join('');
}

/** The number of a footnote, which changes with those before it, or the way back from one. */
export function isFootnoteMark({ properties }: Element): boolean {
  return properties['dataFootnoteRef'] !== undefined || properties['dataFootnoteBackref'] !== undefined;
}

function isList({ tagName }: Element): boolean {
  return /^[uo]l$/.test(tagName);
}

/** Letters and digits alone, so that neither typography nor a link changes an address. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Equal beginnings are told apart by the whole passage, and equal passages by their order. */
function freeId(words: readonly string[], taken: Set<string>): string {
  const candidates = [words.slice(0, WORDS), words].map((part) => hash(part.join(' ')));
  let id = candidates.find((candidate) => !taken.has(candidate));
  for (let count = 2; id === undefined; count += 1) {
    const numbered = `${candidates[0]}-${count}`;
    if (!taken.has(numbered)) id = numbered;
  }
  taken.add(id);
  return id;
}

/** "p" and at most five characters: FNV-1a, 32 bits folded to 25 (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return `p${(((value >>> 25) ^ value) & 0x1ffffff).toString(36)}`;
}

function permalink(id: string, label: string): Element {
  return element('a', { className: ['permalink'], href: `#${id}`, ariaLabel: label });
}
