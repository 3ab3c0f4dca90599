import type { Outcome } from '../../domain/outcome.ts';
import { decompress } from './bytes.ts';
import type { DocumentKind } from './document.ts';
import { decodeFacets, type FacetTable } from './facet-table.ts';
import { countFacets, type FacetCounts, type Filters, readFilters } from './filter.ts';
import { kindOf, lastAtMost, type Manifest, shardsBetween } from './manifest.ts';
import { type Card, decodePack } from './pack.ts';
import { parseQuery, type QueryField, type WantedWord } from './query.ts';
import { best, bits, type Expansion, type Hit, type Ranking, RANKING, score } from './ranking.ts';
import { allowedMistakes, findNear } from './repair.ts';
import { decodeShard, type IndexedTerm } from './shard.ts';
import { findSnippets, type FoundTerms, highlight, holdsPhrase, type Segment, type Snippet } from './snippet.ts';
import { bucketsNear, decodeBucket } from './vocabulary.ts';

const MOST_COMPLETIONS = 200;
/** A word of so few documents may still be a mistake for a common one. */
const RARE = 3;
/** Documents read to find those that hold a phrase as it stands. */
const MOST_READ = 60;
const MOST_FILES_KEPT = 96;

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
  readonly facets: FacetCounts | undefined;
}

export interface SearchEngine {
  search(request: SearchRequest): Promise<SearchAnswer>;
  /**
   * Numbers of all documents that hold every word and pass every filter; where none holds every word, of those that hold
   * the most. Reads no texts but those in which a phrase is looked for.
   */
  match(text: string): Promise<readonly number[]>;
}

/** What a search has found, before anything of it is printed. */
interface Found {
  readonly matches: readonly number[];
  readonly complete: readonly number[];
  readonly words: readonly WantedWord[];
  readonly hits: ReadonlyMap<number, Hit>;
  readonly expansions: readonly Expansion[];
  readonly repairs: SearchAnswer['repairs'];
  readonly unknownFilters: readonly QueryField[];
  readonly facets: FacetCounts | undefined;
  readonly order: (a: number, b: number) => number;
}

/**
 * A search over a built index.
 * @param read Gives a file of the index's folder by name, as it stands there.
 * @param near Finds the words that a misspelt one may have been meant to be.
 * @throws SearchFileError (each search) where a file is damaged; whatever `read` throws.
 */
