import { expect, it } from 'vitest';
import { mended, underlined } from './findings.ts';

it.each([
  ['A [@one, @two].', '[@one, @two]', 'A [@one; @two].'],
  ['A [@one ,@two;@three,\n@four].', '[@one ,@two;@three,\n@four]', 'A [@one; @two; @three; @four].'],
  ['A \\* [@one,@two] b.', '[@one,@two]', 'A \\* [@one; @two] b.'],
])('ids with commas between them are underlined, and get semicolons: %j', (body, passage, text) => {
  expect(underlined('unread-citation', body)).toEqual([passage]);
  expect(mended('unread-citation', body)).toBe(text);
});

it.each([
  ['A [@One, @two].', '[@One, @two]'],
  ['A [@one @two].', '[@one @two]'],
  ['A [@one, see @two].', '[@one, see @two]'],
  ['A [@one, @two!].', '[@one, @two!]'],
  ['A [@one', '[@one'],
])('what else looks like a citation is left to its author: %j', (body, passage) => {
  expect(underlined('unread-citation', body)).toEqual([passage]);
  expect(mended('unread-citation', body)).toBe(body);
});

it.each(['A [@one; @two].', '`[@one, @two]`', 'A [one, two] @three.'])('there is none in %j', (body) => {
  expect(underlined('unread-citation', body)).toEqual([]);
});
