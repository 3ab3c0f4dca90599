import { expect, it } from 'vitest';
import { findingsInBody } from './findings.ts';

const WORDLESS = 'this link has no words. Write what it links to between the square brackets.';
const AIMLESS = 'this link or picture has no address. Write it between the round brackets.';

it.each([
  ['A [](/claims/)', [`1:3 ${WORDLESS}`]],
  ['A [ ](/claims/)', [`1:3 ${WORDLESS}`]],
  ['[![](/favicon.svg)](/claims/)', [`1:1 ${WORDLESS}`]],
  ['A [word]()', [`1:3 ${AIMLESS}`]],
  ['A ![picture]()', [`1:3 ${AIMLESS}`]],
  ['[word](/claims/) [![A wafer](/favicon.svg)](/claims/)', []],
])('a link has words and an address: %j', (body, told) => {
  expect(findingsInBody('empty-link', body)).toEqual(told);
});
