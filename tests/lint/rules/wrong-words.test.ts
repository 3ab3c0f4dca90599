import { expect, it } from 'vitest';
import { findingsOf } from './findings.ts';

it('a message that says nothing is told, in any of its forms', () => {
  const words = 'layout:\n  skip: ""\nbyline:\n  reading:\n    one: " "\n    other: "{count} minutes"\n';
  expect(findingsOf('wrong-words', { 'words/en.yaml': words })).toEqual([
    'content/words/en.yaml:2:9  wrong-words  this message says nothing. Write its text.',
    'content/words/en.yaml:5:5  wrong-words  this message says nothing. Write its text.',
  ]);
});
