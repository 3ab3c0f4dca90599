import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { type Carrier, carryPicture, lostAddress } from './carrier.ts';
import { NOTE, plainCard } from './ghost-card.ts';
import { findFootnotes, type HtmlFootnotes } from './html-footnote.ts';
import { pageOfPlayer } from './media-address.ts';
import { sanitizeSchema } from '../markdown/sanitize-schema.ts';
import { writeMarkdown } from './markdown-text.ts';

/** Elements that the publication keeps when an author writes them. */
export const KEPT_ELEMENTS: ReadonlySet<string> = new Set(sanitizeSchema.tagNames);

/** Elements that Markdown has no word for, and that stay HTML inside a line. */
const INLINE_HTML = new Set(['sup', 'sub', 'kbd', 'small', 'mark', 'ins', 'abbr', 'cite', 'time', 'samp', 'var']);

/** Elements that show something that lies elsewhere. */
const EMBEDS = new Set(['iframe', 'embed', 'object', 'video', 'audio']);

/** Elements whose content is no text of the post. */
const DROPPED = new Set([
  'style',
  'svg',
  'canvas',
  'template',
  'input',
  'select',
  'textarea',
  'head',
  'meta',
  'link',
  'base',
  'map',
  'area',
  'source',
  'track',
  'param',
]);

/** What carries HTML over: the post's carrier, and the line on which the HTML begins. */
interface HtmlContext {
  readonly carrier: Carrier;
  readonly line: number;
  readonly footnotes: HtmlFootnotes;
}

/** Deeper than this, no author writes: elements inside one another. */
const DEEPEST = 200;

/**
 * A piece of HTML as Markdown. What the publication's pages would drop is noted: elements without a place here, with
 * their text kept; scripts and styles, with what they hold; embedded pages and media, which become links.
 */
export function htmlToMarkdown(html: string, carrier: Carrier, line: number): string {
  const tree = fromHtml(html, { fragment: true });
  const context: HtmlContext = { carrier, line, footnotes: findFootnotes(tree) };
  const root: Root = { type: 'root', children: carryAll(tree.children as ElementContent[], context, false, 0) };
  const mdast = toMdast(root, { handlers: HANDLERS });
  return writeMarkdown((mdast.type === 'root' ? mdast.children : [mdast]) as RootContent[]);
}

function carryAll(
  nodes: readonly ElementContent[],
  context: HtmlContext,
  isLinked: boolean,
  depth: number,
): ElementContent[] {
  return nodes.flatMap((node) => carryNode(node, context, isLinked, depth));
}

function carryNode(node: ElementContent, context: HtmlContext, isLinked: boolean, depth: number): ElementContent[] {
  if (node.type === 'comment') return [];
  if (node.type !== 'element') return [node];
  const { carrier } = context;
  const line = context.line + (node.position?.start.line ?? 1) - 1;
  const { tagName } = node;
  if (depth > DEEPEST) return [{ type: 'text', value: toString(node) }];
  const children = (linked = isLinked) => carryAll(node.children, context, linked, depth + 1);
  const { references, definitions, lists, dropped } = context.footnotes;
  if (dropped.has(node)) return [];
  if (references.has(node)) return [footnote('FootnoteReference', references.get(node) as string, [])];
  if (definitions.has(node)) return [footnote('Footnote', definitions.get(node) as string, children())];
  // Of the list itself nothing is left.
  if (lists.has(node) || isListOfNotes(node, context)) return children();
  const card = plainCard(node);
  if (card) {
    if (card.dropped !== undefined) carrier.note('html-dropped', line, `<${tagName}> ${card.dropped}`);
    return carryAll(card.content, context, isLinked, depth + 1);
  }
  if (tagName === NOTE) return [{ ...node, children: children() }];
  if (tagName === 'script') return carryScript(node, line, carrier);
  if (EMBEDS.has(tagName)) return carryEmbed(node, line, carrier, isLinked);
  if (tagName === 'math') {
    // A formula cannot be set here; its signs still say something.
    carrier.note('html', line, '<math>');
    const code: ElementContent = { type: 'text', value: toString(node).replace(/\s+/g, ' ').trim() };
    return [{ type: 'element', tagName: 'code', properties: {}, children: [code] }];
  }
  if (DROPPED.has(tagName)) {
    carrier.note('html-dropped', line, `<${tagName}>${quoted(toString(node))}`);
    return [];
  }
  if (tagName === 'img') return [carryImage(node, line, carrier, isLinked)];
  if (tagName === 'picture') {
    const image = node.children.find((child) => child.type === 'element' && child.tagName === 'img');
    return image ? carryNode(image, context, isLinked, depth + 1) : [];
  }
  if (tagName === 'a') return carryLink(node, line, carrier, children(true), isLinked);
  if (KEPT_ELEMENTS.has(tagName)) return [{ ...node, children: children() }];
  if (!TRANSPARENT.has(tagName)) carrier.note('html', line, `<${tagName}>`);
  // A block without a place here still is a paragraph of its own.
  return [{ type: 'element', tagName: BLOCKS.has(tagName) ? 'div' : 'span', properties: {}, children: children() }];
}

/** Elements that only arrange: nothing of them is lost. */
const TRANSPARENT = new Set([
  'main',
  'header',
  'footer',
  'article',
  'nav',
  'hgroup',
  'body',
  'html',
  'noscript',
  'picture',
  'font',
  'center',
  'address',
  'form',
  'fieldset',
  'label',
]);
const BLOCKS = new Set([
  'main',
  'header',
  'footer',
  'article',
  'nav',
  'hgroup',
  'body',
  'html',
  'noscript',
  'center',
  'address',
  'form',
  'fieldset',
  'legend',
  'dialog',
  'menu',
  'button',
]);

