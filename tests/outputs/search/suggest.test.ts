import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSuggester } from '../../../src/outputs/search/suggest.ts';
import { decodeSuggestions, encodeSuggestions, type SuggestionRecord } from '../../../src/outputs/search/suggestion.ts';

const RECORDS: SuggestionRecord[] = [
  { kind: 'entity', title: 'Hong Lei', url: '/entities/hong-lei/', names: ['Хун Лэй', '洪磊', 'Khun Lei'] },
  { kind: 'entity', title: 'Dmitry Rogozin', url: '/entities/dmitry-rogozin/', names: ['Рогозин', 'Rogozin'] },
  { kind: 'article', title: 'The chip order that was always next year', url: '/articles/chips/', names: [] },
];
const suggest = createSuggester(RECORDS);
const titles = (text: string) => suggest(text).map(({ record }) => record.title);

describe('createSuggester', () => {
  it.each(['Hong Lei', 'hong', 'Khun Lei', 'Хун Лэй', '洪磊'])('finds Hong Lei as "%s"', (text) => {
    expect(titles(text)).toEqual(['Hong Lei']);
  });

  it.each(['rogozn', 'rogosin', 'dmitri rogozin'])('bears with the mistake in "%s"', (text) => {
    expect(titles(text)).toEqual(['Dmitry Rogozin']);
  });

  it('names the other spelling only where it fits better than the title', () => {
    expect(
      suggest('Khun Lei')[0]
        ?.alsoKnownAs.map(({ text }) => text)
        .join(''),
    ).toBe('Khun Lei');
    expect(suggest('Rogozin')[0]?.alsoKnownAs).toEqual([]);
  });

  it('marks what matched, and nothing is lost of the title', () => {
    const [found] = suggest('chip order');
    expect(found?.title.map(({ text }) => text).join('')).toBe('The chip order that was always next year');
    expect(found?.title.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['chip', 'order']);
  });

  it('suggests nothing for nothing, and fails for no text', () => {
    expect(suggest('  … ')).toEqual([]);
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => suggest(text).length <= 8));
  });
});

describe('the file of suggestions', () => {
  it('gives back what was written', () => {
    expect(decodeSuggestions(encodeSuggestions(RECORDS))).toEqual(RECORDS);
  });
});
