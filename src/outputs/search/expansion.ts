import type { IndexFiles } from './index-files.ts';
import type { WantedWord } from './query.ts';
import type { Expansion, Ranking } from './ranking.ts';
import { allowedMistakes, type findNear } from './repair.ts';
import type { IndexedTerm } from './shard.ts';
import { bucketsNear } from './vocabulary.ts';

const MOST_COMPLETIONS = 200;

/** Chinese is indexed by pairs of characters: one alone is half of a pair, or the last before a mark. */
const HALF_OF_PAIR = /^\p{Script=Han}$/u;

/**
 * A word as the index has it: itself, its other forms and, where it may be the beginning of others, those.
 * @param options.isUnfinished True for the word that is still being typed.
 */
export async function expandWord(
  { term, exact }: WantedWord,
  files: IndexFiles,
  ranking: Ranking,
  { isUnfinished = false } = {},
): Promise<Expansion> {
  const isBeginning = (isUnfinished && term.length >= 2) || HALF_OF_PAIR.test(term);
  const expansion: Expansion = new Map();
  // Forms of a word share its beginning, and a word of two letters is looked for as it is.
  const root = term.length > 4 ? term.slice(0, Math.max(4, term.length - 3)) : term;
  const [near, written] = await Promise.all([
    files.termsAround(term, root, isBeginning || term.length > 2 ? `${root}\uffff` : term),
    exact === term ? undefined : files.term(exact),
  ]);
  const own = near.find((indexed) => indexed.term === term);
  if (own) expansion.set(term, { term: own, weight: 1 });
  if (written) expansion.set(exact, { term: written, weight: 1.2 });
  const stem = own?.stem ?? longestStem(near, term);
  for (const indexed of near) {
    if (ranking.stem > 0 && indexed.stem === stem && !expansion.has(indexed.term))
      expansion.set(indexed.term, { term: indexed, weight: ranking.stem });
  }
  if (isBeginning) {
    near
      .filter((indexed) => indexed.term.startsWith(term) && !expansion.has(indexed.term))
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_COMPLETIONS)
      .forEach((indexed) => {
        const typed = ranking.completion + ((1 - ranking.completion) * term.length) / indexed.term.length;
        expansion.set(indexed.term, {
          term: indexed,
          weight: typed * (own && !HALF_OF_PAIR.test(term) ? ranking.wordItself : 1),
        });
      });
  }
  return expansion;
}

/** Terms by which a word stands in a text as it is, and not in another form. */
export async function termsAsWritten(word: string, files: IndexFiles): Promise<IndexedTerm[]> {
  const near = await files.termsAround(word, word, HALF_OF_PAIR.test(word) ? `${word}\uffff` : word);
  return near.filter(({ term }) => term === word || (HALF_OF_PAIR.test(word) && term.startsWith(word)));
}

/** A word that is quoted: as it is written, without its other forms. */
export async function quoteWord(word: string, files: IndexFiles): Promise<Expansion> {
  const terms = await termsAsWritten(word, files);
  return new Map(terms.map((term) => [term.term, { term, weight: 1 }]));
}

/**
 * Words that one may have been meant to be, the nearest first; none for a word with figures or too short for a mistake.
 * @param buckets Lengths for which the index has a vocabulary.
 */
export async function repairWord(
  word: string,
  files: IndexFiles,
  buckets: readonly number[],
  ranking: Ranking,
  near: typeof findNear,
): Promise<Expansion> {
  if (ranking.repair === 0 || allowedMistakes(word.length) === 0 || !/^\p{L}+$/u.test(word)) return new Map();
  const known = bucketsNear(word.length).filter((bucket) => buckets.includes(bucket));
  const words = (await Promise.all(known.map((bucket) => files.vocabulary(bucket)))).flat();
  const found = await Promise.all(
    near(word, words).map(async (candidate) => ({ ...candidate, term: await files.term(candidate.word) })),
  );
  return new Map(
    found.flatMap(({ word: to, distance, term }) =>
      term ? [[to, { term, weight: ranking.repair ** distance }] as const] : [],
    ),
  );
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