export function createSearchEngine(
  manifest: Manifest,
  read: (name: string) => Promise<Uint8Array<ArrayBuffer>>,
  ranking: Ranking = RANKING,
  near: typeof findNear = findNear,
): SearchEngine {
  const kept = new Map<string, Promise<unknown>>();
  const packs: number[] = [];
  for (const step of manifest.packs) packs.push((packs.at(-1) ?? 0) + step);
  const common = new Set(manifest.common);

  /** A decoded file; a failed one is asked for again the next time. */
  function file<Content>(name: string, decode: (bytes: Uint8Array) => Content): Promise<Content> {
    const known = kept.get(name);
    const found = known ?? read(name).then(decompress).then(decode);
    kept.delete(name);
    kept.set(name, found);
    if (!known) found.catch(() => kept.delete(name));
    const oldest = kept.keys().next().value;
    if (kept.size > MOST_FILES_KEPT && oldest !== undefined) kept.delete(oldest);
    return found as Promise<Content>;
  }

  async function termsBetween(from: string, to: string, most: number): Promise<IndexedTerm[]> {
    if (manifest.shards.length === 0) return [];
    const numbers = shardsBetween(manifest, from, to).slice(0, most);
    return (await Promise.all(numbers.map((number) => file(`terms-${number}`, decodeShard)))).flat();
  }

  async function expand({ term, exact }: WantedWord, isLast: boolean): Promise<Expansion> {
    // Chinese is indexed by pairs of characters: one alone is always half of a pair.
    const isUnfinished = (isLast && term.length >= 2) || /^\p{Script=Han}$/u.test(term);
    const expansion: Expansion = new Map();
    // Forms of a word share its beginning, and a word of two letters is looked for as it is.
    const root = term.length > 4 ? term.slice(0, Math.max(4, term.length - 3)) : term;
    const [near, plain] = await Promise.all([
      termsBetween(isUnfinished || term.length > 4 ? root : term, isUnfinished ? `${term}\uffff` : term, 3),
      exact === term ? [] : termsBetween(exact, exact, 1),
    ]);
    const own = near.find((indexed) => indexed.term === term);
    if (own) expansion.set(term, { term: own, weight: 1 });
    const written = plain.find((indexed) => indexed.term === exact);
    if (written) expansion.set(exact, { term: written, weight: 1.2 });
    const stem = own?.stem ?? longestStem(near, term);
    for (const indexed of near) {
      if (ranking.stem > 0 && indexed.stem === stem && !expansion.has(indexed.term))
        expansion.set(indexed.term, { term: indexed, weight: ranking.stem });
    }
    if (isUnfinished) {
      near
        .filter((indexed) => indexed.term.startsWith(term) && !expansion.has(indexed.term))
        .sort((a, b) => b.count - a.count)
        .slice(0, MOST_COMPLETIONS)
        .forEach((indexed) => {
          const typed = ranking.completion + ((1 - ranking.completion) * term.length) / indexed.term.length;
          expansion.set(indexed.term, { term: indexed, weight: typed * (own ? ranking.wordItself : 1) });
        });
    }
    return expansion;
  }

  /** Words that may have been meant, the nearest first. */
  async function repair(word: string): Promise<Expansion> {
    if (ranking.repair === 0 || allowedMistakes(word.length) === 0 || !/^\p{L}+$/u.test(word)) return new Map();
    const buckets = bucketsNear(word.length).filter((bucket) => manifest.buckets.includes(bucket));
    const words = (await Promise.all(buckets.map((bucket) => file(`words-${bucket}`, decodeBucket)))).flat();
    const nearest = near(word, words);
    const found = await Promise.all(
      nearest.map(async (candidate) => ({
        ...candidate,
        term: (await termsBetween(candidate.word, candidate.word, 1)).find(({ term }) => term === candidate.word),
      })),
    );
    return new Map(
      found.flatMap(({ word: to, distance, term }) =>
        term ? [[to, { term, weight: ranking.repair ** distance }] as const] : [],
      ),
    );
  }

  const kind = (number: number) => kindOf(manifest, number);

  async function cardOf(number: number): Promise<Card> {
    const pack = lastAtMost(packs, number);
    const card = (await file(`pack-${pack}`, decodePack))[number - (packs[pack] ?? 0)];
    if (!card) throw new Error(`the search index has no document ${number}`);
    return card;
  }

  async function find({
    text,
    filters = {},
    sort = 'relevance',
    countFacets: isCounted = false,
  }: SearchRequest): Promise<Found> {
    const query = parseQuery(text);
    const asked: Filters = { ...query.filters, ...filters };
    const isNarrowed = Object.keys(asked).length > 0;
    const needsTable = isNarrowed || isCounted || sort !== 'relevance';
    const table: Promise<FacetTable> | undefined = needsTable ? file('facets', decodeFacets) : undefined;

    const rare = query.words.filter(({ term }) => !common.has(term));
    const words = rare.length > 0 ? rare : query.words;
    const [expansions, excluded] = await Promise.all([
      Promise.all(words.map((word) => expand(word, word.term === query.unfinished))),
      Promise.all(
        query.excluded.map(async (word) => (await termsBetween(word, word, 1)).find(({ term }) => term === word)),
      ),
    ]);
    const repairs: { from: string; to: string }[] = [];
    const quoted = new Set(query.phrases.flat());
    await Promise.all(
      expansions.map(async (expansion, place) => {
        const { term } = words[place] as WantedWord;
        const known = [...expansion.values()].reduce((sum, { term: { count } }) => sum + count, 0);
        if (known >= RARE || (known > 0 && term.length < 6) || quoted.has(term)) return;
        const found = await repair(term);
        for (const [word, value] of found) if (!expansion.has(word)) expansion.set(word, value);
        const [first] = found.keys();
        if (known === 0 && first !== undefined) repairs.push({ from: term, to: first });
      }),
    );

    const hits = score(expansions, manifest.count, ranking.title);
    for (const term of excluded) for (const number of term?.postings().documents ?? []) hits.delete(number);
    const full = 2 ** words.length - 1;
    // Of many words one may be missing; a result with fewer says nothing.
    const least = Math.max(1, words.length - (words.length > 3 ? 2 : 1));
    let matches: number[] = [];
    for (const [number, hit] of hits) {
      const held = bits(hit.words);
      if (held < least || (query.phrases.length > 0 && hit.words !== full)) continue;
      hit.score *= (held / words.length) ** ranking.coordination;
      if (words.length > 1 && hit.titleWords === full) hit.score *= 1 + ranking.wholeTitle;
      matches.push(number);
    }
    if (words.length === 0 && isNarrowed) matches = Array.from({ length: manifest.count }, (_, number) => number);

    const days = (await table)?.days;
    const isNewest = sort !== 'oldest';
    const order = (a: number, b: number): number => {
      if (sort !== 'relevance' || words.length === 0) {
        const [dayA = 0, dayB = 0] = [days?.[a], days?.[b]];
        if (dayA !== dayB) return dayA === 0 ? 1 : dayB === 0 ? -1 : isNewest ? dayB - dayA : dayA - dayB;
      }
      return (hits.get(b)?.score ?? 0) - (hits.get(a)?.score ?? 0) || a - b;
    };

    if (query.phrases.length > 0) {
      const held = await Promise.all(
        best(matches, order, MOST_READ).map(async (number) => {
          const { title, names, passages } = await cardOf(number);
          const texts = [title, ...names, ...passages.map((passage) => passage.text)];
          return query.phrases.every((phrase) => texts.some((one) => holdsPhrase(one, phrase))) ? [number] : [];
        }),
      );
      matches = held.flat();
    }

    const narrowed = table && readFilters(asked, await table, kind);
    const counts = isCounted && table && narrowed ? countFacets(matches, narrowed, await table, kind) : undefined;
    if (narrowed) {
      const tests = Object.values(narrowed.tests);
      matches = matches.filter((number) => tests.every((test) => test(number)));
    }
    return {
      matches,
      complete: matches.filter((number) => words.length === 0 || hits.get(number)?.words === full),
      words,
      hits,
      expansions,
      repairs,
      unknownFilters: narrowed?.unknown ?? [],
      facets: counts,
      order,
    };
  }

  return {
    async match(text) {
      const { matches, complete } = await find({ text });
      return complete.length > 0 ? complete : matches;
    },
    async search(request) {
      const { offset = 0, limit = 10 } = request;
      const { matches, complete, words, hits, expansions, repairs, unknownFilters, facets, order } =
        await find(request);
      const found: FoundTerms = new Map(
        expansions.flatMap((expansion, place) => [...expansion.keys()].map((term) => [term, place] as const)),
      );
      const shown = best(matches, order, offset + limit).slice(offset);
      const missing = shown.map((number) =>
        words.filter((_, place) => ((hits.get(number)?.words ?? 0) & (1 << place)) === 0).map(({ term }) => term),
      );
      const cards = await Promise.all(shown.map(cardOf));
      return {
        total: matches.length,
        complete: complete.length,
        results: cards.map((card, place) =>
          toResult(card, shown[place] as number, kind(shown[place] as number), found, missing[place] ?? []),
        ),
        repairs,
        unknownFilters,
        facets,
      };
    },
  };
}

