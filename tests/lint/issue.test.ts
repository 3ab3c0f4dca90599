import { expect, it } from 'vitest';
import { byPlace, sentenceOf } from '../../src/lint/issue.ts';

it('issues are told by file, line and column', () => {
  const issues = [
    { file: 'b', line: 1, column: 1 },
    { file: 'a', line: 10, column: 1 },
    { file: 'a', line: 2, column: 12 },
    { file: 'a', line: 2, column: 3 },
  ];
  expect([...issues].sort(byPlace)).toEqual(issues.toReversed());
  expect(byPlace({ file: 'a', line: 1, column: 1 }, { file: 'a', line: 1, column: 1 })).toBe(0);
});

it('a sentence has what is wrong, what is near and how to mend it, as far as they are known', () => {
  expect(sentenceOf({ message: 'No.', nearest: 'a', mend: 'Do.' })).toBe('No. Did you mean "a"? Do.');
  expect(sentenceOf({ message: 'No.' })).toBe('No.');
  expect(sentenceOf({ message: 'No.', mend: '' })).toBe('No.');
});
