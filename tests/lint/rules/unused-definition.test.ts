import { expect, it } from 'vitest';
import { findingsInBody } from './findings.ts';

it('a definition that nothing uses is told by its name, be it of a link or of a footnote', () => {
  expect(findingsInBody('unused-definition', '[a `b`]: /\n[^c]: D.\n[e]: /\n\n[F][e]')).toEqual([
    '1:1 nothing uses "a `b`". Use it, or delete it.',
    '2:1 nothing uses "c". Use it, or delete it.',
  ]);
});
