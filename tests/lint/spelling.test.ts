import { describe, expect, it } from 'vitest';
import { parseContentFile } from '../../src/lint/content-file.ts';
import { findProse } from '../../src/lint/prose.ts';
import { findUnknownWords, suggestSpelling, wordsOf } from '../../src/lint/spelling.ts';

function unknownIn(body: string): string[] {
  const file = parseContentFile('content/pages/a.md', 'pages', 'a', `---\n---\n${body}`);
  return findUnknownWords(file, findProse(file, undefined)).map(({ word, start, end }) => {
    expect(file.text.slice(start, end)).toBe(word);
    return word;
  });
}

it('the words of a text are Latin, of three letters at least, and without the ending of a possessive', () => {
  expect(
    wordsOf("It isn’t Rogozin's, the stations’ x-ray: Роскосмос, l’État").map(({ word, index }) => `${index} ${word}`),
  ).toEqual(['3 isn’t', '9 Rogozin', '20 the', '24 stations', '36 ray', '52 l’État']);
});

describe('English', () => {
  it.each([
    ['acronyms of two to six capitals', 'NATO, UAVs and BRICSX'],
    ['what stands beside a digit', 'zzword2 or 2zzword'],
    [
      'addresses and names of sites',
      'https://zzword.example/zzword, zzword.co.uk and zz.word+zz@zzword-zz.example too',
    ],
    ['ids of citations, also of those that are none', '[@zzword; @Zzword]'],
    ['capitals where they may stand', 'HOUSE House Britain'],
  ])('does not ask about %s', (_what, body) => {
    expect(unknownIn(body)).toEqual([]);
  });

  it.each([
    ['a longer one', 'ABCDEFG', ['ABCDEFG']],
    ['a name that is no name', 'britain', ['britain']],
    ['words around an address', 'zzone zz.example zztwo', ['zzone', 'zztwo']],
    ['parts with a hyphen', 'zzone-zztwo', ['zzone', 'zztwo']],
  ])('asks about %s', (_what, body, words) => {
    expect(unknownIn(body)).toEqual(words);
  });
});

describe('a spelling is suggested', () => {
  it.each([
    ['baught', 'bought'],
    ['britain', undefined],
    ['x'.repeat(41), undefined],
  ])('for %s: %s', (word, suggestion) => {
    expect(suggestSpelling(word)).toBe(suggestion);
  });
});
