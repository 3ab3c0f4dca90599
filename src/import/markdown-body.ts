import type { Definition, Heading, Html, Link, LinkReference, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type {} from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Node, Parent, Position } from 'unist';
import { isReferenceDirective } from '../markdown/directive.ts';
import { type Carrier, carryPicture, lostAddress } from './carrier.ts';
import { htmlToMarkdown, KEPT_ELEMENTS } from './html-body.ts';
import { type HtmlToken, htmlTokens, openElements } from './html-token.ts';
import { applyPatches, lineAt, type LinedText, type Patch } from './lined-text.ts';
import { freeMarkdown } from './markdown-element.ts';
import { asCode, writePhrasing, writeUrl } from './markdown-text.ts';
import type { Range } from './template-pass.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

/** How often a body is read again after a repair that may have uncovered links: a few escapes are inside one another. */
const ROUNDS = 4;

/** What else has to be known of a body. */
export interface BodySubject {
  readonly title: string | undefined;
  readonly isMdx: boolean;
}

/** Parts of a Markdown text that are code, in order. */
export function codeRanges(text: string): Range[] {
  const ranges: Range[] = [];
  walk(parser.parse(text), (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') ranges.push(rangeOf(node));
  });
  return ranges;
}

/** The first heading of the highest level, which often is a post's title; undefined where there is none. */
export function firstHeading(text: string): string | undefined {
  const heading = parser.parse(text).children.find((node) => node.type === 'heading');
  return heading?.depth === 1 ? toString(heading).replace(ATTRIBUTES_AT_END, '').trim() || undefined : undefined;
}

