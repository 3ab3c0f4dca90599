import { expect, it } from 'vitest';
import { refuseTangle, TangledText } from '../../src/import/tangle.ts';

const SIGNS = /^a block of its text has more than 20000 brackets, stars and the like$/;
const LEVELS = /^a line of its text is a quotation or a list more than 100 times over$/;
const CONTAINERS = /^more than 50 blocks between lines of colons stand in one another$/;

it.each([
  ['as many signs as one block may have', '*'.repeat(20_000)],
  ['more signs in two blocks', `${'[a] '.repeat(10_000)}\n  \n${'[a] '.repeat(10_000)}`],
  ['letters alone', 'a#-'.repeat(20_000)],
  ['as many quotations as one line may have', '>'.repeat(100)],
  ['more quotations in two lines', `${'> '.repeat(60)}\n${'> '.repeat(60)}`],
  ['more of their marks in a line that is none', `a ${'> '.repeat(101)}${'- '.repeat(101)}`],
  ['as many lists as one line may have', '- '.repeat(100)],
  ['a rule of hyphens', '-'.repeat(200)],
  ['many numbers, which begin no list', '1 '.repeat(101)],
  ['as many blocks as may stand in one another', ':::a\n'.repeat(50)],
  ['more blocks, one after the other', ':::a\n:::\n:::\n'.repeat(51)],
  ['colons within a line', 'a :::b\n'.repeat(51)],
])('a text with %s is read', (_, text) => {
  expect(() => refuseTangle(text)).not.toThrow();
});

it.each([
  ['one sign more', `${'*'.repeat(20_000)}[`, SIGNS],
  ['one sign more over lines of one block', '[a] \n'.repeat(10_001), SIGNS],
  ['one quotation more', '>'.repeat(101), LEVELS],
  ['one quotation more with spaces', '> '.repeat(101), LEVELS],
  ['one list more', '- '.repeat(101), LEVELS],
  ['one list more with tabs', '*\t'.repeat(101), LEVELS],
  ['one numbered list more', '19. '.repeat(101), LEVELS],
  ['lists in quotations', `a\n${'> 1) '.repeat(51)}`, LEVELS],
  ['one block more', ':::a\n'.repeat(51), CONTAINERS],
  ['one block more, indented and after one that ended', `:::\n${'  :::: note\n'.repeat(51)}`, CONTAINERS],
])('a text with %s is refused', (_, text, why) => {
  expect(() => refuseTangle(text)).toThrow(TangledText);
  expect(() => refuseTangle(text)).toThrow(why);
});
