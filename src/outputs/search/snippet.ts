import type { SearchPassage } from './document.ts';
import { tokenize } from './token.ts';

/** A piece of a text, and whether it is what was searched for. */
export interface Segment {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Part of a passage around its densest match. */
export interface Snippet {
  readonly fragment: string;
  readonly segments: readonly Segment[];
}

/** What a word of the query was found as: each term with the number of the word in the query. */
export type FoundTerms = ReadonlyMap<string, number>;

/** Quoted texts, the terms of each in order: their words are shown as found only where they stand together. */
type Phrases = readonly (readonly string[])[];

const LENGTH = 190;

/** How far from its place a text is cut rather than within a word; what is longer is written without spaces. */
const LONGEST_WORD = 40;

/** Longer texts are looked through with a regular expression first, and only what is shown is cut into words. */
const LONG = 700;

/** A text cut where it matches, all of it. */
export function highlight(text: string, found: FoundTerms, phrases: Phrases = []): Segment[] {
  return cut(text, together(text, hitsOf(text, found), phrases), 0, text.length);
}

interface Hit {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** Number of the word in the query. */
  readonly word: number;
}

/** The best passages of a document, the one with the most words of the query first; without any, its beginning. */
export function findSnippets(
  passages: readonly SearchPassage[],
  found: FoundTerms,
  most = 1,
  phrases: Phrases = [],
): Snippet[] {
  const quick = patternOf(found);
  const scored = passages
    .map((passage) => {
      const { text } = passage;
      const all = text.length > LONG ? quickHits(text, quick, found) : hitsOf(text, found);
      const hits = together(text, all, phrases);
      return { passage, hits, words: new Set(hits.map(({ word }) => word)).size };
    })
    .sort((a, b) => b.words - a.words);
  const best = scored.filter(({ words }, place) => place === 0 || words > 0).slice(0, most);
  return best.map(({ passage, hits }) => ({
    fragment: passage.fragment,
    segments: densest(passage.text, hits),
  }));
}

function hitsOf(text: string, found: FoundTerms): Hit[] {
  return tokenize(text, { isIndexed: true }).flatMap(({ term, start, end }) => {
    const word = found.get(term);
    return word === undefined ? [] : [{ term, start, end, word }];
  });
}

/** Hits without those of quoted words that do not stand as they were quoted; of those that do, one for all of them. */
function together(text: string, hits: readonly Hit[], phrases: Phrases): readonly Hit[] {
  if (phrases.length === 0) return hits;
  const quoted = new Set(phrases.flat());
  const runs = hits.flatMap((first, place) =>
    phrases.flatMap((phrase) => {
      const last = runFrom(text, hits, place, phrase);
      return last ? [{ ...first, end: last.end }] : [];
    }),
  );
  return [...hits.filter(({ term }) => !quoted.has(term)), ...runs].sort((a, b) => a.start - b.start);
}

/** The last hit of a quoted text that begins with a hit, with nothing but marks and spaces between its words. */
function runFrom(
  text: string,
  hits: readonly Hit[],
  place: number,
  [first, ...others]: readonly string[],
): Hit | undefined {
  let last = hits[place] as Hit;
  if (last.term !== first) return undefined;
  let at = place;
  for (const term of others) {
    const { end } = last;
    // One word may be found as several terms at its place.
    const step = hits
      .slice(at + 1, at + 5)
      .findIndex((hit) => hit.term === term && !/[\p{L}\p{N}]/u.test(text.slice(end, hit.start)));
    if (step === -1) return undefined;
    at += step + 1;
    last = hits[at] as Hit;
  }
  return last;
}

/** Any of the terms as a word of its own. */
function patternOf(found: FoundTerms): RegExp {
  const terms = [...found.keys()].map((term) => term.replace(/[^\p{L}\p{M}\p{N}]/gu, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function quickHits(text: string, pattern: RegExp, found: FoundTerms): Hit[] {
  const hits: Hit[] = [];
  for (const { 0: match, index } of text.matchAll(pattern)) {
    const word = found.get(match.toLowerCase());
    if (word !== undefined) hits.push({ term: match.toLowerCase(), start: index, end: index + match.length, word });
  }
  // Folded forms ("Škoda", "S-400") are met by the tokenizer alone.
  const met = new Set(hits.map(({ word }) => word));
  return [...found.values()].every((word) => met.has(word)) ? hits : hitsOf(text, found);
}

/** The stretch of a text with the most different words of the query, some 190 characters, cut at words. */
function densest(text: string, hits: readonly Hit[]): Segment[] {
  let best = { words: 0, from: 0, to: 0 };
  for (let first = 0; first < hits.length; first += 1) {
    const { start } = hits[first] as Hit;
    const words = new Set<number>();
    let to = start;
    for (let last = first; last < hits.length && (hits[last] as Hit).end - start <= LENGTH; last += 1) {
      words.add((hits[last] as Hit).word);
      to = (hits[last] as Hit).end;
    }
    if (words.size > best.words) best = { words: words.size, from: start, to };
  }
  const from = Math.max(0, Math.min((best.from + best.to - LENGTH) / 2, text.length - LENGTH));
  const start = from <= 0 ? 0 : wordAfter(text, Math.floor(from));
  const end = start + LENGTH >= text.length ? text.length : wordBefore(text, start + LENGTH);
  const segments = cut(text, hits, start, end);
  if (start > 0) segments.unshift({ text: '… ', isMatch: false });
  if (end < text.length) segments.push({ text: ' …', isMatch: false });
  return segments;
}

/** Where a word begins next, or, in a text written without spaces, the next letter. */
function wordAfter(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space !== -1 && space - at < LONGEST_WORD ? space + 1 : letterAt(text, at);
}

/** Where a word ended last, or, in a text written without spaces, a letter. */
function wordBefore(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return at - space < LONGEST_WORD ? space : letterAt(text, at);
}

/** A place that is not within a pair of surrogates. */
function letterAt(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at;
}

function cut(text: string, hits: readonly Hit[], from: number, to: number): Segment[] {
  const segments: Segment[] = [];
  let at = from;
  for (const { start, end } of hits) {
    if (end <= at || start >= to) continue;
    const begin = Math.max(start, at);
    const words = text.slice(begin, Math.min(end, to));
    const last = segments.at(-1);
    // Pairs of characters that overlap or touch are one mark.
    if (begin === at && last?.isMatch) segments[segments.length - 1] = { text: last.text + words, isMatch: true };
    else {
      if (begin > at) segments.push({ text: text.slice(at, begin), isMatch: false });
      segments.push({ text: words, isMatch: true });
    }
    at = Math.min(end, to);
  }
  if (at < to) segments.push({ text: text.slice(at, to), isMatch: false });
  return segments;
}
