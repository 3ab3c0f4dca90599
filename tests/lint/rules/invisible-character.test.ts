import { expect, it } from 'vitest';
import { SAMPLE } from '../sample.ts';
import { findingsOf } from './findings.ts';

const PATH = 'claims/one-billion.yaml';
const CLAIM = SAMPLE.get(`content/${PATH}`) as string;
const saidOf = (words: string) =>
  findingsOf('invisible-character', { [PATH]: CLAIM.replace('words: a billion dollars', `words: ${words}`) });

it('tells of what an escape turns round, at the value that has it', () => {
  expect(saidOf(String.raw`"a \u202Ebillion\u202C dollars"`)).toEqual([
    expect.stringMatching(
      /:\d+:12 {2}warning {2}invisible-character {2}this value holds U\+202E, which nobody sees\. Delete it\.$/,
    ),
  ]);
});

it('tells once of what the file itself holds', () => {
  expect(saidOf('"a billion\u00AD dollars"')).toEqual([expect.stringContaining('U+00AD stands here')]);
});
