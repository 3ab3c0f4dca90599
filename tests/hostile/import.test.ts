import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { htmlTokens } from '../../src/import/html-token.ts';
import { importSite } from '../../src/import/import.ts';
import { fullReport } from '../../src/import/report.ts';
import { findTemplateTags } from '../../src/import/template-tag.ts';
import { anEmptyPublication, anOrder, issuesOf } from '../import/site.ts';
import { aFolder } from '../scripts/temporary-folder.ts';

const GOOD = '---\ntitle: Good\ndate: 2020-01-01\nauthor: Jo\ntags: a\n---\nText.\n';

/** Imports one hostile post beside a good one. */
async function imported(name: string, content: string | Buffer, more: Readonly<Record<string, string>> = {}) {
  const site = aFolder({ 'good.md': GOOD, ...more });
  mkdirSync(join(site, name, '..'), { recursive: true });
  writeFileSync(join(site, name), content);
  const root = anEmptyPublication('good');
  const result = await importSite(anOrder(site, root));
  const remarks = result.remarks
    .filter(({ file }) => file === name)
    .map(({ code, line, text }) => `${line} ${code} ${text}`);
  return { site, root, result, remarks };
}

/** Everything that an import wrote, by path from the publication's root. */
function written(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !['content/site.yaml', 'content/stories/all.yaml'].includes(path))
    .sort();
}

const GOOD_ONLY = ['content/articles/good.md', 'content/authors/jo.yaml', 'content/topics/a.yaml'];

const HEAD = '---\ntitle: X\ndate: 2020-01-01\nauthor: Jo\ntags: a\n---\n';
const MARKS = [
  '{% raw %}',
  '{{',
  '{{<',
  '{%',
  '<!--',
  '<a ',
  '<a href="',
  '{:',
  '[youtube ',
  '<b>',
  '</td>',
  '{% highlight',
];

describe('a hostile post is left out with the reason, and harms no other', () => {
  it.each([
    ['is no text', Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0x00, 0x01, 0x02]), '0 not-read it is no text'],
    [
      'is in UTF-16',
      Buffer.from('\ufeff---\ntitle: A\n---\n', 'utf16le'),
      '0 not-read it is text in UTF-16: save it as UTF-8',
    ],
    [
      'is in Latin-1',
      Buffer.from('---\ntitle: Caf\xe9\n---\n', 'latin1'),
      '0 not-read it is not in UTF-8: convert it first',
    ],
    ['has 50 MB', Buffer.alloc(50_000_000, 'a'), '0 not-read it has 50 MB, and 5 are the most'],
    [
      'grows by aliases',
      `---\na: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'.replace(/./g, (key) => `${key}: &${key} [${`*${String.fromCharCode(key.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}date: 2020-01-01\n---\n`,
      /^2 bad-front-matter Excessive alias count/,
    ],
    ['has fields in one another', `---\na: ${'['.repeat(50_000)}\ndate: 2020-01-01\n---\n`, /^\d+ bad-front-matter /],
    [
      'has lists in one another',
      `---\ntitle: A\ndate: 2020-01-01\n---\n${'- '.repeat(20_000)}a\n`,
      '5 not-read a line of its text is a quotation or a list more than 100 times over',
    ],
    [
      'has quotations in one another',
      `---\ntitle: A\ndate: 2020-01-01\n---\n${'> '.repeat(20_000)}a\n`,
      '5 not-read a line of its text is a quotation or a list more than 100 times over',
    ],
    [
      'has a paragraph of signs',
      `---\ntitle: A\ndate: 2020-01-01\n---\n${'*a_ ['.repeat(100_000)}\n`,
      /^5 not-read a block of its text has more than 20000/,
    ],
    [
      'runs code in its front matter',
      '---js\n{ date: process.exit(1) }\n---\n',
      '1 bad-front-matter front matter in "js" is not read: not imported',
    ],
  ])('where it %s', async (_, content, remark) => {
    const { root, remarks } = await imported('bad.md', content);
    expect(remarks).toEqual([typeof remark === 'string' ? remark : expect.stringMatching(remark)]);
    expect(written(root)).toEqual(GOOD_ONLY);
    expect(await issuesOf(root)).toEqual([]);
  });
});

