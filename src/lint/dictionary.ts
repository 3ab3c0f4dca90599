import type { CheckedPublication } from './publication.ts';
import { wordsOf } from './spelling.ts';

/** Where a publication keeps the words that no general dictionary has. */
export const DICTIONARY = 'content/dictionary.txt';

/**
 * Tells whether a publication knows a word: from its dictionary (a word a line, `#` begins a comment) or from the names
 * that its entries record: of entities, authors, publishers and places. A word with a capital is known only so, a word
 * without one in any case.
 */
export function readDictionary({ dictionary, valid }: CheckedPublication): (word: string) => boolean {
  const names = [
    ...[...valid.entities.values()].flatMap(({ data }) => [
      data.name,
      ...data.aliases,
      ...data.countries,
      ...Object.values(data.names),
    ]),
    ...[...valid.authors.values()].map(({ data }) => data.name),
    ...[...valid.events.values()].flatMap(({ data }) => data.places),
    ...[...valid.sources.values()].flatMap(({ data }) => [data.publisher, data.via ?? '', ...data.authors]),
    ...[...valid.site.values()].map(({ data }) => data.name),
  ];
  const lines = dictionary.split('\n').map((line) => line.replace(/#.*/, ''));
  const known = new Set([...lines, ...names].flatMap((text) => wordsOf(text ?? '').map(({ word }) => plain(word))));
  return (word) => known.has(plain(word)) || known.has(plain(word).toLowerCase());
}

/** The words of a publication that neither English nor it knows, each once, in alphabetical order. */
export function unknownWords(publication: CheckedPublication): string[] {
  const isKnown = readDictionary(publication);
  const words = publication.files.flatMap(({ facts }) => facts.unknownWords.map(({ word }) => word));
  return [...new Set(words)].filter((word) => !isKnown(word)).sort();
}

function plain(word: string): string {
  return word.replaceAll('’', "'");
}
