import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { serve } from '../../scripts/serve.mjs';
import { type CollectionName, SCHEMAS } from '../../src/domain/collection.ts';
import { listFiles } from '../built-site.ts';
import { setUpBrowser } from '../browser/browser.ts';
import { SAMPLE } from '../lint/sample.ts';
import { textFields } from '../lint/text-fields.ts';
import { build, copyProject } from '../project-copy.ts';

const bench = setUpBrowser();

/** Ends whatever it stands in, and runs in whatever is left open. */
const ATTACK = `"'><script>hacked=1</script><img src=x onerror="hacked=2"><svg onload="hacked=3"></svg></title></textarea></script><script>hacked=4</script><a href="javascript:hacked=5">x</a><iframe srcdoc="<script>parent.hacked=6</script>"></iframe>]]>-->\u202Egnp \\";hacked=7//`;
/** The longest that a short title may be. */
const SHORT_ATTACK = '<script>window.hacked=8</script>';
/** Fields that hold only so much. */
const LIMITED = new Set(['short', 'words']);
const IN_BODY = `
<script>hacked=9</script> <svg onload="hacked=10"><script>hacked=11</script></svg> <b onclick="hacked=12" onfocus="hacked=13" tabindex="0" autofocus>x</b>

<iframe srcdoc="<script>parent.hacked=14</script>"></iframe> <details open ontoggle="hacked=15">x</details> [@none: summary]

:::chart{series=chips-a-year}
<script>hacked=16</script>
:::

:::chart{forecasts=outcome}
x
:::

:::timeline{entity=roscosmos}
<style>@import 'https://evil.example/x.css';</style>
:::
`;

type Fields = Record<string, unknown>;
const NOTE = { date: '2026-11-25', text: 'x', was: 'x', now: 'x' };

/** What the sample leaves out, so that every field of every collection is there to be attacked. */
const MORE: Partial<Record<CollectionName, Fields>> = {
  articles: {
    image: { src: '/favicon.svg', alt: 'x', credit: 'x', width: 16, height: 16 },
    corrections: [NOTE],
    changes: [NOTE],
  },
  claims: {
    short: 'x',
    corrections: [NOTE],
    due: '9999-12-31',
    quotations: [{ words: 'x', language: 'ru', source: 'rbth-2014-08-06', translation: 'x' }],
  },
  entities: { names: { ru: 'x', 'zh-Hant': 'x' }, aliases: ['x'], countries: ['x'] },
  events: { short: 'x', places: ['x'], figures: [{ value: 1e308, to: 1e-300, unit: 'x', what: 'x' }], note: 'x' },
  site: {
    contact: 'x',
    editor: { backend: 'gitea', repository: 'a/b', application: 'x' },
    licence: { title: 'x', id: 'CC-BY-4.0', url: 'https://licence.example/' },
  },
  sources: { via: 'x', authors: ['x'], note: 'x' },
  stories: { findings: [{ text: 'x', claims: ['one-billion'], events: [], sources: [] }], unknown: ['x'] },
};
const NEW: Record<string, Fields> = {
  'content/disagreements/which-day.yaml': {
    question: 'x',
    claims: ['one-billion'],
    events: ['izvestia-report'],
    accounts: [
      { text: 'x', sources: ['relay'] },
      { text: 'x', sources: ['tass-2014-08-09'] },
    ],
    note: 'x',
  },
  'content/series/chips-a-year.yaml': {
    title: 'x',
    unit: 'x',
    topics: ['space'],
    sources: ['relay'],
    caveat: 'x',
    points: [
      { date: '0001', value: -1e15, note: 'x' },
      { date: '9999', value: 1e15, note: 'x' },
    ],
  },
};

/** Writes the attack into a field, wherever an entry has it; tells how often. */
function attack(value: unknown, [key, ...rest]: readonly string[]): number {
  if (key === undefined || typeof value !== 'object' || value === null) return 0;
  const holder = value as Fields;
  const keys = key === '*' ? Object.keys(holder) : Object.hasOwn(holder, key) ? [key] : [];
  if (rest.length > 0) return keys.reduce((sum, name) => sum + attack(holder[name], rest), 0);
  for (const name of keys) holder[name] = LIMITED.has(name) ? SHORT_ATTACK : ATTACK;
  return keys.length;
}

