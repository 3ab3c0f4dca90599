/** A tag or a comment in a piece of HTML. */
export interface HtmlToken {
  readonly kind: 'open' | 'close' | 'void' | 'comment';
  /** In lower case, as HTML reads it; empty for a comment. */
  readonly name: string;
  /** As written. */
  readonly source: string;
}

/** Elements that have no end (https://html.spec.whatwg.org/#void-elements). */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** The tags and comments of a piece of HTML, in order. Takes time in proportion to its length. */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let failures = 0;
  for (let start = html.indexOf('<'); start >= 0 && failures < MOST_FAILURES;) {
    if (html.startsWith('<!--', start)) {
      const end = html.indexOf('-->', start + 4);
      const source = end < 0 ? html.slice(start) : html.slice(start, end + 3);
      tokens.push({ kind: 'comment', name: '', source });
      if (end < 0) break;
      start = html.indexOf('<', end + 3);
      continue;
    }
    const name = NAME.exec(html.slice(start, start + 100))?.[0];
    const end = name === undefined ? -1 : endOfTag(html, start + name.length);
    if (name === undefined || end < 0) {
      if (name !== undefined) failures += 1;
      start = html.indexOf('<', start + 1);
      continue;
    }
    const source = html.slice(start, end);
    const word = name.replace(/^<\/?/, '').toLowerCase();
    const kind = name.startsWith('</') ? 'close' : VOID.has(word) || source.endsWith('/>') ? 'void' : 'open';
    tokens.push({ kind, name: word, source });
    start = html.indexOf('<', end);
  }
  return tokens;
}

const NAME = /^<\/?[a-z][\w:.-]*/i;

/** The longest tag, in characters: what is longer is text with a sign for "less than". */
const LONGEST = 20_000;

/** After so many tags without an end, nothing more is taken for one. */
const MOST_FAILURES = 1000;

function endOfTag(html: string, from: number): number {
  let quote: string | undefined;
  for (let index = from; index < Math.min(html.length, from + LONGEST); index += 1) {
    const character = html[index] as string;
    if (quote !== undefined) {
      if (character === quote) quote = undefined;
    } else if (character === '>') return index + 1;
    else if (character === '<') return -1;
    else if ((character === '"' || character === "'") && html[index - 1] === '=') quote = character;
  }
  return -1;
}

/**
 * Names of the elements that a piece of HTML leaves open, after those that were open before it; ends of elements that
 * nobody opened count for nothing.
 */
export function openElements(tokens: readonly HtmlToken[], before: readonly string[] = []): string[] {
  const open = [...before];
  for (const { kind, name } of tokens) {
    if (kind === 'open') open.push(name);
    else if (kind === 'close') {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
    }
  }
  return open;
}