/** Kramdown's and Goldmark's attributes behind a heading, `{#id .class}`. */
const ATTRIBUTES_AT_END = /\s{0,9}\{:?\s{0,9}[#.][^{}]*\}\s{0,9}$/;

/**
 * A body in the Markdown of other sites as this publication's: links and pictures carried, HTML that its pages would
 * drop written as Markdown, signs that mean something here and meant nothing there escaped.
 */
export function carryMarkdown(given: LinedText, subject: BodySubject, carrier: Carrier): LinedText {
  let body = given;
  if (subject.isMdx) body = carryModules(given, carrier);
  else if (/\smarkdown=/.test(given.text)) body = freeMarkdown(given, codeRanges(given.text));
  let tree = parser.parse(body.text);
  for (let round = 0; round < ROUNDS; round += 1) {
    const escapes = carryDirectives(tree, body, carrier);
    if (escapes.length === 0) break;
    body = applyPatches(body, escapes);
    tree = parser.parse(body.text);
  }
  return applyPatches(body, new MarkdownPass(body, tree, subject, carrier).patches());
}

/** What other dialects write like a directive: notes become ours, everything else text again. */
function carryDirectives(tree: Root, given: LinedText, { note }: Carrier): Patch[] {
  const patches: Patch[] = [];
  walk(tree, (node) => {
    if (node.type !== 'textDirective' && node.type !== 'leafDirective' && node.type !== 'containerDirective') return;
    const isBare = node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
    // Clock times and emoji: text here as well, unless the word means something here.
    if (node.type === 'textDirective' && isBare && !isReferenceDirective(node.name)) return;
    const [start] = rangeOf(node);
    const mark = /^:+/.exec(given.text.slice(start, start + 100))?.[0] ?? ':';
    if (node.type === 'containerDirective') {
      // These two mean the same here; the second is what a picture with a caption was made into.
      if (node.name === 'note' || node.name === 'figure') return;
      if (ADMONITIONS.has(node.name)) {
        const from = start + mark.length;
        const hasLabel = given.text[from + node.name.length] === '[';
        const label = `${node.name[0]?.toUpperCase()}${node.name.slice(1)}`;
        patches.push({ start: from, end: from + node.name.length, text: hasLabel ? 'note' : `note[${label}]` });
        return;
      }
    }
    note('directive', lineAt(given, start), `${mark}${node.name}`);
    patches.push({ start, end: start, text: '\\' });
  });
  return patches;
}

/** Modules and comments of MDX, which are no text. */
function carryModules(given: LinedText, { note }: Carrier): LinedText {
  const code = codeRanges(given.text);
  const patches: Patch[] = [];
  for (const match of given.text.matchAll(
    /^(?:import|export)\s[^\n]*(?:\n(?!\n)[^\n]*){0,40}?(?<=[;'"`)}][ \t]{0,9})$|\{\/\*[^]{0,2000}?\*\/\}/gm,
  )) {
    const [source] = match;
    if (code.some(([from, to]) => match.index >= from && match.index < to)) continue;
    if (!source.startsWith('{'))
      note('component', lineAt(given, match.index), `${source.split('\n')[0] ?? ''}: dropped`);
    patches.push({ start: match.index, end: match.index + source.length, text: '' });
  }
  return applyPatches(given, patches);
}

/** Notes and the like of other dialects, which are notes here. */
const ADMONITIONS = new Set(['caution', 'danger', 'hint', 'important', 'info', 'success', 'tip', 'warning']);

/** Elements that have to become Markdown, though the pages keep them: links and pictures are checked there. */
const CHECKED = new Set(['a', 'img']);

/** Elements inside a line that are carried over with what they hold. */
const WITH_CONTENT = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'video',
  'audio',
  'svg',
  'math',
  'select',
  'textarea',
  'picture',
  'canvas',
]);

const OLD_SHORTCODE =
  /\[\/?(?:audio|caption|contact-form|embed|gallery|gist|googlemaps|playlist|slideshare|slideshow|soundcloud|ted|tweet|video|vimeo|wpvideo|youtube)\b[^\][\n]{0,500}\](?![([:])/g;

/** Names of HTML's elements that the pages do not keep; another name in angle brackets is a word of the text. */
const OTHER_ELEMENTS = new Set(
  'abbr address area article aside audio base basefont big body button canvas center circle col colgroup data datalist dialog embed fieldset font footer form frame frameset g head header html iframe input label legend link main map marquee math menu meta nav nobr noscript object optgroup option output param path picture progress rect script section select slot source strike style svg template textarea title track u use video wbr'.split(
    ' ',
  ),
);

class MarkdownPass {
  readonly #given: LinedText;
  readonly #subject: BodySubject;
  readonly #carrier: Carrier;
  readonly #tree: Root;
  readonly #patches: Patch[] = [];
  readonly #definitions = new Map<string, Definition>();
  readonly #defined = new Map<Definition, string | undefined>();
  /** Nodes between the tags of a link in HTML, where no other link may stand. */
  readonly #linked = new Set<Node>();
  /** Nodes that were carried together with another one. */
  readonly #done = new Set<Node>();

  constructor(given: LinedText, tree: Root, subject: BodySubject, carrier: Carrier) {
    this.#given = given;
    this.#tree = tree;
    this.#subject = subject;
    this.#carrier = carrier;
  }

  patches(): Patch[] {
    walk(this.#tree, (node) => {
      if (node.type === 'definition' && !this.#definitions.has(node.identifier))
        this.#definitions.set(node.identifier, node);
    });
    this.#visit(this.#tree, false);
    this.#carryHeadings();
    return this.#patches;
  }

  #visit(node: Root | RootContent, isLinked: boolean): void {
    // Addresses that are links without marks have no place of their own, nor has the text beside them; both may stay.
    if (this.#done.has(node) || !node.position) return;
    const linked = isLinked || this.#linked.has(node);
    switch (node.type) {
      case 'code':
      case 'inlineCode':
        return;
      case 'link':
        this.#carryLink(node, linked);
        break;
      case 'linkReference':
        this.#carryLinkReference(node);
        break;
      case 'definition':
        this.#carryDefinition(node);
        return;
      case 'image':
        this.#replace(node, writePhrasing([this.#picture(node.url, node.alt, node.title, node, linked)]));
        return;
      case 'imageReference': {
        const definition = this.#definitions.get(node.identifier);
        if (definition)
          this.#replace(node, writePhrasing([this.#picture(definition.url, node.alt, definition.title, node, linked)]));
        return;
      }
      case 'list':
        if (this.#carryContents(node)) return;
        break;
      case 'text':
        this.#carryText(node);
        return;
      default:
    }
    if (!('children' in node)) return;
    if (node.type === 'paragraph') this.#noteOldShortcodes(node);
    if (node.children.some(({ type }) => type === 'html')) {
      if (isPhrasingParent(node)) this.#carryInlineHtml(node.children as PhrasingContent[]);
      else this.#carryBlockHtml(node.children as RootContent[]);
    }
    for (const child of node.children)
      this.#visit(child, linked || node.type === 'link' || node.type === 'linkReference');
  }

  #carryLink(node: Link, isLinked: boolean): void {
    const [start, end] = rangeOf(node);
    const source = this.#given.text.slice(start, end);
    const isBare = !source.startsWith('[');
    const url = isLinked ? undefined : this.#carrier.link(node.url, this.#lineOf(node));
    if (isLinked || (url === node.url && !/\s/.test(source.slice(-url.length - 2)))) return;
    const [first, last] = [node.children[0], node.children.at(-1)];
    if (isBare || !first || !last) {
      const words = toString(node) || node.url;
      this.#replace(
        node,
        url === undefined
          ? asText(`${words}${isLinked ? '' : lostAddress(node.url, words)}`)
          : writePhrasing([{ type: 'link', url, children: [{ type: 'text', value: words }] }]),
      );
      return;
    }
    // The words between stay as they were written.
    const title = node.title ? ` "${node.title.replaceAll('"', '&quot;')}"` : '';
    const after = url === undefined ? asText(lostAddress(node.url, toString(node))) : `](${writeUrl(url)}${title})`;
    this.#patch(rangeOf(last)[1], end, after);
    if (url === undefined) this.#patch(start, rangeOf(first)[0], '');
  }

  #carryDefinition(node: Definition): void {
    const url = this.#addressOf(node);
    if (url === node.url) return;
    const title = node.title ? ` "${node.title.replaceAll('"', '&quot;')}"` : '';
    this.#replace(node, url === undefined ? '' : `[${node.label ?? node.identifier}]: ${writeUrl(url)}${title}`);
  }

  /** Where the address that it names is lost, its words stay, with the address behind them. */
  #carryLinkReference(node: LinkReference): void {
    const definition = this.#definitions.get(node.identifier);
    const [first, last] = [node.children[0], node.children.at(-1)];
    if (!definition || !first || !last || this.#addressOf(definition) !== undefined) return;
    this.#patch(rangeOf(node)[0], rangeOf(first)[0], '');
    this.#patch(rangeOf(last)[1], rangeOf(node)[1], asText(lostAddress(definition.url, toString(node))));
  }

  /** The new address of a definition, asked for once. */
  #addressOf(node: Definition): string | undefined {
    if (!this.#defined.has(node)) this.#defined.set(node, this.#carrier.link(node.url, this.#lineOf(node)));
    return this.#defined.get(node);
  }

  #picture(
    url: string,
    alt: string | null | undefined,
    title: string | null | undefined,
    node: Node,
    isLinked: boolean,
  ): PhrasingContent {
    return carryPicture(
      { url, alt: alt ?? undefined, title: title ?? undefined },
      this.#lineOf(node),
      this.#carrier,
      isLinked,
    );
  }

  /** WordPress wrote its shortcodes in brackets, and blogs that came from there still have some. */
  #noteOldShortcodes(node: Node): void {
    const [start, end] = rangeOf(node);
    for (const match of this.#given.text.slice(start, end).matchAll(OLD_SHORTCODE))
      this.#carrier.note('shortcode', lineAt(this.#given, start + match.index), match[0]);
  }

  /** The list that Kramdown puts a table of contents in the place of; pages here have their own. */
  #carryContents(node: RootContent): boolean {
    const source = this.#given.text.slice(...rangeOf(node));
    if (!/^\S+[ \t]+[^\n]*\n[ \t]*\{:[ \t]*toc\b[^{}\n]*\}\s*$/.test(source)) return false;
    this.#carrier.note('attribute', this.#lineOf(node), '{:toc}: a table of contents');
    this.#replace(node, '');
    return true;
  }

  #carryText(node: Text): void {
    const [start, end] = rangeOf(node);
    const source = this.#given.text.slice(start, end);
    for (const match of source.matchAll(/(?:^|(?<=\n)|(?<=[^\\\n]))\{:[^{}\n]*\}/g)) {
      this.#carrier.note('attribute', lineAt(this.#given, start + match.index), match[0]);
      this.#patch(start + match.index, start + match.index + match[0].length, '');
    }
    if (/^:::\s*\w/m.test(source)) this.#carrier.note('directive', this.#lineOf(node), source.split('\n')[0] ?? '');
    if (this.#subject.isMdx)
      for (const match of source.matchAll(/\{[^{}\n]+\}|<\/?[A-Z][\w.]*[^<>\n]*>?/g))
        this.#carrier.note('component', lineAt(this.#given, start + match.index), match[0]);
  }

  #carryInlineHtml(children: readonly PhrasingContent[]): void {
    const tokens = children.map((child) => (child.type === 'html' ? htmlTokens(child.value)[0] : undefined));
    const closings = matchTags(tokens);
    children.forEach((child, index) => {
      const token = tokens[index];
      if (child.type !== 'html' || this.#done.has(child)) return;
      const line = this.#lineOf(child);
      const closing = closings.get(index);
      const other = closing === undefined ? undefined : (children[closing] as Html);
      if (!token) return;
      if (token.kind === 'comment') {
        if (holdsChecked(token.source)) this.#drop(child, 'a comment with HTML in it');
      } else if (token.name === 'a') {
        if (token.kind !== 'open') this.#replace(child, '');
        else this.#carryTaggedLink(child, other, children.slice(index + 1, closing ?? index + 1), line);
      } else if (token.name === 'img' || token.name === 'embed')
        this.#replace(child, oneLine(htmlToMarkdown(child.value, this.#linkAware(child), line)));
      else if (WITH_CONTENT.has(token.name)) {
        const last = other ?? child;
        const source = this.#given.text.slice(rangeOf(child)[0], rangeOf(last)[1]);
        for (const inner of children.slice(index, (closing ?? index) + 1)) this.#done.add(inner);
        this.#patch(
          rangeOf(child)[0],
          rangeOf(last)[1],
          token.kind === 'close' ? '' : oneLine(htmlToMarkdown(source, this.#linkAware(child), line)),
        );
      } else if (!KEPT_ELEMENTS.has(token.name)) this.#carryOtherTag(child, token, line);
    });
  }

  /** A carrier that makes no link inside a link. */
  #linkAware(node: Node): Carrier {
    return this.#linked.has(node)
      ? { ...this.#carrier, picture: (url, line) => notALink(this.#carrier.picture(url, line)) }
      : this.#carrier;
  }

  /** `<a href="/x">words</a>` inside a line: its words stay as they were written. */
  #carryTaggedLink(child: Html, other: Html | undefined, inner: readonly PhrasingContent[], line: number): void {
    const href = attributeOf(child.value, 'href');
    const url = href === undefined ? undefined : this.#carrier.link(href, line);
    if (other) this.#done.add(other);
    if (url === undefined || !other) {
      if (url !== undefined) this.#carrier.note('link', line, `${href}: its end is not in the same paragraph`);
      const words = inner.map((each) => toString(each)).join('');
      const after = href === undefined ? '' : asText(lostAddress(href, words));
      this.#replace(child, other ? '' : after);
      if (other) this.#replace(other, after);
      return;
    }
    for (const each of inner) this.#linked.add(each);
    this.#replace(child, inner.every(isBlank) ? `[${asText(href as string)}` : '[');
    this.#replace(other, `](${writeUrl(url)})`);
  }

  /** A tag that no page keeps: HTML that only arranges, a component, or a word in angle brackets. */
  #carryOtherTag(child: Html, token: HtmlToken, line: number): void {
    if (OTHER_ELEMENTS.has(token.name)) {
      if (token.kind !== 'close') this.#carrier.note('html', line, `<${token.name}>`);
      this.#replace(child, '');
      return;
    }
    const isComponent = /^<\/?[A-Z]/.test(child.value) && (this.#subject.isMdx || /\s\w+=|\/>$/.test(child.value));
    if (isComponent) {
      this.#carrier.note('component', line, child.value.replace(/\s+/g, ' ').slice(0, 80));
      this.#replace(child, asCode(child.value));
    } else this.#patch(rangeOf(child)[0], rangeOf(child)[0], '\\');
  }

  /** HTML that stands by itself; what blank lines divide is taken together until its elements are closed. */
  #carryBlockHtml(children: readonly RootContent[]): void {
    const tokensOf = children.map((child) => (child.type === 'html' ? htmlTokens(child.value) : []));
    const carried = new Set<number>();
    for (let index = 0; index < children.length; index += 1) {
      if (children[index]?.type !== 'html') continue;
      const last = closingPiece(children, tokensOf, index);
      const pieces = children.slice(index, last + 1) as Html[];
      const tokens = tokensOf.slice(index, last + 1).flat();
      const html = pieces.map(({ value }) => value).join('\n\n');
      if (this.#needsCarrying(tokens, html)) {
        this.#carryHtml(pieces[0] as Html, pieces.at(-1) as Html, tokens, html);
        pieces.forEach((_, piece) => carried.add(index + piece));
      }
      for (const piece of pieces) this.#done.add(piece);
      index = last;
    }
    this.#dropHalves(children, tokensOf, carried);
  }

  /** Where only one tag of an element was in a piece that was carried, which leaves no tag open, the other goes too. */
  #dropHalves(
    children: readonly RootContent[],
    tokensOf: readonly (readonly HtmlToken[])[],
    carried: ReadonlySet<number>,
  ): void {
    if (carried.size === 0) return;
    const tags = tokensOf.flatMap((tokens, piece) => tokens.map((token, place) => ({ token, piece, place })));
    for (const pair of matchTags(tags.map(({ token }) => token))) {
      const staying = pair.map((index) => tags[index]).filter((tag) => tag && !carried.has(tag.piece));
      const [half] = staying;
      if (staying.length === 1 && half)
        this.#dropTag(children[half.piece] as Html, tokensOf[half.piece] ?? [], half.place);
    }
  }

  /** Takes one tag out of a piece of HTML that stays as it was written. */
  #dropTag(piece: Html, tokens: readonly HtmlToken[], place: number): void {
    const [start, end] = rangeOf(piece);
    const written = this.#given.text.slice(start, end);
    let [from, to] = [-1, 0];
    for (const { source } of tokens.slice(0, place + 1)) {
      from = written.indexOf(source, to);
      if (from >= 0) to = from + source.length;
    }
    if (from >= 0) this.#patch(start + from, start + to, '');
  }

  #needsCarrying(tokens: readonly HtmlToken[], html: string): boolean {
    return (
      tokens.some(({ kind, name, source }) =>
        kind === 'comment'
          ? holdsChecked(source)
          : CHECKED.has(name) || !KEPT_ELEMENTS.has(name) || /\smarkdown=/.test(source),
      ) ||
      (tokens.length === 0 && /^<[!?]/.test(html))
    );
  }

  #carryHtml(first: Html, last: Html, tokens: readonly HtmlToken[], html: string): void {
    const line = this.#lineOf(first);
    const components = tokens.filter(
      ({ name, source }) => /^<\/?[A-Z]/.test(source) && !OTHER_ELEMENTS.has(name) && !KEPT_ELEMENTS.has(name),
    );
    const unknown = tokens.filter(
      ({ kind, name }) => kind !== 'comment' && !OTHER_ELEMENTS.has(name) && !KEPT_ELEMENTS.has(name),
    );
    let text: string;
    if (tokens.every(({ kind }) => kind === 'comment')) {
      this.#drop(first, 'a comment with HTML in it');
      return;
    }
    if (unknown.length > 0 && tokens.length === unknown.length) {
      // Nothing but components or words in angle brackets: they stay to be read.
      text = html
        .split('\n')
        .map((each) => (htmlTokens(each).length > 0 ? each.replace(/<\/?[a-z][^<>]*>/gi, (tag) => asCode(tag)) : each))
        .join('\n');
      for (const { source } of components.length > 0 ? components : unknown)
        this.#carrier.note('component', line, source.replace(/\s+/g, ' ').slice(0, 80));
    } else text = htmlToMarkdown(html, this.#carrier, line).replace(/\n+$/, '');
    const [start] = rangeOf(first);
    const end = rangeOf(last)[1];
    const prefix = this.#prefixOf(start);
    const lines = text
      .split('\n')
      .map((each, index) => (index === 0 ? each : `${prefix}${each}`.trimEnd()))
      .join('\n');
    // A block of its own needs a blank line on either side, which HTML did without.
    const isAfterText =
      start > 0 &&
      !/\n[ \t>]*\n[ \t>]*$|^[ \t>]*$/.test(this.#given.text.slice(Math.max(0, start - 200), start)) &&
      prefix.trim() === '' &&
      this.#given.text[start - 1] === '\n';
    const isBeforeText = /^[ \t]*\n[ \t]*\S/.test(this.#given.text.slice(end, end + 200));
    this.#patch(start, end, `${isAfterText ? '\n' : ''}${lines}${isBeforeText ? '\n' : ''}`);
  }

  /** What stands before each further line of a block: the marks of the quotations and lists around it. */
  #prefixOf(start: number): string {
    const line = this.#given.text.slice(this.#given.text.lastIndexOf('\n', start - 1) + 1, start);
    return line.replace(/[^>\s]/g, ' ');
  }

  /** Kramdown's attributes go; the title goes where the page has it already; no page has two headings of the first level. */
  #carryHeadings(): void {
    const headings: Heading[] = [];
    walk(this.#tree, (node) => {
      if (node.type === 'heading') headings.push(node);
    });
    for (const heading of headings) {
      const [start, end] = rangeOf(heading);
      const source = this.#given.text.slice(start, end);
      for (const child of heading.children) {
        const name =
          child.type === 'html' ? (attributeOf(child.value, 'id') ?? attributeOf(child.value, 'name')) : undefined;
        if (name !== undefined) this.#carrier.anchor(name, toString(heading, { includeHtml: false }).trim());
      }
      const attributes = /[ \t]{0,9}\{[#.:][^{}]*\}(?=[ \t]{0,9}#{0,9}[ \t]{0,9}(?:\n|$))/.exec(source);
      if (!attributes) continue;
      const name = /#([\w-]+)/.exec(attributes[0])?.[1];
      if (name === undefined) this.#carrier.note('attribute', this.#lineOf(heading), attributes[0].trim());
      else this.#carrier.anchor(name, toString(heading).replace(ATTRIBUTES_AT_END, '').trim());
      this.#patch(start + attributes.index, start + attributes.index + attributes[0].length, '');
    }
    const [first] = headings;
    const isTitle =
      first?.depth === 1 && sameWords(toString(first).replace(ATTRIBUTES_AT_END, ''), this.#subject.title ?? '');
    if (first && isTitle) this.#replace(first, '');
    const rest = isTitle ? headings.slice(1) : headings;
    if (!rest.some(({ depth }) => depth === 1)) return;
    this.#carrier.note('heading', 0, 'headings of the first level are the title’s: all moved down by one');
    for (const heading of rest) {
      const [start, end] = rangeOf(heading);
      const source = this.#given.text.slice(start, end);
      if (/^#/.test(source)) {
        if (heading.depth < 6) this.#patch(start, start, '#');
        continue;
      }
      // A heading that is underlined has two levels only.
      const underline = source.lastIndexOf('\n');
      this.#patch(start, start, `${'#'.repeat(heading.depth + 1)} `);
      this.#patch(start + underline, end, '');
      for (let at = source.indexOf('\n'); at >= 0 && at < underline; at = source.indexOf('\n', at + 1))
        this.#patch(start + at, start + at + 1, ' ');
    }
  }

  #drop(node: Node, what: string): void {
    this.#carrier.note('html-dropped', this.#lineOf(node), what);
    this.#replace(node, '');
  }

  #replace(node: Node, text: string): void {
    const [start, end] = rangeOf(node);
    this.#patch(start, end, text);
  }

  #patch(start: number, end: number, text: string): void {
    this.#patches.push({ start, end, text });
  }

  #lineOf({ position }: Node): number {
    return lineAt(this.#given, (position as Position).start.offset ?? 0);
  }
}

