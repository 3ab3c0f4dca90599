import { type Token, tokenize } from './token.ts';

/** Words that narrow a search to what has a property: `speaker:rogozin`, `after:2014-08`. */
const QUERY_FIELDS = ['kind', 'topic', 'entity', 'outcome', 'speaker', 'after', 'before'] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

/** A word that is wanted: without its diacritics, and with them where it was typed with some. */
export interface WantedWord {
  readonly term: string;
  readonly exact: string;
}

/** A search as it was meant. */
export interface SearchQuery {
  /** Words that are wanted, each once. */
  readonly words: readonly WantedWord[];
  /** The word still being typed, which may be the beginning of another; empty after a space or a quotation. */
  readonly unfinished: string;
  /** Quoted texts, which must stand as they are: the words of each. */
  readonly phrases: readonly (readonly string[])[];
  /** Words and quoted texts that must not stand in a result: the words of each. */
  readonly excluded: readonly (readonly string[])[];
  /** What a result must have … */
  readonly filters: Filters;
  /** … and what it must not have: `-kind:claim`. */
  readonly excludedFilters: Filters;
}

/** What is asked of a result besides its words. Values are ids or what a reader would type for them. */
export type Filters = Readonly<Partial<Record<QueryField, string>>>;

/** What is not after a day is before it: both bounds tell the same day. */
const OPPOSITE: Readonly<Partial<Record<QueryField, QueryField>>> = { after: 'before', before: 'after' };

/** Longer queries are cut: nobody types them, and each word costs a request. */
const LONGEST_QUERY = 400;
const MOST_WORDS = 12;

const PART = /(-?)(?:([a-z]+):)?(?:"([^"]*)("|$)|(\S+))/giu;

/** Reads the query language: words, "quoted phrases", -word, field:value, -field:value. Any text is a query; nothing is an error. */
export function parseQuery(text: string): SearchQuery {
  const words = new Map<string, WantedWord>();
  const excluded: string[][] = [];
  const phrases: string[][] = [];
  const filters: Partial<Record<QueryField, string>> = {};
  const excludedFilters: Partial<Record<QueryField, string>> = {};
  let unfinished = '';
  for (const match of text
    .slice(0, LONGEST_QUERY)
    .replace(/\p{Cc}/gu, ' ')
    // As keyboards of other languages and phones write them.
    .replace(/[“”„«»「」]/g, '"')
    .replace(/：/g, ':')
    .matchAll(PART)) {
    const [whole, minus, name, quoted, , plain] = match;
    const field = QUERY_FIELDS.find((known) => known === name?.toLowerCase());
    const value = quoted ?? plain ?? '';
    unfinished = '';
    if (field && value !== '') {
      const opposite = OPPOSITE[field];
      if (minus !== '-') filters[field] = value.toLowerCase();
      else if (opposite) filters[opposite] = value;
      else excludedFilters[field] = value.toLowerCase();
      continue;
    }
    const wanted = wholeWords(tokenize(name === undefined || field ? value : `${name}:${value}`));
    const terms = wanted.map(({ term }) => term);
    if (minus === '-') {
      if (terms.length > 0) excluded.push(terms);
      continue;
    }
    if (quoted !== undefined && terms.length > 0) phrases.push(terms);
    for (const word of wanted) if (words.size < MOST_WORDS) words.set(word.term, word);
    const isLast = match.index + whole.length === Math.min(text.length, LONGEST_QUERY);
    if (quoted === undefined && isLast) unfinished = wanted.at(-1)?.term ?? '';
  }
  return {
    words: [...words.values()],
    unfinished,
    phrases,
    // What is wanted as well is not excluded.
    excluded: excluded.filter(([term = '', ...others]) => others.length > 0 || !words.has(term)),
    filters,
    excludedFilters,
  };
}

/** Words without the parts of those that hold several: "S-400" wants "s400", and not "400" beside it. */
function wholeWords(tokens: readonly Token[]): WantedWord[] {
  const words: WantedWord[] = [];
  let end = 0;
  let start = -1;
  for (const token of tokens) {
    const last = words.at(-1);
    if (last && token.start === start && token.end === end) words[words.length - 1] = { ...last, exact: token.term };
    if (token.end <= end) continue;
    ({ start, end } = token);
    words.push({ term: token.term, exact: token.term });
  }
  return words;
}
