import { expect, it } from 'vitest';
import { SAMPLE } from '../sample.ts';
import { findingsInBody, findingsOf, underlined } from './findings.ts';

const PATH = 'claims/one-billion.yaml';
const CLAIM = SAMPLE.get(`content/${PATH}`) as string;
const saidOf = (words: string) =>
  findingsOf('control-character', { [PATH]: CLAIM.replace('words: a billion dollars', `words: ${words}`) });

it('tells of half a character in a file that has whole ones beginning alike', () => {
  expect(saidOf(String.raw`"a billion \ud83d dollars" # ${'\u{1F600}'}`)).toEqual([
    expect.stringContaining('this value holds U+D83D, a control character, not text.'),
  ]);
  expect(saidOf(String.raw`"a \U0001F600 billion \ude00 dollars"`)).toEqual([
    expect.stringContaining('this value holds U+DE00, a control character, not text.'),
  ]);
  expect(saidOf('"a billion \u{1F600} dollars"')).toEqual([]);
});

it('each of a file is told where it stands', () => {
  expect(underlined('control-character', 'A\u0000b\u001Bc\td')).toEqual(['\u0000', '\u001B']);
  expect(findingsInBody('control-character', 'A\n\u0093b')).toEqual([
    '2:1 U+0093 is a control character, not text. Delete it.',
  ]);
});
