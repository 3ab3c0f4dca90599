import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { visit } from 'unist-util-visit';
import { parse, stringify } from 'yaml';
import { bodyOf } from '../../src/lint/content-file.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { typeset } from '../../src/outputs/typeset.ts';
import { listFiles } from '../built-site.ts';
import { readRss } from '../outputs/feed/reading.ts';
import { jsonFeedErrors, xmlErrors } from '../outputs/feed/validation.ts';
import { build, copyProject, edit } from '../project-copy.ts';

const HOSTILE = `"'><img src=x onerror=alert(1)><script>alert(2)</script></title></svg><a href="javascript:alert(3)">]]>\u202Egnp`;

/** A title of more than 300 characters, in two directions, with what markup would be. */
const LONG = `${HOSTILE} ${'عقد الرقائق 芯片 & <so> on. '.repeat(12)}`.trim();

/** Writes the hostile text into a field of a YAML file, at its beginning so that no list cuts it off. */
function poison(file: string, change: (entry: Record<string, unknown>) => void): void {
  const entry = parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  change(entry);
  writeFileSync(file, stringify(entry));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What the pages of a site load or run that no honest page would. */
function attacks(folder: string): string[] {
  const found: string[] = [];
  for (const path of listFiles(folder).filter((file) => file.endsWith('.html'))) {
    let inline = 0;
    let data: string | undefined;
    const parser = new Parser({
      onopentag: (name, attributes) => {
        if (name === 'img') found.push(`${path}: <img>`);
        // Linked data, and words for a page's own script: data both, which nothing runs.
        if (name === 'script' && /^application\/(?:ld\+)?json$/.test(attributes['type'] ?? '')) {
          data = '';
          return;
        }
        if (name === 'script' && attributes['src'] === undefined) inline += 1;
        else if (name === 'script' && !attributes['src']?.startsWith('/_astro/')) found.push(`${path}: <script>`);
        for (const [key, value] of Object.entries(attributes))
          if (key.startsWith('on') || /^\s*javascript:/i.test(value)) found.push(`${path}: ${key}="${value}"`);
      },
      ontext: (text) => {
        if (data !== undefined) data += text;
      },
      onclosetag: () => {
        if (data !== undefined && !isJson(data)) found.push(`${path}: data cut off`);
        data = undefined;
      },
    });
    parser.end(readFileSync(join(folder, path), 'utf8'));
    // The one that keeps how a reader wants pages shown, which a page within another site's has not, nor text alone.
    if (inline !== (/^embed\/|(?:^|\/)text\//.test(path) ? 0 : 1))
      found.push(`${path}: ${inline} scripts written into the page`);
  }
  return found;
}

describe('hostile text in claims, sources, disagreements and questions', () => {
  it('is text on every page, in every picture and in every file', async () => {
    const project = copyProject();
    const content = join(project, 'content');
    poison(join(content, 'claims/components-several-billion.yaml'), (claim) => {
      claim['statement'] = HOSTILE;
      claim['speaker'] = { described: HOSTILE };
      const [first] = claim['assessments'] as Record<string, unknown>[];
      (first as Record<string, unknown>)['reasoning'] = HOSTILE;
      // The newest of all, so that a feed that takes only the newest has it.
      claim['corrections'] = [{ date: '2099-01-01', text: HOSTILE, was: HOSTILE, now: HOSTILE }];
    });
    poison(join(content, 'sources/rbth-2014-08-06.yaml'), (source) => {
      Object.assign(source, { title: HOSTILE, publisher: HOSTILE, authors: [HOSTILE] });
    });
    poison(join(content, 'events/izvestia-casic-report.yaml'), (event) => {
      Object.assign(event, { title: HOSTILE, short: HOSTILE.slice(0, 32), summary: HOSTILE, note: HOSTILE });
    });
    poison(join(content, 'entities/casic.yaml'), (entity) => {
      Object.assign(entity, { name: HOSTILE, description: HOSTILE });
    });
    poison(join(content, 'disagreements/hong-lei-wording.yaml'), (disagreement) => {
      Object.assign(disagreement, { question: HOSTILE, note: HOSTILE });
    });

    const CHIPS = 'the-chip-order-that-was-always-next-year';
    edit(join(content, `articles/${CHIPS}.md`), /^title: .*$/m, `title: ${JSON.stringify(HOSTILE)}`);
    edit(join(content, 'site.yaml'), /^tagline: .*$/m, `tagline: ${JSON.stringify(HOSTILE)}`);
    edit(join(content, 'articles/after-the-boom.md'), /^title: .*$/m, `title: ${JSON.stringify(LONG)}`);
    const { status, output } = build(project);
    expect(status, output).toBe(0);

    const dist = join(project, 'dist');
    expect(attacks(dist)).toEqual([]);
    const article = readFileSync(join(dist, `articles/${CHIPS}/index.html`), 'utf8');
    const [, linkedData = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(article) ?? [];
    expect((JSON.parse(linkedData) as { headline?: string }).headline).toBe(typeset(HOSTILE, 'en-GB'));
    const titles: (string | undefined)[] = [];
    new Parser({
      onopentag: (_name, { property, content }) => property === 'og:title' && titles.push(content),
    }).end(article);
    expect(titles).toEqual([typeset(HOSTILE, 'en-GB')]);
    expect(existsSync(join(dist, `social-cards/articles/${CHIPS}.png`))).toBe(true);
    expect(article).toContain('&lt;img src=x onerror=alert(1)&gt;');
    const feeds = listFiles(dist).map((name) => ({ name, text: () => readFileSync(join(dist, name), 'utf8') }));
    const named = (pattern: RegExp) =>
      feeds.filter(({ name }) => pattern.test(name)).map(({ name, text }) => ({ name, text: text() }));
    expect(await xmlErrors(named(/feed\.xml$/), 'rss')).toEqual([]);
    expect(await xmlErrors(named(/(?:^|\/)(?:atom|corrections)\.xml$/), 'atom')).toEqual([]);
    expect(await xmlErrors(named(/\.opml$/), 'opml')).toEqual([]);
    expect(named(/(?:^|\/)(?:feed|corrections)\.json$/).flatMap(jsonFeedErrors)).toEqual([]);
    const { entries } = readRss(readFileSync(join(dist, 'feed.xml'), 'utf8'));
    expect(entries.find(({ url }) => url.endsWith('/after-the-boom/'))?.title).toBe(typeset(LONG, 'en-GB'));
    const entry = entries.find(({ url }) => url.endsWith(`/${CHIPS}/`));
    expect(entry?.content).toContain('&#x3C;img src=x onerror=alert(1)>');
    expect(entry?.content).not.toContain('<script');
    for (const file of [`articles/${CHIPS}/index.html.md`, 'llms.txt']) {
      const written: string[] = [];
      visit(
        parseMarkdown(bodyOf(readFileSync(join(dist, file), 'utf8'))).tree,
        'html',
        ({ value }) => void written.push(value),
      );
      expect(written.join(), file).not.toMatch(/onerror|<script/i);
    }
    const svgNames = new Set<string>();
    new Parser({ onopentag: (name) => svgNames.add(name) }, { xmlMode: true }).end(
      readFileSync(join(dist, 'timeline/timeline.svg'), 'utf8'),
    );
    expect([...svgNames].filter((name) => ['img', 'script', 'image', 'foreignObject'].includes(name))).toEqual([]);
    const calendar = readFileSync(join(dist, 'timeline/timeline.ics'), 'utf8').replaceAll('\r\n ', '');
    expect(calendar.split('\r\n').filter((line) => line !== '' && !/^[A-Z-]+[:;]/.test(line))).toEqual([]);
    const json = JSON.parse(readFileSync(join(dist, 'corrections.json'), 'utf8')) as { items: { title: string }[] };
    expect(json.items.map(({ title }) => title).join()).toContain('<script>alert(2)</script>');

    const data = join(dist, 'data/v1');
    const claims = JSON.parse(readFileSync(join(data, 'claims.json'), 'utf8')) as {
      entries: { id: string; statement: string }[];
    };
    expect(claims.entries.find(({ id }) => id === 'components-several-billion')?.statement).toBe(
      typeset(HOSTILE, 'en-GB'),
    );
    for (const file of listFiles(data).filter((name) => name.endsWith('.csv')))
      expect(() => parseCsv(readFileSync(join(data, file)), { relax_column_count: false }), file).not.toThrow();
    const embed = JSON.parse(readFileSync(join(dist, 'oembed/claims/components-several-billion.json'), 'utf8')) as {
      html: string;
    };
    const embedded: string[] = [];
    new Parser({ onopentag: (name) => embedded.push(name) }).end(embed.html);
    expect(embedded).toEqual(['iframe']);
  });
});
