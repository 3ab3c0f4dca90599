import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSnippets } from '../../../src/outputs/search/snippet.ts';

/** The words of the one snippet of a text in which some terms were found. */
function snippetOf(text: string, ...terms: string[]): { words: string; marked: string[] } {
  const found = new Map(terms.map((term, place) => [term, place]));
  const [snippet] = findSnippets([{ fragment: '', heading: '', text }], found);
  const segments = snippet?.segments ?? [];
  return {
    words: segments.map((segment) => segment.text).join(''),
    marked: segments.filter(({ isMatch }) => isMatch).map((segment) => segment.text),
  };
}

describe('a snippet', () => {
  it('is cut at words, around what was found', () => {
    const { words, marked } = snippetOf(`${'before '.repeat(60)}satellite${' after'.repeat(60)}`, 'satellite');
    expect(words).toMatch(/^… before (?:before |after |satellite )*after …$/);
    expect(marked).toEqual(['satellite']);
  });

  it.each([
    ['without any space', '航天部门宣布计划'.repeat(40), '推迟卫星', '卫星'],
    ['with spaces far away', `2014 ${'航天部门宣布计划'.repeat(40)}`, '推迟卫星', '卫星'],
  ])('of a text %s shows what was found too', (_, around, middle, term) => {
    const { words, marked } = snippetOf(`${around}${middle}${around}`, term);
    expect(marked).toEqual([term]);
    expect(words.length).toBeLessThan(200);
  });

  it('never cuts a letter in two', () => {
    fc.assert(
      fc.property(fc.nat(200), (count) => {
        const { words } = snippetOf(`${'x'.repeat(count % 2)}${'𠮷'.repeat(count)}卫星${'𠮷'.repeat(200)}`, '卫星');
        expect(words.isWellFormed()).toBe(true);
      }),
    );
  });
});
