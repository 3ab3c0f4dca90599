import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../../src/outputs/search/document.ts';
import { createInverter, LEVELS } from '../../../src/outputs/search/inverted-index.ts';
import { aDocument, aPassage } from './builders.ts';

/** What each document that holds a term has of it: levels from 1 to 15, 0 for none. */
function levelsOf(documents: readonly SearchDocument[], term: string) {
  const { documents: holders, impacts } = createInverter(documents).postings().get(term) ?? {
    documents: [],
    impacts: [],
  };
  return [...holders].map((number, place) => {
    const impact = impacts[place] ?? NaN;
    return { number, title: Math.floor(impact / 16), text: impact % 16 };
  });
}

const titleLevel = (documents: readonly SearchDocument[], term: string) => levelsOf(documents, term)[0]?.title;
const textLevel = (documents: readonly SearchDocument[], term: string) => levelsOf(documents, term)[0]?.text;

/** A text of so many words that are not looked for. */
const filler = (words: number) => Array.from({ length: words }, (_, place) => `filler${place}`).join(' ');

const TERMS = ['alpha', 'beta', 'gamma', 'delta', 'omega'];
const text = fc.array(fc.constantFrom(...TERMS), { maxLength: 6 }).map((words) => words.join(' '));
const document = fc
  .record({
    kind: fc.constantFrom('article' as const, 'claim' as const),
    title: text,
    names: fc.array(text, { maxLength: 2 }),
    summary: text,
    tags: fc.array(text, { maxLength: 2 }),
    passages: fc.array(
      fc.tuple(text, text).map(([heading, words]) => aPassage(words, '', heading)),
      { maxLength: 2 },
    ),
  })
  .map((fields) => aDocument('any', fields));

describe('the postings of a term', () => {
  it('name every document that holds it once, in rising order, with what its title and its text have of it', () => {
    const has = (texts: readonly string[], term: string) => texts.some((words) => words.split(' ').includes(term));
    fc.assert(
      fc.property(fc.array(document, { maxLength: 6 }), (documents) => {
        for (const term of TERMS) {
          const expected = documents.flatMap(({ title, names, summary, tags, passages }, number) => {
            const titled = has([title, ...names], term);
            const told = has([summary, ...tags, ...passages.flatMap((one) => [one.heading, one.text])], term);
            return titled || told ? [{ number, titled, told }] : [];
          });
          const found = levelsOf(documents, term);
          expect(found.map(({ number, ...has }) => ({ number, titled: has.title > 0, told: has.text > 0 }))).toEqual(
            expected,
          );
          for (const { title, text } of found) expect(Math.max(title, text)).toBeLessThanOrEqual(LEVELS);
        }
      }),
    );
  });
});

describe('the postings of thousands of terms', () => {
  it('are counted like those of a few', () => {
    const few = [aDocument('any', { title: 'ruby', summary: 'ruby' })];
    const dictionary = aDocument('dictionary', { title: 'dictionary', summary: filler(3000), kind: 'claim' });
    const [found] = levelsOf([dictionary, ...few], 'ruby');
    expect(found).toEqual({ ...levelsOf(few, 'ruby')[0], number: 1 });
  });
});

describe('a word of a title', () => {
  const titled = (...titles: string[]) => titles.map((title) => aDocument(title, { title }));

  it('counts half as much in a title of mean length as alone, and less in longer ones, but never nothing', () => {
    const documents = titled('one two', `three ${filler(8)}`, `six ${filler(15)}`);
    expect(titleLevel(documents, 'three')).toBe(Math.round(LEVELS / 2));
    expect(titleLevel(documents, 'one')).toBeGreaterThan(Math.round(LEVELS / 2));
    expect(titleLevel(documents, 'six')).toBeLessThan(Math.round(LEVELS / 2));
    expect(titleLevel(titled('one', 'two three', 'four five six seven'), 'one')).toBe(LEVELS);
    expect(titleLevel(titled(...Array.from({ length: 99 }, () => 'one'), `late ${filler(400)}`), 'late')).toBe(1);
  });

  it('counts as in the shortest of the names that have it', () => {
    const levels = (title: string, ...names: string[]) =>
      titleLevel([aDocument('known', { title, names }), ...titled('some other title')], 'ruby');
    expect(levels('ruby red stone', 'ruby')).toBe(LEVELS);
    expect(levels('ruby', 'ruby red stone')).toBe(LEVELS);
    expect(levels('ruby red stone', 'the ruby of that red stone')).toBe(levels('ruby red stone'));
  });
});

describe('a word of a text', () => {
  const telling = (kind: SearchDocument['kind'], ...texts: string[]) =>
    texts.map((words) => aDocument(words, { kind, passages: [aPassage(words)] }));

  it('counts more the oftener it is met, less and less, as Okapi BM25 has it', () => {
    const okapi = (times: number, length: number, mean: number) =>
      Math.round((LEVELS * times) / (times + 1.2 * (1 - 0.7 + (0.7 * length) / mean)));
    for (const [times, length] of [
      [1, 20],
      [2, 20],
      [8, 20],
      [1, 5],
      [3, 60],
    ] as const) {
      const [other, words] = [40, `${'ruby '.repeat(times)}${filler(length - times)}`];
      expect(textLevel(telling('claim', words, filler(other)), 'ruby')).toBe(
        okapi(times, length, (length + other) / 2),
      );
    }
  });

  it('counts by the length of its text among those of its kind', () => {
    const claims = telling('claim', `ruby ${filler(4)}`, filler(5));
    const articles = telling('article', `opal ${filler(399)}`, filler(400));
    expect(textLevel([...articles, ...claims], 'opal')).toBe(textLevel(claims, 'ruby'));
    expect(textLevel([...articles, ...claims], 'ruby')).toBe(textLevel(claims, 'ruby'));
  });

  it('counts most in the summary, then in a heading, as a tag and within', () => {
    const documents = [aDocument('any', { summary: 'ruby', tags: ['opal'], passages: [aPassage('jade', '', 'onyx')] })];
    const levels = ['ruby', 'onyx', 'opal', 'jade'].map((term) => textLevel(documents, term) ?? NaN);
    expect(levels).toEqual(levels.toSorted((a, b) => b - a));
    expect(new Set(levels).size).toBe(levels.length);
  });

  it('counts for something in the longest text', () => {
    const texts = Array.from({ length: 50 }, () => 'short');
    expect(textLevel(telling('claim', ...texts, `ruby ${filler(3000)}`), 'ruby')).toBe(1);
  });
});
