import type { SearchDocument } from '../../../src/outputs/search/document.ts';
import { stemOf } from '../../../src/outputs/search/stem.ts';
import { tokenize } from '../../../src/outputs/search/token.ts';
import { random } from '../random.ts';

/** A query whose answer is known. */
export interface KnownItem {
  readonly kind: string;
  readonly query: string;
  /** Number of the document to find. */
  readonly target: number;
}

const STOP = new Set(
  'about after against also been before being between but can could from had has have how into its more most not now only other our out over some such than that the their them then there these they this those through under was were what when where which while who will with would you your'.split(
    ' ',
  ),
);

/** Content words of a text, each once. */
function contentWords(text: string): string[] {
  const words = tokenize(text).map(({ start, end }) =>
    text
      .slice(start, end)
      .toLowerCase()
      .replace(/['’]s$/, ''),
  );
  return [...new Set(words.filter((word) => /^[\p{L}]{4,}$/u.test(word) && !STOP.has(word)))];
}

/** `count` of the words in their order. */
function some(words: readonly string[], count: number, next: () => number): string[] {
  const left = words.map((word, index) => ({ index, word }));
  while (left.length > count) left.splice(Math.floor(next() * left.length), 1);
  return left.map(({ word }) => word);
}

type Field = 'title' | 'summary' | 'text';

/** How many documents may hold all the words of a query in its field: more, and other answers would be as right. */
const NAMESAKES = 1;

/** What somebody who has seen the document may type: words of one field, and what befalls them in typing. */
interface Recipe {
  readonly kind: string;
  readonly field: Field;
  readonly words: number;
  /** The query as typed; empty where the words do not allow it. */
  type(words: readonly string[], next: () => number): string;
}

const asTheyAre = (words: readonly string[]): string => words.join(' ');

const RECIPES: readonly Recipe[] = [
  { kind: 'two title words', field: 'title', words: 2, type: asTheyAre },
  { kind: 'three title words', field: 'title', words: 3, type: asTheyAre },
  { kind: 'dek words', field: 'summary', words: 3, type: asTheyAre },
  { kind: 'body words', field: 'text', words: 3, type: asTheyAre },
  {
    kind: 'a letter left out',
    field: 'title',
    words: 2,
    type: (words, next) => withTypo(words, next, (word, at) => word.slice(0, at) + word.slice(at + 1)),
  },
  {
    kind: 'two letters exchanged',
    field: 'title',
    words: 2,
    type: (words, next) =>
      withTypo(
        words,
        next,
        (word, at) => word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2),
      ),
  },
  {
    kind: 'a wrong letter',
    field: 'title',
    words: 2,
    type: (words, next) =>
      withTypo(words, next, (word, at) => {
        const wrong = 'etaoinsrhl'.charAt(Math.floor(next() * 10));
        return word.slice(0, at) + (wrong === word[at] ? 'u' : wrong) + word.slice(at + 1);
      }),
  },
  {
    kind: 'last word cut',
    field: 'title',
    words: 2,
    type: (words, next) => {
      const last = words.at(-1) ?? '';
      if (last.length < 5) return '';
      return [...words.slice(0, -1), last.slice(0, 3 + Math.floor(next() * (last.length - 4)))].join(' ');
    },
  },
];

function withTypo(words: readonly string[], next: () => number, spoil: (word: string, at: number) => string): string {
  const longest = words.reduce((best, word, at) => (word.length > (words[best] ?? '').length ? at : best), 0);
  const word = words[longest] ?? '';
  if (word.length < 6) return '';
  const spoilt = spoil(word, 1 + Math.floor(next() * (word.length - 2)));
  return spoilt === word ? '' : words.map((other, at) => (at === longest ? spoilt : other)).join(' ');
}

/** Words of a field from which a query is drawn; of the text, those of one passage's beginning. */
function wordsToDraw(document: SearchDocument, field: Field, next: () => number): string[] {
  if (field !== 'text') return contentWords(document[field]);
  const long = document.passages.filter(({ text }) => text.length > 150);
  return contentWords(long[Math.floor(next() * long.length)]?.text.slice(0, 300) ?? '');
}

/** Where other documents must not have the words: words of a text may stand anywhere in another. */
function fieldText(document: SearchDocument, field: Field): string {
  const { title, summary, passages } = document;
  return field === 'text' ? [title, summary, ...passages.map(({ text }) => text)].join(' ') : document[field];
}

/**
 * Known items of a collection, the same for every engine: `count` of each kind, those of a kind one after another, so
 * that every second one is a fair half.
 * @param targets Numbers of the documents that may be asked for.
 */
export function knownItems(
  documents: readonly SearchDocument[],
  targets: readonly number[],
  count: number,
): KnownItem[] {
  const holders = {
    title: holdersOf(documents, 'title'),
    summary: holdersOf(documents, 'summary'),
    text: holdersOf(documents, 'text'),
  };
  return RECIPES.flatMap(({ kind, field, words, type }, seed) => {
    const next = random(seed + 1);
    const found: KnownItem[] = [];
    for (let tries = 0; tries < count * 100 && found.length < count; tries += 1) {
      const target = targets[Math.floor(next() * targets.length)] as number;
      const drawn = some(wordsToDraw(documents[target] as SearchDocument, field, next), words, next);
      if (drawn.length < words || countTogether(holders[field], drawn) > NAMESAKES) continue;
      const query = type(drawn, next);
      if (query !== '') found.push({ kind, query, target });
    }
    return found;
  });
}

function holdersOf(documents: readonly SearchDocument[], field: Field): Map<string, Set<number>> {
  const holders = new Map<string, Set<number>>();
  documents.forEach((document, number) => {
    for (const word of contentWords(fieldText(document, field))) {
      const set = holders.get(word) ?? new Set();
      holders.set(word, set.add(number));
    }
  });
  return holders;
}

function countTogether(holders: ReadonlyMap<string, ReadonlySet<number>>, words: readonly string[]): number {
  const sets = words.map((word) => holders.get(word) ?? new Set<number>()).sort((a, b) => a.size - b.size);
  return [...(sets[0] ?? [])].filter((number) => sets.every((set) => set.has(number))).length;
}

const SCRIPTS = { 'a Russian name': /\p{Script=Cyrillic}/u, 'a Chinese name': /\p{Script=Han}/u, 'another name': /./u };

/** Entities asked for by a name that is not their title: another spelling, or the one of another script. */
export function nameItems(documents: readonly SearchDocument[], count: number): KnownItem[] {
  const named = documents.flatMap(({ names }, target) => names.map((query) => ({ query, target })));
  const holders = new Map<string, number>();
  for (const { query } of named) holders.set(query, (holders.get(query) ?? 0) + 1);
  const taken = new Set<string>();
  return Object.entries(SCRIPTS).flatMap(([kind, script], seed) => {
    const next = random(100 + seed);
    const fitting = named.filter(({ query }) => script.test(query) && holders.get(query) === 1 && !taken.has(query));
    const found = fitting
      .map((item) => ({ item, at: next() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, count)
      .map(({ item }) => ({ kind, ...item }));
    for (const { query } of named) if (script.test(query)) taken.add(query);
    return found;
  });
}

/** What is measured is in English, but for names. */
const englishStem = (word: string) => stemOf(word, 'en');

/** Two title words, one of them in a form that stands in other documents, and nowhere in the one to find. */
export function otherFormItems(
  documents: readonly SearchDocument[],
  targets: readonly number[],
  count: number,
): KnownItem[] {
  const next = random(200);
  const titles = holdersOf(documents, 'title');
  const forms = Map.groupBy(holdersOf(documents, 'text').keys(), englishStem);
  const found: KnownItem[] = [];
  for (let tries = 0; tries < count * 200 && found.length < count; tries += 1) {
    const target = targets[Math.floor(next() * targets.length)] as number;
    const document = documents[target] as SearchDocument;
    const drawn = some(contentWords(document.title), 2, next);
    if (drawn.length < 2 || countTogether(titles, drawn) > NAMESAKES) continue;
    const own = new Set(contentWords(`${fieldText(document, 'text')} ${document.names.join(' ')}`));
    const place = drawn.findIndex((word) => forms.get(englishStem(word))?.some((form) => !own.has(form)));
    if (place === -1) continue;
    const other = (forms.get(englishStem(drawn[place] as string)) ?? []).filter((form) => !own.has(form));
    const form = other[Math.floor(next() * other.length)] as string;
    found.push({
      kind: 'another form of a word',
      query: drawn.map((word, at) => (at === place ? form : word)).join(' '),
      target,
    });
  }
  return found;
}
