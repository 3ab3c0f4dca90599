import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { findClosedPassages, findPassages, measureText } from '../../src/markdown/passages.ts';

const passagesOf = (markdown: string) => findPassages(parseMarkdown(markdown).tree);
const wordsOf = (markdown: string) => measureText(parseMarkdown(markdown).tree).words;

describe('the words in which no name is linked', () => {
  const closedOf = (markdown: string) => findClosedPassages(parseMarkdown(markdown).tree);

  it.each([
    ['a heading', '## Roscosmos'],
    ['a link', '[Roscosmos](/entities/roscosmos/)'],
    ['a quotation', '> - Roscosmos'],
    ['a marked claim', ':claim[words of *Roscosmos*]{#a}'],
    ['a marked event', ':event[Roscosmos]{#b}'],
    ['a footnote', 'Text.[^1]\n\n[^1]: Roscosmos'],
    ['a table', '| Roscosmos |\n| --- |\n| – |'],
    ['the title of a note', ':::note[Roscosmos]\nText.\n:::'],
    ['a caption', ':::figure\nRoscosmos\n:::'],
  ])('are those of %s', (_what, markdown) => {
    expect(closedOf(markdown).join('')).toContain('Roscosmos');
  });

  it.each([
    ['prose', 'Roscosmos said so.'],
    ['code', '`Roscosmos`\n\n```\nRoscosmos\n```'],
    ['HTML', '<p title="Roscosmos">'],
    ['a citation', '[@roscosmos]'],
    ['an alt text', '![Roscosmos](/a.jpg)'],
  ])('are not those of %s', (_what, markdown) => {
    expect(closedOf(markdown).join('')).not.toContain('Roscosmos');
  });
});

describe('findPassages', () => {
  it.each([
    ['a paragraph', 'Roscosmos said so.'],
    ['a list', '- Roscosmos\n'],
    ['emphasis', 'It was *Roscosmos*.'],
    ['a note', ':::note[Title]\nRoscosmos said so.\n:::'],
    ['a paragraph of clock times', 'At 10:30 Roscosmos said so.'],
  ])('reads %s', (_what, markdown) => {
    expect(passagesOf(markdown).join('')).toContain('Roscosmos');
  });

  it.each([
    ['a heading', '## Roscosmos'],
    ['a link', '[Roscosmos](/entities/roscosmos/)'],
    ['a link by reference', '[Roscosmos][r]\n\n[r]: /entities/roscosmos/'],
    ['a quotation', '> Roscosmos said so.'],
    ['a list in a quotation', '> - Roscosmos'],
    ['code', '`Roscosmos`\n\n    Roscosmos\n\n```\nRoscosmos\n```'],
    ['HTML', '<p title="Roscosmos">Roscosmos</p>'],
    ['a directive', ':claim[Roscosmos]{#a} :event[Roscosmos]{#b} :entity[Roscosmos]{#c}'],
    ['a citation', '[@roscosmos]'],
    ['an alt text', '![Roscosmos](/a.jpg)'],
    ['a footnote', 'Text.[^1]\n\n[^1]: Roscosmos'],
    ['a table', '| Roscosmos |\n| --- |\n| Roscosmos |'],
    ['the title of a note', ':::note[Roscosmos]\nText.\n:::'],
    ['a pullquote', ':::pullquote\nRoscosmos\n:::'],
    ['a caption', ':::figure\nRoscosmos\n:::'],
    ['a chart', ':::chart{series=x}\nRoscosmos\n:::'],
    ['a timeline', ':::timeline{entity=x}\nRoscosmos\n:::'],
  ])('closes %s, where no name is linked', (_what, markdown) => {
    expect(passagesOf(markdown).join('')).not.toContain('Roscosmos');
  });

  it('gives a passage whole where a name in it looks like a directive', () => {
    expect(passagesOf('He told Re:Russia at 10:30, *before* Re:Russia.')).toEqual([
      'He told Re:Russia at 10:30, ',
      'before',
      ' Re:Russia.',
    ]);
  });

  it('breaks its lines as HTML does, on whatever system they were written', () => {
    for (const end of ['\n', '\r\n'])
      expect(passagesOf(`Officials of the United${end}States said so.`)).toEqual([
        'Officials of the United\nStates said so.',
      ]);
  });

  it('gives passages in reading order', () => {
    expect(passagesOf('One *two* three.\n\nFour.')).toEqual(['One ', 'two', ' three.', 'Four.']);
  });
});

describe('measureText', () => {
  it.each([
    ['words of a sentence', 'Gazprom and CNPC signed in Shanghai.', 6],
    ['numbers and abbreviations once each', 'In 2024 the U.S. paid 244.81 billion.', 7],
    ['a word in part emphasised once', 'un*believ*able', 1],
    ['no citations', 'Signed [@osw-2014-06-16; @tass-2014].', 1],
    ['the words of a directive, not its id', ':claim[would buy]{#one-billion-next-year}', 2],
    ['headings, quotations and notes', '## One two\n\n> three\n\n:::note[four]\nfive\n:::', 5],
    ['the items of a list apart', '- one\n- two\n- three', 3],
    ['the cells of a table apart', '| one | two |\n| --- | --- |\n| three | four |', 4],
    ['paragraphs of a quotation apart', '> one.\n>\n> two', 2],
    ['code', 'one `two`\n\n```\nthree four\n```', 4],
    ['no HTML', '<b>one</b> <!-- two three -->', 1],
    ['no alt text', '![A launch at Baikonur](/a.jpg)', 0],
    ['Chinese by its dictionary', '中国和俄罗斯', 3],
    ['Russian', 'Источник сказал: «в следующем году»', 5],
    ['nothing in an empty body', '', 0],
  ])('counts %s', (_what, markdown, count) => {
    expect(wordsOf(markdown)).toBe(count);
  });

  it('counts Chinese and Japanese by the character, and other words among them as one', () => {
    const { tree } = parseMarkdown('华为在2024年发布了AI芯片。\n\nロケットエンジン');
    expect(measureText(tree).characters).toBe(19);
  });
});
