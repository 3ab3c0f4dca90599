import { expect, it } from 'vitest';
import { mended, underlined } from './findings.ts';

it('spaces that break a line give way to a backslash, whatever ends the line', () => {
  expect(mended('hard-break-spaces', 'One  \ntwo     \r\nthree\n\n> four  \n> five')).toBe(
    'One\\\ntwo\\\r\nthree\n\n> four\\\n> five',
  );
  expect(underlined('hard-break-spaces', 'One  \ntwo')).toEqual(['  \n']);
  expect(underlined('hard-break-spaces', 'One\\\ntwo `a  \nb`')).toEqual([]);
});
