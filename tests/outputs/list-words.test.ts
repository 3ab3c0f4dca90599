import { describe, expect, it } from 'vitest';
import { listParts, listWords } from '../../src/outputs/list-words.ts';

describe('a list in words', () => {
  it.each([
    ['en-GB', 'and', 'CASIC, Roscosmos and RBTH'],
    ['en-GB', 'or', 'CASIC, Roscosmos or RBTH'],
    ['en-GB', 'comma', 'CASIC, Roscosmos, RBTH'],
    ['ru', 'and', 'CASIC, Roscosmos и RBTH'],
    ['zh', 'comma', 'CASIC、Roscosmos、RBTH'],
  ] as const)('is written as %s writes it, with "%s"', (tag, style, words) => {
    expect(listWords(['CASIC', 'Roscosmos', 'RBTH'], style, { tag })).toBe(words);
  });

  it('gives the things of a list and what stands between them', () => {
    const [casic, roscosmos] = [{ id: 'casic' }, { id: 'roscosmos' }];
    expect(listParts([casic, roscosmos], 'and', { tag: 'en-GB' })).toEqual([
      { item: casic },
      { text: ' and ' },
      { item: roscosmos },
    ]);
    expect(listParts([], 'comma', { tag: 'en-GB' })).toEqual([]);
  });
});