/** The content with the attack in every field of text; the fields that it was written into, `claims.statement`. */
function attackedContent(): { files: Map<string, string>; fields: Set<string> } {
  const files = new Map<string, string>();
  const fields = new Set<string>();
  const entries = new Map([
    ...SAMPLE,
    ...Object.entries(NEW).map(([path, entry]) => [path, stringify(entry)] as const),
  ]);
  for (const [path, text] of entries) {
    const name = path.split('/')[1] as string;
    const collection = (name === 'site.yaml' ? 'site' : name) as CollectionName;
    if (!Object.hasOwn(SCHEMAS, collection)) continue;
    const [, front, body] = /^---\n([^]*?)---\n([^]*)$/.exec(text) ?? [];
    const entry = { ...(parse(front ?? text) as Fields), ...MORE[collection] };
    for (const field of textFields(collection))
      if (field !== 'explained.*' && attack(entry, field.split('.')) > 0) fields.add(`${collection}.${field}`);
    const yaml = stringify(entry, { lineWidth: 0 });
    // The longest form: with a byte order mark and the line ends of Windows.
    files.set(path, front === undefined ? yaml : `\uFEFF---\n${yaml}---\n${body}${IN_BODY}`.replaceAll('\n', '\r\n'));
  }
  return { files, fields };
}

describe('script in every field', () => {
  it('is text on every page, and none of it runs', async () => {
    const { files, fields } = attackedContent();
    const all = (Object.keys(SCHEMAS) as CollectionName[]).flatMap((collection) =>
      textFields(collection).map((field) => `${collection}.${field}`),
    );
    expect(all.filter((field) => !field.endsWith('.explained.*') && !fields.has(field))).toEqual([]);

    const project = copyProject();
    rmSync(join(project, 'content'), { recursive: true });
    for (const [path, text] of files) {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      writeFileSync(join(project, path), text);
    }
    // Sources that repeat one another in a long chain, and an event on the first day that there is.
    const source = files.get('content/sources/relay.yaml') as string;
    for (let at = 1; at <= 30; at += 1)
      writeFileSync(
        join(project, `content/sources/chain-${at}.yaml`),
        source.replace(/rbth-2014-08-06/, at === 1 ? 'rbth-2014-08-06' : `chain-${at - 1}`),
      );
    const event = parse(files.get('content/events/izvestia-report.yaml') as string) as Fields;
    writeFileSync(
      join(project, 'content/events/first-day.yaml'),
      stringify({ ...event, date: '0001-01-01', sources: ['chain-30'] }),
    );

    const { status, output } = build(project);
    expect(status, output).toBe(0);

    const dist = join(project, 'dist');
    const pages = listFiles(dist).filter((file) => file.endsWith('.html') && !/^sources\/chain-(?!30\/)/.test(file));
    expect(pages.length).toBeGreaterThan(20);
    const server = await serve({ port: 0, dir: dist });
    try {
      const context = await bench.newContext();
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('dialog', (dialog) => {
        faults.push(`${page.url()}: a dialog`);
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        // The editor tries for fonts elsewhere, which its page's policy refuses (tests/browser/editor.test.ts).
        const isEditor = page.url() === `${server.url}admin/`;
        if (!isEditor && !request.url().startsWith(server.url) && !/^(?:data|blob):/.test(request.url()))
          faults.push(`${page.url()}: asks for ${request.url()}`);
      });
      const visit = async (path: string) => {
        await page.goto(`${server.url}${path}`);
        // What scripts add to a page asks for files of its own.
        if (path.includes('?')) await page.waitForLoadState('networkidle');
        const found = await page.evaluate(() => ({
          hacked: (globalThis as { hacked?: unknown }).hacked,
          armed: [...document.querySelectorAll('*')].filter((element) =>
            [...element.attributes].some(({ name, value }) => name.startsWith('on') || /^\s*javascript:/i.test(value)),
          ).length,
          frames: document.querySelectorAll('iframe, object, embed').length,
          shown: document.documentElement.textContent.includes('hacked=1'),
        }));
        if (found.hacked !== undefined || found.armed > 0 || found.frames > 0)
          faults.push(`${path}: ${JSON.stringify(found)}`);
        return found.shown;
      };
      let shown = 0;
      for (const file of pages) if (await visit(file.replace(/index\.html$/, ''))) shown += 1;
      for (const query of [
        'search/?q=hacked',
        'timeline/?q=hacked',
        'timeline/?v=list',
        'timeline/?v=compare',
        'as-of/?on=2020-01-01',
      ])
        await visit(query);
      // The box of every page suggests by the same words.
      await page.goto(server.url);
      await page.keyboard.press('/');
      await page.keyboard.type('script');
      await page.waitForTimeout(500);
      expect(await page.evaluate(() => (globalThis as { hacked?: unknown }).hacked)).toBeUndefined();
      expect(faults).toEqual([]);
      // The attack was there to be seen: it is text, not left out.
      expect(shown).toBeGreaterThan(15);
      await context.close();
    } finally {
      await server.close();
    }
    expect(readFileSync(join(dist, 'articles/chips/index.html'), 'utf8')).toContain('&lt;script&gt;hacked=1');
  });
});
