import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type ContentEntry, entry } from '../scripts/bench/publication/entry.ts';
import { makePublication } from '../scripts/bench/publication/publication.ts';
import { readSpecimen } from '../scripts/bench/publication/specimen.ts';
import { listFiles } from './built-site.ts';
import { build, copyProject } from './project-copy.ts';

/** Enough articles that their lists do not fit on one page each. */
const ARTICLES = 90;
/** What a reader on a slow line waits for without noticing how long the archive is. */
const MOST_BYTES = 250_000;
const MOST_COMPRESSED = 30_000;

/** A day on which claims of all years are judged again, and an article of each is put right: more than a page of the log. */
const DAY_OF_REVIEW = '2026-11-30';
/** Charts whose titles begin with one letter: more than a page of them. */
const OF_ONE_INITIAL = 40;

/**
 * A copy of this project with a made-up publication, in which one topic has everything, and each article a chart and two
 * corrections, of its own time and of the day of the review.
 */
function copyWithArchive(): string {
  const project = copyProject();
  const content = join(project, 'content');
  const corrections = readFileSync(join(content, 'pages/corrections.md'), 'utf8');
  rmSync(content, { recursive: true });
  const write = ({ path, text }: ContentEntry) => {
    const file = join(content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const made = [...makePublication(ARTICLES, readSpecimen())];
  const sources = made.flatMap(({ path }) => /^sources\/(.*)\.yaml$/.exec(path)?.[1] ?? []);
  for (const file of made)
    if (!file.path.startsWith('topics/') || file.path === 'topics/arms.yaml') write(changed(file));
  made
    .filter(({ path }) => path.startsWith('articles/'))
    .forEach(({ text }, index) => {
      write(chartOf(readFields(text).fields, index, sources));
    });
  write({ path: 'pages/corrections.md', text: corrections });
  return project;
}

/** The fields of an entry, and the body of one that has a text. */
function readFields(text: string): { fields: Record<string, unknown>; body: string | undefined } {
  const [, head = text, body] = /^---\n(.*?)---\n\n(.*)$/s.exec(text) ?? [];
  return { fields: parse(head) as Record<string, unknown>, body };
}

function changed({ path, text }: ContentEntry): ContentEntry {
  const { fields, body } = readFields(text);
  if ('topics' in fields) fields['topics'] = ['arms'];
  if (path === 'site.yaml') fields['socialCards'] = 0;
  if (path.startsWith('events/')) fields['category'] = 'arms';
  if (path.startsWith('claims/'))
    for (const again of (fields['assessments'] as { date: string }[]).slice(1)) again.date = DAY_OF_REVIEW;
  if (path.startsWith('articles/'))
    fields['corrections'] = [
      { date: fields['published'], text: 'A number was wrong.' },
      { date: DAY_OF_REVIEW, text: fields['dek'], was: fields['title'] },
    ];
  return entry(path, fields, body);
}

/** A chart in the words of an article, with numbers of its own. */
function chartOf({ title, dek }: Record<string, unknown>, index: number, sources: readonly string[]): ContentEntry {
  return entry(`series/chart-${index}.yaml`, {
    title: index < OF_ONE_INITIAL ? `Quantities: ${String(title)}` : title,
    unit: 'tonnes',
    topics: ['arms'],
    sources: [0, 1, 2].map((place) => sources[(7 * index + place) % sources.length]),
    caveat: dek,
    points: Array.from({ length: 8 }, (_, place) => ({
      date: String(1990 + (index % 25) + place),
      value: (37 * index + 91 * place) % 900,
    })),
  });
}

interface Page {
  /** Charts of series, by their ids in the page, and the addresses that the page tells machines for them. */
  readonly charts: readonly string[];
  readonly datasets: readonly string[];
  readonly links: readonly { readonly href: string; readonly rel: string | undefined; readonly current: boolean }[];
  readonly title: string;
  readonly canonical: string;
}

function readPage(html: string): Page {
  const links: Page['links'][number][] = [];
  const charts: string[] = [];
  const datasets: string[] = [];
  let title = '';
  let canonical = '';
  let isTitle = false;
  let isMain = false;
  let data: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'title') isTitle = true;
      if (name === 'main') isMain = true;
      if (attributes['type'] === 'application/ld+json') data = '';
      if (name === 'figure' && attributes['id']?.startsWith('series-')) charts.push(attributes['id']);
      if (name === 'link' && attributes['rel'] === 'canonical') canonical = attributes['href'] ?? '';
      if (name === 'a' && isMain)
        links.push({
          href: attributes['href'] ?? '',
          rel: attributes['rel'],
          current: attributes['aria-current'] === 'page',
        });
    },
    ontext(text) {
      if (isTitle) title += text;
      if (data !== undefined) data += text;
    },
    onclosetag(name) {
      if (name === 'title') isTitle = false;
      if (name === 'main') isMain = false;
      if (name !== 'script' || data === undefined) return;
      const thing = JSON.parse(data) as { '@type': string; url: string };
      if (thing['@type'] === 'Dataset') datasets.push(thing.url);
      data = undefined;
    },
  });
  parser.end(html);
  return { charts, datasets, links, title, canonical };
}

