import { expect, it } from 'vitest';
import { findingsInBody, underlined } from './findings.ts';

it.each([
  ['It was bоught.', '1:8 "bоught" mixes Latin and Cyrillic letters: b[о]ught. Retype it in one alphabet.'],
  ['The οld one.', '1:5 "οld" mixes Latin and Greek letters: [ο]ld. Retype it in one alphabet.'],
  [
    'Роcкосмос',
    '1:1 "Роcкосмос" mixes Latin and Cyrillic letters: [Р][о]c[к][о][с][м][о][с]. Retype it in one alphabet.',
  ],
])('letters of two alphabets in one word are told, the foreign ones in brackets: %s', (body, told) => {
  expect(findingsInBody('mixed-script', body)).toEqual([told]);
});

it('words of one alphabet each are none', () => {
  expect(findingsInBody('mixed-script', 'Роскосмос bought a β version of 北斗.')).toEqual([]);
});

it('the whole word is underlined', () => {
  expect(underlined('mixed-script', 'It was bоught.')).toEqual(['bоught']);
});
