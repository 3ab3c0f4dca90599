import type { Outcome } from '../../domain/outcome.ts';
import { diversify } from './diversity.ts';
import type { DocumentKind } from './document.ts';
import { expandWord, quoteWord, repairWord, termsAsWritten } from './expansion.ts';
import type { FacetTable } from './facet-table.ts';
import { countFacets, type FacetCounts, readFilters } from './filter.ts';
import { openIndexFiles, type ReadFile } from './index-files.ts';
import { kindOf, type Manifest } from './manifest.ts';
import type { Card } from './pack.ts';
import { holdsPhrase } from './phrase.ts';
import { type Filters, parseQuery, type QueryField, type SearchQuery, type WantedWord } from './query.ts';
import { best, type Expansion, type Hit, type Ranking, RANKING, score, weigh } from './ranking.ts';
import { findNear } from './repair.ts';
import { findSnippets, type FoundTerms, highlight, type Segment, type Snippet } from './snippet.ts';

/** A word of so few documents may still be a mistake for a common one. */
const RARE = 3;
/** Packs read to find the documents that hold a phrase as it stands: some 200 kB. */
const MOST_PACKS = 120;

export type SearchSort = 'relevance' | 'newest' | 'oldest';

export interface SearchRequest {
  readonly text: string;
  readonly filters?: Filters;
  readonly sort?: SearchSort;
  /** How many results to pass over. */
  readonly offset?: number;
  readonly limit?: number;
  /** True counts facets as well, which costs a file of its own. */
  readonly countFacets?: boolean;
}

export interface SearchResult {
  readonly number: number;
  readonly kind: DocumentKind;
  readonly url: string;
  readonly title: readonly Segment[];
  /** EDTF; empty where it has none. */
  readonly date: string;
  readonly outcome: Outcome | undefined;
  /** Other names that match, where the title does not. */
  readonly alsoKnownAs: readonly Segment[];
  readonly snippets: readonly Snippet[];
  /** Words of the query that it does not hold. */
  readonly missing: readonly string[];
}

export interface SearchAnswer {
  /** Results in all, with and without every word. */
  readonly total: number;
  /** Those that hold every word. */
  readonly complete: number;
  readonly results: readonly SearchResult[];
  /** Words that were taken for others. */
  readonly repairs: readonly { readonly from: string; readonly to: string }[];
  /** Filters with a value that nothing has. */
  readonly unknownFilters: readonly QueryField[];
  /**
   * Documents with the words of a quotation that were too many to be read for it; they are not among the results. Where
   * facets are counted, also those that no filter lets pass, which are not among these counts.
   */
  readonly unread: number;
  readonly facets: FacetCounts | undefined;
}

export interface SearchEngine {
  search(request: SearchRequest): Promise<SearchAnswer>;
  /**
   * Numbers of all documents that hold every word and pass every filter; where none holds every word, of those that hold
   * the most. Reads no texts but those in which a phrase is looked for, and all of these.
   */
  match(text: string): Promise<readonly number[]>;
}

/** What a search has found, before anything of it is printed. */
interface Found {
  readonly matches: readonly number[];
  readonly complete: readonly number[];
  readonly words: readonly WantedWord[];
  readonly phrases: SearchQuery['phrases'];
  readonly hits: ReadonlyMap<number, Hit>;
  readonly expansions: readonly Expansion[];
  readonly repairs: SearchAnswer['repairs'];
  readonly unknownFilters: readonly QueryField[];
  readonly unread: number;
  readonly facets: FacetCounts | undefined;
  readonly order: (a: number, b: number) => number;
}

/** Words of a search as the index has them, and those that were taken for others. */
interface Understood {
  readonly words: readonly WantedWord[];
  readonly expansions: readonly Expansion[];
  readonly repairs: SearchAnswer['repairs'];
}

/**
 * A search over a built index.
 * @param read Gives a file of the index's folder by name, as it stands there.
 * @param near Finds the words that a misspelt one may have been meant to be.
 * @throws SearchFileError (each search) where a file is damaged; whatever `read` throws.
 */