describe('a hostile post', () => {
  it('with a byte order mark and the line breaks of Windows or of old Macs is read like any other', async () => {
    for (const lineBreak of ['\r\n', '\r']) {
      const { root } = await imported('x.md', `\ufeff${GOOD.replaceAll('\n', lineBreak)}`);
      expect(readFileSync(join(root, 'content/articles/x.md'), 'utf8')).toBe(
        readFileSync(join(root, 'content/articles/good.md'), 'utf8').replace('good.md', 'x.md'),
      );
    }
  });

  it('with fields that every object inherits has fields that have no place here', async () => {
    const { root, remarks } = await imported(
      'x.md',
      '---\n__proto__: { title: Polluted, draft: true }\nconstructor: a\ntoString: b\ntitle: Own\ndate: 2020-01-01\nauthor: constructor\ntags: [__proto__, toString]\n---\nText.\n',
    );
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
    expect(readFileSync(join(root, 'content/articles/x.md'), 'utf8')).toMatch(
      /^title: Own$[^]*^ {2}- constructor$[^]*^ {2}- proto\n {2}- tostring\n---/m,
    );
    expect(remarks.filter((remark) => remark.includes('unknown-field'))).toEqual([
      '1 unknown-field __proto__: {"title":"Polluted","draft":true}',
      '1 unknown-field constructor: a',
      '1 unknown-field toString: b',
    ]);
    expect(await issuesOf(root)).toEqual([]);
  });

  it('with lists that contain themselves is read without them', async () => {
    const { root, remarks } = await imported(
      'x.md',
      '---\ntitle: X\ndate: 2020-01-01\nauthor: Jo\ntags: &tags [a, *tags]\nmore: &more { more: *more }\n---\nText.\n',
    );
    expect(remarks).toContain('1 unknown-field more: a list or group that contains itself');
    expect(await issuesOf(root)).toEqual([]);
  });

  it.each([
    '../../../../tmp/evil',
    '/etc/passwd',
    'C:\\evil',
    '..',
    '.',
    '\u0000',
    'con',
    'a/../../b',
    '%2e%2e%2fx',
    '__proto__',
    '\u202egnp',
    'а'.repeat(300),
  ])('with the slug %j is written inside the articles alone', async (slug) => {
    const { root, result } = await imported(
      'x.md',
      `---\ntitle: X\nslug: ${JSON.stringify(slug)}\ndate: 2020-01-01\nauthor: Jo\ntags: a\n---\nText.\n`,
    );
    expect(result.articles.written).toBe(2);
    const articles = written(root).filter((path) => !GOOD_ONLY.includes(path));
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatch(/^content\/articles\/[a-z0-9-]{1,150}\.md$/);
    expect(await issuesOf(root)).toEqual([]);
  });

  it('takes no file from outside its folder, by whatever path or link', async () => {
    const outside = aFolder({ 'secret.png': 'secret', 'secret.md': GOOD });
    const site = aFolder({
      'good.md': GOOD,
      'posts/x.md': `---\ntitle: X\ndate: 2020-01-01\nauthor: Jo\ntags: a\nimage: ../../${outside.slice(1)}/secret.png\n---\n![a](../../../../../../${outside.slice(1)}/secret.png) ![b](${join(outside, 'secret.png')}) ![c](/link.png) ![d](folder/secret.png) [e](file://${outside}/secret.png) ![f](..%2f..%2f..%2fsecret.png)\n`,
    });
    symlinkSync(join(outside, 'secret.png'), join(site, 'link.png'));
    symlinkSync(outside, join(site, 'posts/folder'));
    symlinkSync(join(outside, 'secret.md'), join(site, 'posts/linked.md'));
    symlinkSync(join(site, 'posts'), join(site, 'posts/loop'));
    const root = anEmptyPublication('good');
    const result = await importSite(anOrder(site, root));
    expect(existsSync(join(root, 'public'))).toBe(false);
    expect(result.files).toEqual({ copied: 0, there: 0 });
    expect(result.articles.written).toBe(2);
    expect(result.remarks).toContainEqual({
      code: 'not-read',
      file: 'posts/linked.md',
      line: 0,
      text: 'a symbolic link is not followed',
    });
    expect(readFileSync(join(root, 'content/articles/x.md'), 'utf8')).not.toContain('](/');
    expect(await issuesOf(root)).toEqual([]);
  });

  it('copies no file that a browser would run, nor one too large, and none under a name that a server obeys', async () => {
    const site = aFolder({
      'good.md': GOOD,
      'x.md':
        '---\ntitle: X\ndate: 2020-01-01\nauthor: Jo\ntags: a\n---\n![s](/evil.svg) ![o](/on.svg) [p](/page.html) [j](/app.js) [n](/none) ![h](/.hidden.png) ![u](/_headers.png) ![sp](</a b ü.png>) ![ok](/ok.svg)\n',
      'evil.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'on.svg': '<svg onload="alert(1)"></svg>',
      'page.html': '<script>alert(1)</script>',
      'app.js': 'alert(1)',
      none: 'x',
      '.hidden.png': 'p',
      '_headers.png': 'p',
      'a b ü.png': 'p',
      'ok.svg': '<svg><path d="M0 0"/></svg>',
    });
    const root = anEmptyPublication('good');
    await importSite(anOrder(site, root));
    expect(readdirSync(join(root, 'public')).sort()).toEqual(['a-b-u.png', 'headers.png', 'hidden.png', 'ok.svg']);
    expect(await issuesOf(root)).toEqual([]);
  });

  it('with script in every place leaves no script and no handler behind', async () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const { root } = await imported(
      'x.md',
      [
        '---',
        `title: ${JSON.stringify(evil)}`,
        `description: ${JSON.stringify(evil)}`,
        'date: 2020-01-01',
        `author: ${JSON.stringify(evil)}`,
        `tags: [${JSON.stringify(evil)}]`,
        `image: "javascript:alert(1)"`,
        '---',
        evil,
        '',
        '[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) ![c](javascript:alert(1)) <a href="javascript:alert(1)">d</a> [e](data:text/html,x) <javascript:alert(1)>',
        '',
        '<div onclick="alert(1)"><a href="java&#115;cript:alert(1)">f</a><svg onload=alert(1)></svg><object data="x"></object></div>',
        '',
        '<iframe srcdoc="<script>alert(1)</script>"></iframe> <style>*{}</style> <form action="https://evil.example"><input></form>',
        '',
        '[x]: javascript:alert(1)',
        '',
      ].join('\n'),
    );
    expect(await issuesOf(root)).toEqual([]);
    const body = readFileSync(join(root, 'content/articles/x.md'), 'utf8').split('---\n')[2] ?? '';
    expect(body).not.toMatch(/<(?:script|img|iframe|svg|object|style|form|input|a)\b/i);
    expect(body).not.toMatch(/\]\(\s*<?(?:java|data)|\]:\s*java/i);
  });

  it('with a thousand stray marks of a kind is read like any other', async () => {
    for (const mark of MARKS) {
      const { result } = await imported('x.md', `${HEAD}${`${mark}\n\n`.repeat(1000)}`);
      expect(result.articles.written, mark).toBe(2);
    }
  });
});

