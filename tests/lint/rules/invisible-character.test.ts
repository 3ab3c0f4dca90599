import { expect, it } from 'vitest';
import { SAMPLE } from '../sample.ts';
import { findingsOf, mended, underlined } from './findings.ts';

const PATH = 'claims/one-billion.yaml';
const CLAIM = SAMPLE.get(`content/${PATH}`) as string;
const saidOf = (words: string) =>
  findingsOf('invisible-character', { [PATH]: CLAIM.replace('words: a billion dollars', `words: ${words}`) });

it('tells of what an escape turns round, at the value that has it', () => {
  expect(saidOf(String.raw`"a \u202Ebillion\u202C dollars"`)).toEqual([
    expect.stringMatching(
      /:\d+:12 {2}warning {2}invisible-character {2}this value holds U\+202E, an invisible character\. Delete it\.$/,
    ),
  ]);
});

it('tells once of what the file itself holds', () => {
  expect(saidOf('"a billion\u00AD dollars"')).toEqual([expect.stringContaining('U+00AD is an invisible character')]);
});

it('tells of an escape behind another that the file holds as such', () => {
  expect(saidOf(String.raw`"a billion${'\u00AD'} \u202Edollars"`)).toEqual([
    expect.stringContaining('this value holds U+202E'),
    expect.stringContaining('U+00AD is an invisible character'),
  ]);
});

it('tells of letters that only programs read, and leaves flags that are written with them', () => {
  const tags = (text: string) =>
    [...text].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
  expect(saidOf(`"a billion${tags('x')} dollars"`)).toEqual([
    expect.stringContaining('U+E0078 is an invisible character'),
  ]);
  expect(saidOf(`"a billion \u{1F3F4}${tags('gbsct')}\u{E007F} dollars"`)).toEqual([]);
});

it('is underlined and deleted, however long it is', () => {
  expect(underlined('invisible-character', 'A\u200Bb \u{E0041}c')).toEqual(['\u200B', '\u{E0041}']);
  expect(mended('invisible-character', 'A\u200Bb \u{E0041}c')).toBe('Ab c');
});
