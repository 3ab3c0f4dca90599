import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { rehypePlugins, remarkPlugins } from '../../src/markdown/pipeline.ts';
import { findReferences } from '../../src/markdown/references.ts';
import { COLLECTED, type CollectedBody } from '../../src/markdown/remark-collect.ts';

const processor = await createMarkdownProcessor({
  syntaxHighlight: false,
  remarkPlugins: [...remarkPlugins],
  rehypePlugins: [...rehypePlugins] as never,
});

async function render(markdown: string): Promise<string> {
  return (await processor.render(markdown)).code;
}

describe('the Markdown pipeline', () => {
  it.each([
    [
      'clock times, ratios and colons',
      'At 10:30 they met, 16:9, said:yes, 1:a.',
      '<p>At 10:30 they met, 16:9, said:yes, 1:a.</p>',
    ],
    ['one citation', 'Signed [@osw-2014].', '<p>Signed <span class="cite" data-sources="osw-2014"></span>.</p>'],
    [
      'a citation of two',
      'Signed [@osw-2014; @tass-2014].',
      '<p>Signed <span class="cite" data-sources="osw-2014 tass-2014"></span>.</p>',
    ],
    ['a claim', ':claim[would buy]{#one-billion}', '<p><a class="claim" data-claim="one-billion">would buy</a></p>'],
    ['an event', ':event[signed]{#gas-deal}', '<p><a class="event" data-event="gas-deal">signed</a></p>'],
    ['an entity', ':entity[the agency]{#roscosmos}', '<p><a class="entity" data-entity="roscosmos">the agency</a></p>'],
    ['a note', ':::note[Title]\nText.\n:::', '<aside class="note"><p class="note-title">Title</p><p>Text.</p></aside>'],
    ['a pullquote', ':::pullquote\nWords.\n:::', '<blockquote class="pullquote"><p>Words.</p></blockquote>'],
    [
      'a chart',
      ':::chart{series=trade}\nCaption.\n:::',
      '<figure class="chart" data-series="trade"><figcaption><p>Caption.</p></figcaption></figure>',
    ],
    [
      'a figure',
      ':::figure\n![A launch](/a.svg)\n\nCaption.\n:::',
      '<figure><div class="picture"><img src="/a.svg" alt="A launch"></div><figcaption><p>Caption.</p></figcaption></figure>',
    ],
    ['a misspelt directive as its own text', ':clam[words]{#id}', '<p>:clam[words]{#id}</p>'],
    ['typographic quotes', 'He said "no" -- twice.', '<p>He said “no” — twice.</p>'],
    [
      'a link to another site',
      '[OSW](https://www.osw.waw.pl/)',
      '<p><a href="https://www.osw.waw.pl/" rel="external noopener">OSW</a></p>',
    ],
    ['brackets that are no citation', 'An [aside] and a@b.example [@Not An Id].', undefined],
  ])('keeps or renders %s', async (_what, markdown, html) => {
    const code = (await render(markdown)).trim();
    if (html === undefined) expect(code).not.toContain('data-sources');
    else expect(code).toBe(html);
  });

  it('gives headings an id and a link of their own', async () => {
    expect(await render('## Two quotations')).toContain(
      '<h2 id="two-quotations">Two quotations<a class="heading-link" aria-label="Link to this section" href="#two-quotations"></a></h2>',
    );
  });

  it('collects ids, prose and length beside the HTML', async () => {
    const markdown =
      '## Heading\n\nRoscosmos said :claim[it would]{#a} [@x; @y] and [@x].\n\n> Quoted CASIC.\n\n`code`';
    const { metadata } = await processor.render(markdown, { frontmatter: {} });
    const collected = metadata.frontmatter[COLLECTED] as CollectedBody;
    expect(collected.references).toEqual({ sources: ['x', 'y'], claims: ['a'], events: [], entities: [], series: [] });
    expect(collected.passages.join('|')).not.toMatch(/Heading|CASIC|code|it would/);
    expect(collected.passages.join('|')).toContain('Roscosmos said');
    expect(collected.words).toBe(9);
  });
});

describe('findReferences', () => {
  it('tells the line and column of each id, on later lines of a paragraph too', () => {
    const { tree } = parseMarkdown('One [@a].\nTwo and\nthree [@b; @c-d] and :claim[x]{#e}.\n');
    const places = findReferences(tree).map(({ id, position }) => [id, position?.start.line, position?.start.column]);
    expect(places).toEqual([
      ['a', 1, 6],
      ['b', 3, 8],
      ['c-d', 3, 12],
      ['e', 3, 22],
    ]);
  });

  it('finds a directive that names nothing', () => {
    expect(findReferences(parseMarkdown(':claim[x] and :event[y]{}').tree).map(({ id }) => id)).toEqual([
      undefined,
      undefined,
    ]);
  });
});
