import { describe, expect, it } from 'vitest';
import { findCrowding, findDepth } from '../../src/lint/crowding.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';

describe('a body is too heavy', () => {
  it.each([
    ['more than 100 quotations or lists begin on one line', `${'> '.repeat(101)}a`, 0, 'deeply'],
    ['they begin without spaces', `a\n\n${'>'.repeat(101)}`, 3, 'deeply'],
    ['they have numbers', `a\n${'1. '.repeat(60)}${'12) '.repeat(41)}a`, 2, 'deeply'],
    ['more than 1,000 lines underline a heading', 'a\n=\n'.repeat(1001), 4002, 'underlined'],
    ['more than 1,000 lines divide a table', '|-|\r\n'.repeat(1001), 5000, 'tables'],
    ['a paragraph has more than 3,000 marks', `${'*_~@]['.repeat(500)}[`, 0, 'marks'],
    ['it has them on many lines', `${'[\n'.repeat(3000)}[`, 6000, 'marks'],
  ])('where %s', (_what, text, offset, what) => {
    expect(findCrowding(text)).toEqual({ offset, what: expect.stringContaining(what) as string });
  });

  it.each([
    ['100 of them', `${'> '.repeat(100)}a`],
    ['a rule', '* '.repeat(150)],
    ['a rule of other marks, and spaces behind it', `${'- '.repeat(150)}\t\r\na`],
    ['1,000 underlines', 'a\n=\n'.repeat(1000)],
    ['many paragraphs and cells without a line between them', `${'a\n\n'.repeat(2000)}${': |\n\n'.repeat(2000)}`],
    ['3,000 marks', '['.repeat(3000)],
    ['more marks in several paragraphs', `${'['.repeat(2000)}\n \n`.repeat(3)],
    ['many letters', 'a-1. '.repeat(1000)],
  ])('not with %s', (_what, text) => {
    expect(findCrowding(text)).toBeUndefined();
  });

  it('where more than 100 of its parts stand in one another', () => {
    const lists = (depth: number) => Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- a`).join('\n');
    expect(findDepth(parseMarkdown(lists(49)).tree)).toBeUndefined();
    const deepest = lists(50);
    expect(findDepth(parseMarkdown(deepest).tree)).toEqual({
      offset: deepest.length - 1,
      what: expect.stringContaining('deeply') as string,
    });
  });
});