function isPhrasingParent({ type }: { type: string }): boolean {
  return !['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition', 'containerDirective'].includes(type);
}

/** How many pieces of HTML are looked through for the end of an element: a table of so many rows with blank lines between. */
const MOST_PIECES = 300;

/**
 * Where the elements that a piece of HTML opens are closed again, with nothing but HTML between: a table or a list with
 * blank lines in it. The piece itself where Markdown stands between, or no end.
 */
function closingPiece(
  children: readonly RootContent[],
  tokensOf: readonly (readonly HtmlToken[])[],
  index: number,
): number {
  let open = openElements(tokensOf[index] ?? []);
  for (let next = index + 1; open.length > 0 && next - index < MOST_PIECES; next += 1) {
    if (children[next]?.type !== 'html') return index;
    open = openElements(tokensOf[next] ?? [], open);
    if (open.length === 0) return next;
  }
  return index;
}

/** For each opening tag of a line, where the tag stands that closes it. */
function matchTags(tokens: readonly (HtmlToken | undefined)[]): Map<number, number> {
  const matches = new Map<number, number>();
  const open = new Map<string, number[]>();
  tokens.forEach((token, index) => {
    if (!token) return;
    if (token.kind === 'open') {
      const stack = open.get(token.name);
      if (stack) stack.push(index);
      else open.set(token.name, [index]);
    } else if (token.kind === 'close') {
      const start = open.get(token.name)?.pop();
      if (start !== undefined) matches.set(start, index);
    }
  });
  return matches;
}

