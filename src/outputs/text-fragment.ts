/** Stands in a text wherever one block ends and another begins: browsers match words within a block. */
export const BLOCK_END = '\u2029';

/** A passage that a reader chose, and the text around it. */
export interface ChosenPassage {
  readonly text: string;
  /** The text before it and after it in its blocks. */
  readonly before: string;
  readonly after: string;
  /** All text in which a browser will look. */
  readonly page: string;
}

/** Longer passages are named by their first and last words. */
const LONG = 80;
const END_WORDS = 4;
const CONTEXT_WORDS = 3;
const FIRST_WORD = /^[\p{L}\p{M}\p{N}]+/u;
const LAST_WORD = /[\p{L}\p{M}\p{N}]+$/u;

/**
 * The text directive by which a browser finds a passage again, `text=[prefix-,]start[,end][,-suffix]`,
 * or '' where nothing was chosen (https://wicg.github.io/scroll-to-text-fragment/#syntax). Words chosen
 * in part are completed, as browsers match whole ones; where the same words stand elsewhere too, those
 * around them are added.
 */
export function textDirective({ text, before, after, page }: ChosenPassage): string {
  const head = FIRST_WORD.test(text) ? (LAST_WORD.exec(before)?.[0] ?? '') : '';
  const tail = LAST_WORD.test(text) ? (FIRST_WORD.exec(after)?.[0] ?? '') : '';
  const blocks = blocksOf(head + text + tail).filter((block) => /[\p{L}\p{N}]/u.test(block));
  const [first] = blocks;
  if (first === undefined) return '';
  const last = blocks.at(-1) as string;
  const isShort = blocks.length === 1 && first.length <= LONG;
  const start = isShort ? first : words(first).slice(0, END_WORDS).join(' ');
  const range = isShort ? [start] : [start, words(last).slice(-END_WORDS).join(' ')];
  const parts = range.map(encode);
  if (blocksOf(page).join(' ').split(start).length > 2) {
    const prefix = words(blocksOf(before.slice(0, before.length - head.length)).at(-1) as string)
      .slice(-CONTEXT_WORDS)
      .join(' ');
    const suffix = words(blocksOf(after.slice(tail.length))[0] as string)
      .slice(0, CONTEXT_WORDS)
      .join(' ');
    if (prefix !== '') parts.unshift(`${encode(prefix)}-`);
    if (suffix !== '') parts.push(`-${encode(suffix)}`);
  }
  return `text=${parts.join(',')}`;
}

function blocksOf(text: string): string[] {
  return text.split(BLOCK_END).map((block) => block.replace(/[ \t\r\n]+/g, ' ').trim());
}

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

/** Dashes, commas and ampersands are the directive's own signs. Half a surrogate pair cannot be written. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')).replaceAll('-', '%2D');
}
