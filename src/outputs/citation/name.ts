/** A person's name in its parts, or a name that is never taken apart: a body, a desk, a single word. */
export type Name =
  { readonly literal: string } | { readonly family: string; readonly given: string; readonly suffix?: string };

const SUFFIX = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/;

/**
 * A person's name as printed in a by-line: the last word is the family name, with the small words
 * before it ("Jan van den Berg"). "Berg, Jan" and "Berg, Jan, Jr." are read as written; a single word is left whole, and
 * so is a name in Chinese, Japanese or Korean script, whose first part is the family's.
 */
export function parseName(text: string): Name {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)) return { literal: text };
  const [before = '', after] = text.split(/,\s*/);
  if (after !== undefined && after !== '' && !SUFFIX.test(after)) {
    if (before === '') return { literal: text };
    const rest = text.slice(text.indexOf(',') + 1).trim();
    const [given = '', suffix = '', ...more] = rest.split(/,\s*/);
    return SUFFIX.test(suffix) && more.length === 0
      ? { family: before, given, suffix }
      : { family: before, given: rest };
  }
  const words = before.split(' ');
  const suffix =
    after !== undefined && after !== '' ? after : SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  let start = words.length - 1;
  while (start > 1 && /^\p{Ll}/u.test(words[start - 1] as string)) start -= 1;
  const family = words.slice(start).join(' ');
  const given = words.slice(0, Math.max(start, 0)).join(' ');
  if (given === '' || family === '') return { literal: text };
  return suffix === undefined ? { family, given } : { family, given, suffix };
}