function carryImage(node: Element, line: number, carrier: Carrier, isLinked: boolean): ElementContent {
  const url = property(node, 'src') ?? property(node, 'dataSrc') ?? '';
  const carried = carryPicture(
    { url, alt: property(node, 'alt'), title: property(node, 'title') },
    line,
    carrier,
    isLinked,
  );
  if (carried.type === 'image')
    return { type: 'element', tagName: 'img', properties: { src: carried.url, alt: carried.alt ?? '' }, children: [] };
  const text: ElementContent = { type: 'text', value: toString(carried) };
  return carried.type === 'link' ? link(carried.url, [text]) : text;
}

function carryLink(
  node: Element,
  line: number,
  carrier: Carrier,
  children: ElementContent[],
  isLinked: boolean,
): ElementContent[] {
  const href = property(node, 'href');
  // A name for links to lead to; headings have their own here.
  if (href === undefined || isLinked) return children;
  const url = carrier.link(href, line);
  if (url === undefined) {
    const words = children.map((child) => toString(child)).join('');
    return [...children, { type: 'text', value: lostAddress(href, words) }];
  }
  // An icon that a style draws is an element with nothing in it.
  return [link(url, children.every(isBlank) ? [{ type: 'text', value: href }] : children)];
}

/** True for what shows nothing: white space, and elements of nothing else. */
function isBlank(node: ElementContent): boolean {
  if (node.type === 'element') return node.tagName !== 'img' && node.children.every(isBlank);
  return node.type === 'text' && node.value.trim() === '';
}

function carryEmbed(node: Element, line: number, carrier: Carrier, isLinked: boolean): ElementContent[] {
  const source = node.children.find((child) => child.type === 'element' && child.tagName === 'source') as
    Element | undefined;
  const url =
    property(node, 'src') ?? property(node, 'dataSrc') ?? property(node, 'data') ?? (source && property(source, 'src'));
  const page = url === undefined ? undefined : carrier.link(pageOfPlayer(url), line);
  carrier.note('embed', line, `<${node.tagName}> ${url ?? 'without an address'}`);
  if (page === undefined) return url === undefined ? [] : [{ type: 'text', value: lostAddress(url, '').trim() }];
  const text: ElementContent = {
    type: 'text',
    value: property(node, 'title') ?? page.replace(/^https?:\/\/(?:www\.)?/, ''),
  };
  const shown = isLinked ? text : link(page, [text]);
  return [{ type: 'element', tagName: 'p', properties: {}, children: [shown] }];
}

function carryScript(node: Element, line: number, carrier: Carrier): ElementContent[] {
  const gist = /^(?:https?:)?\/\/gist\.github\.com\/[^?#\s]+?(?=\.js|$)/.exec(property(node, 'src') ?? '')?.[0];
  if (gist === undefined) {
    carrier.note('html-dropped', line, `<script>${quoted(property(node, 'src') ?? toString(node))}`);
    return [];
  }
  const page = gist.replace(/^(?:https?:)?/, 'https:');
  carrier.note('embed', line, `<script> ${page}`);
  return [
    { type: 'element', tagName: 'p', properties: {}, children: [link(page, [{ type: 'text', value: page.slice(8) }])] },
  ];
}

function link(href: string, children: ElementContent[]): Element {
  return { type: 'element', tagName: 'a', properties: { href }, children };
}

function property(node: Element, name: string): string | undefined {
  const value = Object.hasOwn(node.properties, name) ? node.properties[name] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A footnote or a mark of one, until it is written: no HTML that is read has capitals in a name. */
function footnote(tagName: 'FootnoteReference' | 'Footnote', label: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: { label }, children };
}

function isListOfNotes(node: Element, { footnotes }: HtmlContext): boolean {
  return node.children.some((child) => child.type === 'element' && footnotes.definitions.has(child));
}

function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? '' : ` ${line.slice(0, 60)}${line.length > 60 ? '…' : ''}`;
}

const inlineHtml: Handle = (state: State, node: Element) => [
  { type: 'html', value: `<${node.tagName}>` },
  ...(state.all(node) as PhrasingContent[]),
  { type: 'html', value: `</${node.tagName}>` },
];

/** A picture with its caption is a figure here; anything else in a figure stands by itself. */
const figure: Handle = (state: State, node: Element) => {
  const content = state.toFlow(state.all(node)) as BlockContent[];
  const pictures = content.filter(
    (child) => child.type === 'paragraph' && child.children.every(({ type }) => type === 'image'),
  );
  const captions = content.filter((child) => !pictures.includes(child));
  if (pictures.length === 0 || captions.length === 0 || captions.some(({ type }) => type !== 'paragraph'))
    return content;
  return { type: 'containerDirective', name: 'figure', children: [...pictures, ...captions] };
};

const note: Handle = (state: State, node: Element) => ({
  type: 'containerDirective',
  name: 'note',
  children: state.toFlow(state.all(node)) as BlockContent[],
});

const footnoteReference: Handle = (_, node: Element) => {
  const label = String(node.properties['label']);
  return { type: 'footnoteReference', identifier: label, label };
};

const footnoteDefinition: Handle = (state: State, node: Element) => {
  const label = String(node.properties['label']);
  const children = state.toFlow(state.all(node)) as BlockContent[];
  return { type: 'footnoteDefinition', identifier: label, label, children };
};

const HANDLERS: Record<string, Handle> = {
  figure,
  [NOTE]: note,
  FootnoteReference: footnoteReference,
  Footnote: footnoteDefinition,
  ...Object.fromEntries([...INLINE_HTML].map((name) => [name, inlineHtml])),
};
