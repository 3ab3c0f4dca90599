import { describe, expect, it } from 'vitest';
import { findBodyText } from '../../src/markdown/body-text.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';

const textOf = (markdown: string) => findBodyText(parseMarkdown(markdown).tree);

describe('the words of a body', () => {
  it('are its headings and paragraphs without marks and citations', () => {
    expect(
      textOf('Signed :event[in *May*]{#x} [@a; @b].\n\n## What [came](/x/)\n\nA `code`\nand [@none: reasoning].\n'),
    ).toEqual({ headings: ['What came'], paragraphs: ['Signed in May.', 'A code and.'] });
  });

  it('stand in lists, notes, quotations and tables as well, each part for itself', () => {
    const { paragraphs } = textOf(
      '- One.\n- Two.\n\n:::note[Title]\nAside.\n:::\n\n> Said.\n\n| a | b |\n| - | - |\n| c | d |\n',
    );
    expect(paragraphs).toEqual(['One.', 'Two.', 'Title', 'Aside.', 'Said.', 'a', 'b', 'c', 'd']);
  });

  it('keep the spaces that are not left by a citation', () => {
    expect(textOf('[@a] One  [@b] , two [@c]. For\n  .NET [@d] ! So [@e]?').paragraphs).toEqual([
      'One, two. For .NET! So?',
    ]);
  });

  it('are none of pictures, and no paragraph is left of one', () => {
    expect(textOf('A ![launch](/a.png) b.\n\n![launch](/a.png)\n').paragraphs).toEqual(['A b.']);
  });

  it('are none in an empty body, and none of HTML', () => {
    expect(textOf('')).toEqual({ headings: [], paragraphs: [] });
    expect(textOf('<b>x</b> y\n').paragraphs).toEqual(['x y']);
  });
});
