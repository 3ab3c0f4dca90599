import { expect, it } from 'vitest';
import { findingsInBody } from './findings.ts';

it('a second definition is told by its name, be it of a link or of a footnote', () => {
  expect(findingsInBody('duplicate-definition', '[a `b`]: /\n[a `b`]: /claims/\n[^c]: D.\n[^c]: E.')).toEqual([
    '2:1 "a `b`" is already defined. Give one of the two another name.',
    '4:1 "c" is already defined. Give one of the two another name.',
  ]);
});
