import { textStart } from '../text-start.ts';

/** A word of a text as the index holds it, and where it stands there (UTF-16 offsets, `end` exclusive). */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Longer words are cut: nobody types them, and one of 10,000 letters must not fill a shard. */
const LONGEST = 40;

/** Words with what may join them: "S-400", "833/2014", "3,500", "China’s". */
const CHUNK = /[\p{L}\p{M}\p{N}]+(?:[-‑/.,'’٬٫][\p{L}\p{M}\p{N}]+)*/gu;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;
const JOINER = /[-‑/.,٬٫]/;
/** "U.S", whose last full stop may end a sentence as well. */
const INITIALS = /^\p{L}(?:\.\p{L})+$/u;
/** French and Italian articles and the like before a vowel: "l’accord", "dell’accordo". */
const ELISION = /^(?:[cdjlmn]|qu|un|(?:[dn]e|da|a|su)ll)['’](?=[aeiouyhàâäéèêëíîïóòôöúùûüœæ])/iu;
/** Runs written without spaces, which become pairs of characters: dictionaries differ between browsers. */
const IDEOGRAPHS = /[\u3099\u309a\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ーｰﾞﾟ]+/gu;
/** A character of such a run, with the mark of its voice where that stands behind it: "ﾃﾞ" is "デ". */
const VOICED = /.[\u3099\u309aﾞﾟ]*/gu;
const HAS_IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAN = /^\p{Script=Han}$/u;
/** Scripts without spaces whose words only a dictionary finds (Unicode UAX 29). */
const NEEDS_DICTIONARY = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** What is often written for a letter: in Switzerland, and by many in Arabic. */
const WRITTEN_FOR: Readonly<Record<string, string>> = { ß: 'ss', ٱ: 'ا', ة: 'ه' };

let words: Intl.Segmenter | undefined;

/**
 * The words of a text, folded, in order; the one tokenizer of the index and of queries. A word with diacritics yields
 * itself and its plain form; "S-400" yields "s400" and its parts, "U.S." yields "us"; Chinese and Japanese yield pairs of characters.
 * @param options.isIndexed True for a text that is searched: of Chinese the last character is a term too, which begins no
 *   pair, and would not be found alone.
 */
export function tokenize(text: string, { isIndexed = false } = {}): Token[] {
  const tokens: Token[] = [];
  for (const { 0: chunk, index } of text.matchAll(CHUNK))
    addChunk(chunk, index, isIndexed, (term, start, end) => tokens.push({ term, start, end }));
  return tokens;
}

/** Reads many texts as `tokenize` does those that are indexed, without places: each term has a number, and each word is folded once. */
export interface TermReader {
  /** Numbers of the terms of a text, in order. */
  read(text: string): number[];
  /** The terms read so far; the place of each is its number. */
  readonly terms: readonly string[];
}

/** A reader that has read nothing yet. */
export function createTermReader(): TermReader {
  const terms: string[] = [];
  const numbers = new Map<string, number>();
  const known = new Map<string, readonly number[]>();
  const numberOf = (term: string): number => {
    const number = numbers.get(term) ?? terms.push(term) - 1;
    numbers.set(term, number);
    return number;
  };
  const numbersOf = (chunk: string): readonly number[] => {
    const own: number[] = [];
    addChunk(chunk, 0, true, (term) => own.push(numberOf(term)));
    known.set(chunk, own);
    return own;
  };
  return {
    terms,
    read(text) {
      const found: number[] = [];
      for (const chunk of text.match(CHUNK) ?? [])
        for (const number of known.get(chunk) ?? numbersOf(chunk)) found.push(number);
      return found;
    },
  };
}

type Add = (term: string, start: number, end: number) => void;

function addChunk(chunk: string, index: number, isIndexed: boolean, take: Add): void {
  const add: Add = (term, start, end) => {
    if (term !== '') take(textStart(term, LONGEST), start, end);
  };
  if (INITIALS.test(chunk)) {
    add(fold(chunk.replaceAll('.', '')), index, index + chunk.length);
    return;
  }
  if (JOINER.test(chunk) && /\p{N}/u.test(chunk)) {
    add(joined(chunk), index, index + chunk.length);
    for (const { 0: part, index: at } of chunk.matchAll(WORD)) {
      if (part.length > 1) add(fold(part), index + at, index + at + part.length);
    }
    return;
  }
  for (const { 0: word, index: at } of chunk.matchAll(WORD)) {
    const article = ELISION.exec(word)?.[0].length ?? 0;
    addWord(word.slice(article), index + at + article, isIndexed, add);
  }
}

function addWord(word: string, start: number, isIndexed: boolean, add: Add): void {
  if (HAS_IDEOGRAPH.test(word)) {
    let last = 0;
    for (const { 0: run, index } of word.matchAll(IDEOGRAPHS)) {
      if (index > last) addWord(word.slice(last, index), start + last, isIndexed, add);
      const letters = [...run.matchAll(VOICED)].map(({ 0: written, index: at }) => {
        const from = start + index + at;
        return { letter: written.normalize('NFKC'), from, to: from + written.length };
      });
      const [first, ...others] = letters;
      if (first && others.length === 0) add(first.letter, first.from, first.to);
      let before = first;
      for (const next of others) {
        if (before) add(`${before.letter}${next.letter}`, before.from, next.to);
        before = next;
      }
      if (isIndexed && before && before !== first && HAN.test(before.letter))
        add(before.letter, before.from, before.to);
      last = index + run.length;
    }
    if (last < word.length) addWord(word.slice(last), start + last, isIndexed, add);
    return;
  }
  if (NEEDS_DICTIONARY.test(word)) {
    words ??= new Intl.Segmenter('und', { granularity: 'word' });
    for (const { segment, index } of words.segment(word))
      add(fold(segment), start + index, start + index + segment.length);
    return;
  }
  const plain = fold(word);
  const exact = lowered(word);
  add(plain, start, start + word.length);
  if (exact !== plain) add(exact, start, start + word.length);
}

/**
 * A word without case, compatibility forms, diacritics and its possessive ending; й stays a letter of its own, ß is ss.
 * Of Arabic, vowel signs, hamzas on a letter and the stroke that only widens a word are left out, and ة is ه.
 */
export function fold(word: string): string {
  const lower = lowered(word);
  // Most words are plain ASCII: for them the rest changes nothing.
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  return lower
    .replaceAll('й', '\ue000')
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0655\u0670\u0640]+/g, '')
    .replaceAll('\ue000', 'й')
    .replace(/[ßٱة]/g, (letter) => WRITTEN_FOR[letter] as string)
    .normalize('NFC');
}

/** A word without case, compatibility forms and its possessive ending; Arabic and Persian digits are ours. */
function lowered(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’](?:s$)?/g, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/**
 * "S-400" as "s400", "3,500" and "٣٬٥٠٠" as "3500", "2014-08-06" as "20140806"; "833/2014" and "1.5bn" keep their mark.
 */
function joined(chunk: string): string {
  return fold(chunk.replace(/[-‑]/g, ''))
    .replace(/[,٬](?=\d{3}(?!\d))/g, '')
    .replace(/[,٬٫]/g, '.');
}