export function createSearchEngine(
  manifest: Manifest,
  read: ReadFile,
  ranking: Ranking = RANKING,
  near: typeof findNear = findNear,
): SearchEngine {
  const files = openIndexFiles(manifest, read);
  const common = new Set(manifest.common);
  const kind = (number: number) => kindOf(manifest, number);

  async function understand(query: SearchQuery): Promise<Understood> {
    const quoted = new Set(query.phrases.flat());
    const quotedAlone = new Set(query.phrases.filter(({ length }) => length === 1).flat());
    const rare = query.words.filter(({ term }) => !common.has(term) || quotedAlone.has(term));
    const words = rare.length > 0 ? rare : query.words;
    const expansions = await Promise.all(
      words.map((word) =>
        quoted.has(word.term)
          ? quoteWord(word.term, files)
          : expandWord(word, files, ranking, { isUnfinished: word.term === query.unfinished }),
      ),
    );
    const repairs: { from: string; to: string }[] = [];
    await Promise.all(
      expansions.map(async (expansion, place) => {
        const { term } = words[place] as WantedWord;
        const known = [...expansion.values()].reduce((sum, { term: { count } }) => sum + count, 0);
        if (known >= RARE || (known > 0 && term.length < 6) || quoted.has(term)) return;
        const found = await repairWord(term, files, manifest.buckets, ranking, near);
        for (const [word, value] of found) if (!expansion.has(word)) expansion.set(word, value);
        const [first] = found.keys();
        if (known === 0 && first !== undefined) repairs.push({ from: term, to: first });
      }),
    );
    return { words, expansions, repairs };
  }

  /** Documents with all these words, wherever each stands; of common words only where there are no others. */
  async function holders(words: readonly string[]): Promise<ReadonlySet<number>> {
    const rare = words.filter((word) => !common.has(word));
    const terms = await Promise.all((rare.length > 0 ? rare : words).map((word) => termsAsWritten(word, files)));
    const [first, ...others] = terms.map((forms) => new Set(forms.flatMap((form) => [...form.postings().documents])));
    return others.reduce((all, one) => all.intersection(one), first ?? new Set<number>());
  }

  /**
   * Reads documents, the best first, until they lie in too many packs.
   * @returns Those that pass a test of their texts, and those that were not read.
   */
  async function readEach(
    numbers: readonly number[],
    test: (number: number, texts: readonly string[]) => boolean,
    mostPacks: number,
  ) {
    const packs = new Set<number>();
    const reached = Map.groupBy(numbers, (number) => {
      const pack = files.packOf(number);
      if (packs.size < mostPacks) packs.add(pack);
      return packs.has(pack);
    });
    const held = await Promise.all(
      (reached.get(true) ?? []).map(async (number) => {
        const { title, names, passages } = await files.card(number);
        return test(number, [title, ...names, ...passages.map((passage) => passage.text)]) ? [number] : [];
      }),
    );
    return { held: new Set(held.flat()), unread: reached.get(false) ?? [] };
  }

  async function find(
    { text, filters = {}, sort = 'relevance', countFacets: isCounted = false }: SearchRequest,
    mostPacks: number,
  ): Promise<Found> {
    const query = parseQuery(text);
    const asked: Filters = { ...query.filters, ...filters };
    const isNarrowed = [asked, query.excludedFilters].some((one) => Object.keys(one).length > 0);
    const needsTable = isNarrowed || isCounted || sort !== 'relevance';
    const loading: Promise<FacetTable> | undefined = needsTable ? files.facets() : undefined;

    const [{ words, expansions, repairs }, excluded] = await Promise.all([
      understand(query),
      Promise.all(query.excluded.map(async (phrase) => ({ phrase, holders: await holders(phrase) }))),
    ]);
    const table = await loading;
    const hits = score(expansions, manifest.count, ranking.title);
    const found =
      words.length > 0
        ? weigh(hits, words.length, ranking, { isWhole: query.phrases.length > 0 })
        : Array.from({ length: isNarrowed ? manifest.count : 0 }, (_, number) => number);
    const isNewest = sort !== 'oldest';
    const order = (a: number, b: number): number => {
      if (sort !== 'relevance' || words.length === 0) {
        const [dayA = 0, dayB = 0] = [table?.days[a], table?.days[b]];
        if (dayA !== dayB) return dayA === 0 ? 1 : dayB === 0 ? -1 : isNewest ? dayB - dayA : dayA - dayB;
      }
      return (hits.get(b)?.score ?? 0) - (hits.get(a)?.score ?? 0) || a - b;
    };
    const narrowed = table && readFilters(asked, table, kind, query.excludedFilters);
    const tests = Object.values(narrowed?.tests ?? {});
    const passes = (number: number) => tests.every((test) => test(number));

    // A single word stands wherever the index says so; of several, only the text tells whether they stand together.
    const wanted = query.phrases.filter((phrase) => phrase.length > 1);
    const { word: refusedWords = [], phrase: refused = [] } = Object.groupBy(excluded, ({ phrase }) =>
      phrase.length > 1 ? 'phrase' : 'word',
    );
    const left = found.filter((number) => !refusedWords.some(({ holders }) => holders.has(number)));
    const isDoubtful = (number: number) => wanted.length > 0 || refused.some(({ holders }) => holders.has(number));
    const { held, unread } = await readEach(
      left
        .filter((number) => isDoubtful(number) && (isCounted || passes(number)))
        .sort((a, b) => Number(passes(b)) - Number(passes(a)) || order(a, b)),
      (number, texts) => {
        const stands = (phrase: readonly string[]) => texts.some((one) => holdsPhrase(one, phrase));
        return wanted.every(stands) && !refused.some(({ phrase, holders }) => holders.has(number) && stands(phrase));
      },
      mostPacks,
    );
    const counted = left.filter((number) => !isDoubtful(number) || held.has(number));
    const matches = counted.filter(passes);
    return {
      matches,
      complete: matches.filter((number) => words.length === 0 || hits.get(number)?.words === 2 ** words.length - 1),
      words,
      phrases: query.phrases,
      hits,
      expansions,
      repairs,
      unknownFilters: narrowed?.unknown ?? [],
      unread: unread.length,
      facets: isCounted && table && narrowed ? countFacets(counted, narrowed, table, kind) : undefined,
      order,
    };
  }

  return {
    async match(text) {
      const { matches, complete } = await find({ text }, Infinity);
      return complete.length > 0 ? complete : matches;
    },
    async search(request) {
      const { offset = 0, limit = 10 } = request;
      const answer = await find(request, MOST_PACKS);
      const { matches, complete, words, phrases, hits, expansions, repairs, unknownFilters, unread, facets, order } =
        answer;
      const found: FoundTerms = new Map([
        // Common words are not looked for, but shown where they are quoted with others.
        ...phrases.flat().map((term, place) => [term, words.length + place] as const),
        ...expansions.flatMap((expansion, place) => [...expansion.keys()].map((term) => [term, place] as const)),
      ]);
      const isRanked = words.length > 0 && (request.sort ?? 'relevance') === 'relevance';
      const first = isRanked
        ? diversify(matches, kind, (number) => hits.get(number)?.score ?? 0, order, ranking.repetition, offset + limit)
        : best(matches, order, offset + limit);
      const shown = first.slice(offset);
      const missing = shown.map((number) =>
        words.filter((_, place) => ((hits.get(number)?.words ?? 0) & (1 << place)) === 0).map(({ term }) => term),
      );
      const cards = await Promise.all(shown.map((number) => files.card(number)));
      return {
        total: matches.length,
        complete: complete.length,
        results: cards.map((card, place) =>
          toResult(card, shown[place] as number, kind(shown[place] as number), found, phrases, missing[place] ?? []),
        ),
        repairs,
        unknownFilters,
        unread,
        facets,
      };
    },
  };
}

function toResult(
  { title, url, date, outcome, names, passages }: Card,
  number: number,
  kind: DocumentKind,
  found: FoundTerms,
  phrases: SearchQuery['phrases'],
  missing: readonly string[],
): SearchResult {
  const titled = highlight(title, found, phrases);
  const matching = titled.some(({ isMatch }) => isMatch)
    ? undefined
    : names.map((name) => highlight(name, found, phrases)).find((segments) => segments.some(({ isMatch }) => isMatch));
  return {
    number,
    kind,
    url,
    title: titled,
    date,
    outcome,
    alsoKnownAs: matching ?? [],
    snippets: findSnippets(passages, found, kind === 'article' ? 3 : 1, phrases),
    missing,
  };
}
