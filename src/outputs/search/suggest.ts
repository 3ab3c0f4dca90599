import Fuse from 'fuse.js';
import type { Segment } from './snippet.ts';
import type { SuggestionRecord } from './suggestion.ts';
import { fold, tokenize } from './token.ts';

const MOST = 8;

/** A page to go to, with what matched marked. */
export interface Suggestion {
  readonly record: SuggestionRecord;
  readonly title: readonly Segment[];
  /** The other name that matched better than the title; empty where the title did. */
  readonly alsoKnownAs: readonly Segment[];
}

/** Finds pages by title and names, with mistakes in spelling (Fuse.js token search, https://www.fusejs.io/). */
export function createSuggester(records: readonly SuggestionRecord[]): (text: string) => Suggestion[] {
  const fuse = new Fuse(records, {
    keys: [
      { name: 'title', weight: 1 },
      { name: 'names', weight: 1 },
    ],
    useTokenSearch: true,
    tokenMatch: 'all',
    tokenize: (text: string) => tokenize(text).map(({ term }) => term),
    includeMatches: true,
    ignoreDiacritics: true,
    ignoreLocation: true,
    threshold: 0.3,
  });
  return (text) => {
    const wanted = tokenize(text.slice(0, 60)).map(({ term }) => term);
    if (wanted.length === 0) return [];
    return fuse.search(wanted.join(' '), { limit: MOST }).map(({ item, matches = [] }) => {
      const title = matches.find(({ key }) => key === 'title');
      const name = matches.find(({ key }) => key === 'names');
      const isByName = name !== undefined && countWords(name.value ?? '', wanted) > countWords(item.title, wanted);
      return {
        record: item,
        title: marked(item.title, title?.indices ?? []),
        alsoKnownAs: isByName ? marked(name.value ?? '', name.indices) : [],
      };
    });
  };
}

/** How many of the words a text has as they were typed. */
function countWords(text: string, wanted: readonly string[]): number {
  const folded = fold(text);
  return wanted.filter((word) => folded.includes(word)).length;
}

/** Fuse marks single letters that happen to fit as well: runs of one are left unmarked. */
function marked(text: string, indices: readonly (readonly [number, number])[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const [from, to] of [...indices].sort(([a], [b]) => a - b)) {
    if (to - from < 1 || from < at) continue;
    if (from > at) segments.push({ text: text.slice(at, from), isMatch: false });
    segments.push({ text: text.slice(from, to + 1), isMatch: true });
    at = to + 1;
  }
  if (at < text.length) segments.push({ text: text.slice(at), isMatch: false });
  return segments;
}
