import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import type { ContentFile, Span } from './content-file.ts';
import { createWordFinder, type Prose } from './prose.ts';

/** A word and where it stands. */
export interface UnknownWord extends Span {
  readonly word: string;
}

type Trie = ReturnType<typeof decodeTrie>;
let trie: Trie | undefined;
const known = new Map<string, boolean>();

/** British English as cspell keeps it: both -ise and -ize, and no American spelling. Read when it is first wanted. */
function english(): Trie {
  // The package names only its description, which lies beside the words.
  trie ??= decodeTrie(
    gunzipSync(readFileSync(new URL('en_GB.trie.gz', import.meta.resolve('@cspell/dict-en-gb/cspell-ext.json')))),
  );
  return trie;
}

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const LATIN = /^[\p{Script=Latin}\p{M}'’]+$/u;
const DIGIT = /\p{N}/u;
/** Ids, addresses and names of sites, which follow no spelling. */
const ADDRESS =
  /\[@[^\][]{0,200}\]|\b(?:https?:\/\/\S+|[\w.+-]{1,64}@[\w-]{1,64}\.\S+|[a-z0-9-]{1,64}(?:\.[a-z0-9-]{1,64}){0,4}\.[a-z]{2,})\b/g;
const ACRONYM = /^\p{Lu}{2,6}s?$/u;

/** The words of a text in Latin letters as they are spelt, without possessive endings; a hyphen stands between two words. */
export function wordsOf(text: string): { word: string; index: number }[] {
  const found: { word: string; index: number }[] = [];
  for (const { 0: token, index } of text.matchAll(WORD)) {
    const word = token.replace(/['’]s?$/u, '');
    if (word.length > 2 && LATIN.test(word)) found.push({ word, index });
  }
  return found;
}

/** Words of some prose that English does not have. Acronyms and what stands beside a digit are no words. */
export function findUnknownWords(file: ContentFile, prose: readonly Prose[]): UnknownWord[] {
  return prose.flatMap((piece) => {
    const text = piece.text.replace(ADDRESS, (address) => ' '.repeat(address.length));
    const offsetOf = createWordFinder(file, piece);
    return wordsOf(text).flatMap(({ word, index }): UnknownWord[] => {
      if (isEnglish(word) || ACRONYM.test(word)) return [];
      if (DIGIT.test(text.charAt(index - 1)) || DIGIT.test(text.charAt(index + word.length))) return [];
      const start = offsetOf(index, word);
      return [{ word, start, end: start + word.length }];
    });
  });
}

function isEnglish(word: string): boolean {
  let found = known.get(word);
  if (found === undefined) {
    const plain = word.replaceAll('’', "'");
    found = [plain, plain.toLowerCase(), plain.charAt(0) + plain.slice(1).toLowerCase()].some((form) =>
      english().has(form),
    );
    known.set(word, found);
  }
  return found;
}

/** The English word most like one that is none; undefined where none is near. */
export function suggestSpelling(word: string): string | undefined {
  if (word.length > 40) return undefined;
  // Time is a net alone: whatever it cuts off would be another word on a busy machine.
  const [nearest] = english().suggest(word, { numSuggestions: 1, timeout: 5000 });
  return nearest === undefined || nearest.toLowerCase() === word.toLowerCase() ? undefined : nearest;
}
