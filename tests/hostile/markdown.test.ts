import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../src/domain/publication.ts';
import { parseContentFile } from '../../src/lint/content-file.ts';
import { lintContent } from '../../src/lint/lint.ts';
import { seriesChartHtml } from '../../src/outputs/chart/series-chart.ts';
import { renderArticleBody } from '../../src/outputs/prose/article-body.ts';
import { aCorpus, anArticle, aSource } from '../domain/builders.ts';
import { processorFor } from '../markdown/pipeline.ts';
import { english } from '../words/english.ts';

const processor = await processorFor('en-GB');

const SCRIPT_ELEMENTS = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'form',
  'input',
  'button',
  'meta',
  'link',
  'base',
  'math',
  'template',
]);

/** What in some HTML could run or load something: elements, handlers and addresses. */
function dangers(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (SCRIPT_ELEMENTS.has(name)) found.push(`<${name}>`);
      for (const [key, value] of Object.entries(attributes)) {
        if (key.startsWith('on') || key === 'style' || key === 'srcdoc') found.push(`${key}=${value}`);
        // eslint-disable-next-line no-control-regex -- browsers skip control characters in a scheme, so the test must too
        if (/^(?:javascript|data|vbscript):/i.test(value.replace(/[\u0000-\u0020]/g, '')))
          found.push(`${key}=${value}`);
      }
    },
  });
  parser.end(html);
  return found;
}

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" java\nscript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<style>body{background:url(https://evil.example)}</style>',
  '<p style="position:fixed">x</p>',
  '<form action="https://evil.example"><input name="q"><button>x</button></form>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<base href="https://evil.example">',
  '<object data="x"></object><embed src="x">',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<b><i onclick=alert(1)>unclosed',
  '</p></main><script>alert(1)</script>',
  '<<script>script>alert(1)<</script>/script>',
  '<!--><script>alert(1)</script>-->',
  ':claim[<script>alert(1)</script>]{#x onclick="alert(1)"}',
  ':::note[<img src=x onerror=alert(1)>]\n<script>alert(1)</script>\n:::',
  ':::chart{series="\\"><script>alert(1)</script>"}\n:::',
];

describe('hostile Markdown', () => {
  it.each(ATTACKS)('%j leaves nothing that runs', async (attack) => {
    expect(dangers((await processor.render(attack)).code)).toEqual([]);
  });

  it('stays harmless in any combination', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...ATTACKS, '\n', '`', '> ', '**', '<', '>', '"'), { maxLength: 8 }),
        async (parts) => {
          expect(dangers((await processor.render(parts.join(''))).code)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    '![x](https://evil.example/x.png)',
    '![x](//evil.example/x.png)',
    '<img src="/&#9;/evil.example/x.png" alt="x">',
    '<img src=" \\\\evil.example/x.png" alt="x">',
    '![x](data:image/svg+xml,<svg/>)',
    '<img src="HTTPS://evil.example/x.png" srcset="https://evil.example/y.png 2x" alt="x">',
    '<picture><source srcset="https://evil.example/x.webp"><img src="" alt="x"></picture>',
    '<video src="https://evil.example/x.mp4" poster="https://evil.example/x.png"></video>',
  ])('%s loads nothing from elsewhere', async (attack) => {
    const loaded: string[] = [];
    const parser = new Parser({
      onopentag: (_, attributes) => {
        for (const key of ['src', 'srcset', 'poster']) if (attributes[key]) loaded.push(attributes[key]);
      },
    });
    parser.end((await processor.render(attack)).code);
    expect(loaded).toEqual([]);
  });

  it('cannot take an id that the page needs', async () => {
    const { code } = await processor.render(
      '<p id="main">x</p><a id="ref-1" name="claims">y</a><a id="x-user-content-fnref-1">z</a><ol><li id="x-user-content-fn-1">z</li></ol>',
    );
    expect(code).not.toMatch(/\b(?:id|name)=/);
  });
});

describe('hostile records', () => {
  const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202Egnp.exe';

  it('a source’s name stays text in an article', () => {
    const article = anArticle({
      references: { sources: ['rbth-2014-08-06'], claims: [], events: [], entities: [], series: [], topics: [] },
    });
    const publication = linkPublication(aCorpus({ articles: [article], sources: [aSource({ publisher: attack })] }));
    const { html, references } = renderArticleBody(
      '<p>X <span class="cite" data-sources="rbth-2014-08-06"></span>.</p>',
      article,
      publication,
      undefined,
      english,
    );
    expect(references).toHaveLength(1);
    expect(dangers(html)).toEqual([]);
  });

  it('a series’ words stay text in its chart', () => {
    const series = {
      id: 'x',
      title: attack,
      unit: attack,
      topics: ['space'],
      sources: ['x'],
      caveat: attack,
      points: [{ date: '2014', value: 1, note: attack }],
    };
    const html = seriesChartHtml(series, english);
    expect(dangers(html)).toEqual([]);
    expect(html).toContain('&lt;script&gt;');
  });
});

describe('hostile files', () => {
  const lint = (text: string, collection: 'claims' | 'articles' = 'claims', id = 'x') => {
    const file = parseContentFile(
      `content/${collection}/${id}.${collection === 'claims' ? 'yaml' : 'md'}`,
      collection,
      id,
      text,
    );
    return lintContent({ files: [file], strays: [], permanent: '', publicFiles: new Set() });
  };
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...Array.from(
      { length: 8 },
      (_, index) => `${'bcdefghi'[index]}: &${'bcdefghi'[index]} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`,
    ),
  ].join('\n');

  it.each([
    ['an alias bomb', bomb],
    ['prototype keys', '__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\n'],
    ['NUL bytes', 'statement: "\u0000"\nsaid: \u0000\n'],
    ['deep nesting', `${'['.repeat(2000)}${']'.repeat(2000)}`],
    ['a line of a megabyte', `statement: ${'x'.repeat(1_000_000)}`],
    ['nothing', ''],
    ['a list where fields belong', '- a\n- b\n'],
    ['tabs', '\tstatement: x'],
  ])('%s gives issues, never an exception', (_what, text) => {
    expect(lint(text).length).toBeGreaterThan(0);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('a byte order mark and Windows line ends are read like any other file', () => {
    const issues = lint('\uFEFF---\r\ntitle: T\r\n---\r\nText [@gone].\r\n', 'articles');
    expect(issues.find(({ rule }) => rule === 'unknown-id')).toMatchObject({ line: 4, column: 7 });
    expect(issues.some(({ rule }) => rule === 'invalid-yaml')).toBe(false);
  });
});