/** True for HTML with what the content check looks for in comments, too. */
function holdsChecked(html: string): boolean {
  return /<(?:a|img|picture|video|audio)\b/i.test(html);
}

/** True for what shows nothing between the tags of a link: white space, and the tags of an icon that a style draws. */
function isBlank(node: PhrasingContent): boolean {
  if (node.type !== 'html') return node.type === 'text' && node.value.trim() === '';
  const name = htmlTokens(node.value)[0]?.name ?? '';
  return name !== 'img' && (KEPT_ELEMENTS.has(name) || OTHER_ELEMENTS.has(name));
}

function attributeOf(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'<>=]+))`, 'i').exec(tag);
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  return value?.replaceAll('&amp;', '&').trim() || undefined;
}

function notALink(carried: ReturnType<Carrier['picture']>): ReturnType<Carrier['picture']> {
  return carried.kind === 'link' ? { kind: 'text' } : carried;
}

/** Words as Markdown that shows them; a space before them stays. */
function asText(words: string): string {
  return /^\s*/.exec(words)?.[0] + writePhrasing([{ type: 'text', value: words.trimStart() }]);
}

function oneLine(markdown: string): string {
  return markdown.trim().replace(/\s*\n\s*/g, ' ');
}

function sameWords(a: string, b: string): boolean {
  const words = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return words(a) !== '' && words(a) === words(b);
}

function rangeOf({ position }: Node): Range {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

/** Visits every node of a tree; not by calling itself, so that depth costs no stack. */
function walk(tree: Root, visitor: (node: Root | RootContent) => void): void {
  const stack: (Root | RootContent)[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    visitor(node);
    if ('children' in node)
      for (const child of [...(node as Parent).children].reverse()) stack.push(child as RootContent);
  }
}
