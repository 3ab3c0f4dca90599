import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';

/** What the syntax has to say about a body, with its place. */
function messagesOn(markdown: string): string[] {
  return parseMarkdown(markdown).messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`);
}

describe('the repair of directives', () => {
  it.each(['At 10:30, 16:9.', 'He said:yes.', ':smile:', '10:30:45', 'tass.com:443', ':yes and :no'])(
    'takes %j for prose and says nothing',
    (markdown) => {
      expect(messagesOn(markdown)).toEqual([]);
    },
  );

  it.each([
    ['Russia :clam[would buy]{#a}', '1:8 no directive ":clam"'],
    ['Russia :clam[would buy]', '1:8 no directive ":clam"'],
    ['Russia :clam{#a}', '1:8 no directive ":clam"'],
    ['One\ntwo :Claim[x]{#a}', '2:5 no directive ":Claim"'],
    [':::nte\nText.\n:::', '1:1 no directive ":::nte"'],
    ['::video{src=x}', '1:1 no directive "::video"'],
    ['::claim[x]{#a}', '1:1 no directive "::claim"; write it inside a sentence, as :claim[words]{#id}'],
    [':::entity[x]{#a}\n:::', '1:1 no directive ":::entity"; write it inside a sentence, as :entity[words]{#id}'],
    ['::note[x]', '1:1 no directive "::note"; write it as a block, :::note … :::'],
    ['A :chart[x]{series=y}', '1:3 no directive ":chart"; write it as a block, :::chart … :::'],
  ])('reports %j', (markdown, message) => {
    expect(messagesOn(markdown)).toEqual([message]);
  });

  it('joins what it puts back with the text around it, and knows where that stands', () => {
    const { tree } = parseMarkdown('Two\nof Re:Russia, 10:30 and 16:9');
    expect(tree.children[0]).toMatchObject({
      children: [
        {
          type: 'text',
          value: 'Two\nof Re:Russia, 10:30 and 16:9',
          position: { start: { line: 1, column: 1, offset: 0 }, end: { line: 2, column: 29, offset: 32 } },
        },
      ],
    });
  });

  it('names the directives that there are', () => {
    const [message] = parseMarkdown(':clam[x]{#a}').messages;
    expect(message).toMatchObject({
      actual: 'clam',
      expected: ['claim', 'event', 'entity', 'chart', 'figure', 'note', 'pullquote', 'timeline'],
    });
  });

  it('reports a misspelt directive inside a right one', () => {
    expect(messagesOn(':::note\nText :clam[x]{#a}.\n:::')).toEqual(['2:6 no directive ":clam"']);
  });
});