/**
 * The longest stem in reach with which a word that the index does not have begins, where what follows is an ending of
 * some other word: "sanctioning" is a form of "sanction" if the index has any word in "-ing"; "sanctoin" is none.
 */
function longestStem(terms: readonly IndexedTerm[], word: string): string | undefined {
  const endings = new Set(terms.flatMap(({ term, stem }) => (term.startsWith(stem) ? [term.slice(stem.length)] : [])));
  let longest: string | undefined;
  for (const { stem } of terms) {
    if (stem.length < 4 || !word.startsWith(stem) || !endings.has(word.slice(stem.length))) continue;
    if (stem.length > (longest?.length ?? 0)) longest = stem;
  }
  return longest;
}

function toResult(
  { title, url, date, outcome, names, passages }: Card,
  number: number,
  kind: DocumentKind,
  found: FoundTerms,
  missing: readonly string[],
): SearchResult {
  const titled = highlight(title, found);
  const matching = titled.some(({ isMatch }) => isMatch)
    ? undefined
    : names.map((name) => highlight(name, found)).find((segments) => segments.some(({ isMatch }) => isMatch));
  return {
    number,
    kind,
    url,
    title: titled,
    date,
    outcome,
    alsoKnownAs: matching ?? [],
    snippets: findSnippets(passages, found, kind === 'article' ? 3 : 1),
    missing,
  };
}