it('stray marks are looked through once, however many there are', () => {
  for (const mark of MARKS) {
    const text = mark.repeat(500_000);
    // Whatever looks at the rest of the text for each mark would be at it for hours.
    expect(findTemplateTags(text).length).toBeLessThanOrEqual(500_000);
    expect(htmlTokens(text).length).toBeLessThanOrEqual(500_000);
  }
});

describe('a hostile export of Ghost', () => {
  it.each([
    ['no JSON', '{"db": ['],
    ['a list', '[]'],
    [
      'posts that are none',
      '{"db":[{"data":{"posts":[null,1,"x",[],{"html":5},{"published_at":"soon","title":{},"slug":["x"]}]}}]}',
    ],
    ['tables that are none', '{"data":{"posts":{"__proto__":[]},"tags":7}}'],
  ])('with %s is refused in one line', async (_, text) => {
    const site = aFolder({ 'export.json': text });
    await expect(importSite(anOrder(site, anEmptyPublication('x')))).rejects.toThrow(/^no post was found in [^\n]*$/);
  });
});

it('a file that is linked twice is copied once', async () => {
  const site = aFolder({ 'good.md': GOOD.replace('Text.', '![a](/a.png) ![b](/b.png) ![a](/a.png)'), 'a.png': 'p' });
  linkSync(join(site, 'a.png'), join(site, 'b.png'));
  const result = await importSite(anOrder(site, anEmptyPublication('good')));
  expect(result.files.copied).toBe(2);
});

describe('the report of an import', () => {
  it('commands no terminal on which it is read, and has no line that a post wrote', async () => {
    const { result } = await imported(
      'a\x1b]0;owned\x07\n## b.md',
      '---\ntitle: X\ndate: 2020-01-01\n"odd\\e[31m": 1\n---\nText {{< foo\x1b[31m >}} here.\n',
    );
    const report = fullReport(result, false);
    expect(report).toContain('a<U+001B>]0;owned<U+0007> ## b.md:6  shortcode  {{< foo<U+001B>[31m >}}');
    // eslint-disable-next-line no-control-regex -- nothing that a terminal would obey
    expect(report).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
    expect(report).not.toMatch(/^## b\.md/m);
  });
});