describe('a publication with an archive', () => {
  it('cuts every list that is too long into pages that hold all of it, each once, and lead to one another', () => {
    const project = copyWithArchive();
    const { status, output } = build(project);
    expect(status, output).toBe(0);
    const dist = join(project, 'dist');
    const files = listFiles(dist).filter((file) => file.endsWith('.html'));
    const pages = new Map(
      files.map((file) => [`/${file.replace(/index\.html$/, '')}`, readPage(readFileSync(join(dist, file), 'utf8'))]),
    );
    const pagesBelow = (folder: string) => [...pages].filter(([path]) => path.startsWith(folder));

    const heavy = files.filter((file) => statSync(join(dist, file)).size > MOST_BYTES);
    const compressed = (file: string) => statSync(join(dist, `${file}.br`), { throwIfNoEntry: false })?.size ?? 0;
    expect(heavy).toEqual([]);
    expect(files.filter((file) => compressed(file) > MOST_COMPRESSED)).toEqual([]);
    expect(compressed('claims/index.html')).toBeGreaterThan(0);

    const sitemap = readFileSync(join(dist, 'sitemap.xml'), 'utf8');
    const linksTo =
      (kind: string) =>
      ({ links }: Page) =>
        links
          .map(({ href }) => href)
          .filter((href) => href.startsWith(kind) && /^[^?]*$/.test(href) && href.split('/').length === 4);
    const lists = [
      { root: '/claims/', parts: '/claims/said/', of: linksTo('/claims/'), count: 2 * ARTICLES },
      { root: '/topics/arms/claims/', parts: '/topics/arms/claims/', of: linksTo('/claims/'), count: 2 * ARTICLES },
      { root: '/topics/arms/articles/', parts: '/topics/arms/articles/', of: linksTo('/articles/'), count: ARTICLES },
      {
        root: '/topics/arms/series/',
        parts: '/topics/arms/series/',
        of: ({ charts }: Page) => charts,
        count: ARTICLES,
      },
      { root: '/as-of/', parts: '/as-of/', of: linksTo('/claims/'), count: 2 * ARTICLES },
      { root: '/corrections/', parts: '/corrections/', of: linksTo('/articles/'), count: ARTICLES },
    ];
    for (const { root, parts, of, count } of lists) {
      const own = pagesBelow(parts).filter(([path]) => path === root || path !== parts);
      const cut = own.filter(([path]) => path !== root);
      const listed = new Set((cut.length > 0 ? cut : own).flatMap(([, page]) => of(page)));
      expect(listed.size, root).toBeGreaterThanOrEqual(count);
      for (const [path, { canonical, links }] of own) {
        expect(canonical).toBe(`https://measured.example${path}`);
        expect(sitemap).toContain(`<loc>https://measured.example${path}</loc>`);
        if (cut.length > 0)
          expect(
            links.filter(({ current }) => current).map(({ href }) => href),
            path,
          ).toEqual([path]);
      }
      expect(new Set(own.map(([, { title }]) => title)).size).toBe(own.length);
      // One way through all pages with entries, from the first to the last.
      const after = new Map(
        cut.flatMap(([path, { links }]) => {
          const next = links.find(({ rel }) => rel === 'next')?.href;
          return next === undefined ? [] : [[path, next] as const];
        }),
      );
      for (const [path, next] of after)
        expect(pages.get(next)?.links.find(({ rel }) => rel === 'prev')?.href).toBe(path);
      const contents = cut.filter(([, { links }]) => !links.some(({ rel }) => rel === 'next' || rel === 'prev'));
      if (cut.length > 1) expect(after.size).toBe(cut.length - contents.length - 1);
    }
    const years = pagesBelow('/timeline/').filter(([path]) => path !== '/timeline/');
    const onTimeline = new Set(years.flatMap(([, { links }]) => links.map(({ href }) => href)));
    const missing = [...pages.keys()].filter(
      (path) => /^\/(?:articles|claims|events)\/[^/]+\/$/.test(path) && !onTimeline.has(path),
    );
    expect(missing).toEqual([]);
    for (const [path, { canonical, links }] of years) {
      expect(canonical).toBe(`https://measured.example${path}`);
      expect(sitemap).toContain(`<loc>https://measured.example${path}</loc>`);
      expect(links.filter(({ current }) => current).map(({ href }) => href)).toEqual([path]);
    }
    expect(years.length).toBeGreaterThan(5);
    expect(pagesBelow('/claims/said/').length).toBeGreaterThan(5);
    expect(pagesBelow('/as-of/').length).toBeGreaterThan(5);
    expect(pagesBelow('/corrections/').length).toBeGreaterThan(5);
    // A day with more corrections than a page has, on pages by number.
    expect(pages.has('/corrections/2026/11/2/')).toBe(true);

    const topic = pages.get('/topics/arms/') as Page;
    const figures = pagesBelow('/topics/arms/series/');
    const charts = figures.flatMap(([, page]) => page.charts);
    expect(new Set(charts).size).toBe(charts.length);
    expect(pages.has('/topics/arms/series/q/2/')).toBe(true);
    expect(topic.charts.length).toBeGreaterThan(0);
    expect(topic.charts.length).toBeLessThan(charts.length);
    expect(charts).toEqual(expect.arrayContaining([...topic.charts]));
    expect(topic.links.map(({ href }) => href)).toContain('/topics/arms/series/');
    // What machines are told of a chart leads to where it stands, and is said there alone.
    // The page of the data describes the publication as a whole.
    const described = [...pages].filter(([path, { datasets }]) => datasets.length > 0 && path !== '/data/');
    expect(described.flatMap(([, { datasets }]) => datasets)).toHaveLength(charts.length);
    for (const [, { canonical, charts: own, datasets }] of described)
      expect(datasets.toSorted()).toEqual(own.map((id) => `${canonical}#${id}`).toSorted());
  });
});
