import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { parseOpml } from 'feedsmith';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, DIST, isTextPage, listFiles, readPages } from './built-site.ts';
import { readAtom, readJson, readLeniently, readRss, type ReadFeed } from './outputs/feed/reading.ts';
import type { FeedKind } from '../src/outputs/feed/feed-address.ts';
import { MOST_LISTED } from '../src/outputs/feed/listed-feeds.ts';
import { jsonFeedErrors, type NamedText, xmlErrors } from './outputs/feed/validation.ts';

/*
 * The rules held here, each file by each:
 * - RSS 2.0: the specification and the Best Practices Profile of the RSS Advisory Board, as in outputs/feed/rss.rng;
 * - Atom: RFC 4287, its grammar (appendix B) as in outputs/feed/atom.rng, and of its prose: 4.1.1 (an author, no two links
 *   of one relation and type), 4.2.6 and 4.2.7 (absolute ids, a link to itself);
 * - JSON Feed 1.1: its specification as outputs/feed/json-feed.schema.json;
 * - OPML 2.0: outputs/feed/opml.rng;
 * and that programs of others (feedsmith, feed-parser) read the same from them.
 */
const names = listFiles(DIST);
const read = (name: string): NamedText => ({ name, text: readFileSync(join(DIST, name), 'utf8') });
const rss = names.filter((name) => name.endsWith('feed.xml')).map(read);
const atom = names.filter((name) => /(?:^|\/)(?:atom|corrections)\.xml$/.test(name)).map(read);
const json = names.filter((name) => /(?:^|\/)(?:feed|corrections)\.json$/.test(name)).map(read);
const pages = new Map([...readPages()].filter(([path]) => !isTextPage(path)));
const origin = 'https://throughline.example';

describe('every feed of the built site', () => {
  const feeds: (ReadFeed & { name: string })[] = [];
  beforeAll(() => {
    feeds.push(
      ...rss.map(({ name, text }) => ({ name, ...readRss(text) })),
      ...atom.map(({ name, text }) => ({ name, ...readAtom(text) })),
      ...json.map(({ name, text }) => ({ name, ...readJson(text) })),
    );
  });

  it('is there in three formats: of everything, of claims judged again, of corrections, and of topics, stories and entities', () => {
    expect(rss.length).toBe(atom.length);
    expect(rss.length).toBe(json.length);
    const folders = (name: string) => name.slice(0, name.lastIndexOf('/') + 1);
    for (const folder of [
      '',
      'claims/',
      'corrections/',
      'topics/space/',
      'stories/chinese-components/',
      'entities/roscosmos/',
    ])
      expect(rss.map(({ name }) => folders(name))).toContain(folder);
  });

  it('is valid by its specification', async () => {
    expect(await xmlErrors(rss, 'rss')).toEqual([]);
    expect(await xmlErrors(atom, 'atom')).toEqual([]);
    expect(json.flatMap(jsonFeedErrors)).toEqual([]);
  });

  it('names its own address, its page, its language and a title', () => {
    for (const { name, self, page, language, title } of feeds) {
      expect(self, name).toBe(`${origin}/${name}`);
      expect(pages.has(page.replace(origin, '')), `${name}: ${page}`).toBe(true);
      expect(language, name).toBe('en-GB');
      expect(title, name).toMatch(/^Throughline/);
    }
    expect(new Set(feeds.map(({ title }) => title)).size).toBe(rss.length);
  });

  it('tells the same in each format', () => {
    const bySource = Map.groupBy(feeds, ({ title }) => title);
    for (const [title, same] of bySource) {
      expect(same, title).toHaveLength(3);
      expect(same[1]?.entries, title).toEqual(same[0]?.entries);
      expect(same[2]?.entries, title).toEqual(same[0]?.entries);
    }
    for (const { name, text } of [...rss, ...atom]) {
      const entries = feeds.find((feed) => feed.name === name)?.entries ?? [];
      expect(readLeniently(text), name).toEqual(entries.map(({ id, title, published }) => ({ id, title, published })));
    }
  });

  it('has at most 50 entries, newest first, each with an id of its own, a date, an author and a page', () => {
    for (const { name, entries } of feeds) {
      expect(entries.length, name).toBeLessThanOrEqual(50);
      expect(new Set(entries.map(({ id }) => id)).size, name).toBe(entries.length);
      const days = entries.map(({ published }) => published);
      expect(days, name).toEqual([...days].sort().reverse());
      for (const { id, url, published, authors } of entries) {
        expect(id, name).toMatch(/^https:\/\/throughline\.example\/(?:articles|claims)\/[a-z0-9-]+\/(?:#[a-z0-9-]+)?$/);
        expect(pages.has(url.replace(origin, '')), `${name}: ${url}`).toBe(true);
        expect(published, name).toMatch(/T12:00:00\.000Z$/);
        expect(authors.length, name).toBeGreaterThan(0);
      }
    }
  });

  it('carries HTML with absolute links to pages that exist, and nothing that needs our own page around it', () => {
    const wrong: string[] = [];
    const contents = new Map(
      feeds.flatMap(({ name, entries }) => entries.map(({ content }) => [content, name] as const)),
    );
    for (const [content, name] of contents) {
      new Parser({
        onopentag: (tag, attributes) => {
          if (/^(?:svg|script|style|iframe|button|template|details)$/.test(tag)) wrong.push(`${name}: <${tag}>`);
          for (const [key, value] of Object.entries(attributes)) {
            if (!/^(?:href|src|alt|width|height|lang|dir|title|scope|colspan|rowspan|start|datetime)$/.test(key))
              wrong.push(`${name}: ${key}="${value}"`);
            if (key !== 'href' && key !== 'src') continue;
            if (!/^(?:https?:\/\/|mailto:)/.test(value)) wrong.push(`${name}: ${value}`);
            if (!value.startsWith(origin)) continue;
            const { pathname, hash } = new URL(value);
            const page = pages.get(pathname);
            if (!page && !names.includes(pathname.slice(1))) wrong.push(`${name}: no page ${value}`);
            else if (hash !== '' && !page?.ids.includes(decodeURIComponent(hash.slice(1))))
              wrong.push(`${name}: no place ${value}`);
          }
        },
      }).end(content);
    }
    expect(contents.size).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  it('has articles in full: every heading, reference and outcome of the page', () => {
    const everything = feeds.find(({ name }) => name === 'feed.xml')?.entries ?? [];
    expect(everything.length).toBeGreaterThan(0);
    for (const { url, content } of everything) {
      const { elements, html } = pages.get(url.replace(origin, '')) as BuiltPage;
      const references = elements.filter(({ attributes }) => /^ref-\d+$/.test(attributes['id'] ?? '')).length;
      const list = /<h2>References<\/h2><ol>(.*?)<\/ol>/s.exec(content)?.[1] ?? '';
      expect(list.match(/<li>/g) ?? [], url).toHaveLength(references);
      expect(content.match(/\(claim: [a-z ]+\)/g) ?? [], url).toHaveLength(
        html.match(/<a [^>]*class="claim"/g)?.length ?? 0,
      );
      const prose = /<div class="prose"[^>]*>([\s\S]*?)<\/div><quote-link/.exec(html)?.[1] ?? '';
      for (const [, heading] of prose.matchAll(/<h2 id="[^"]*">(.*?)<\/h2><a class="heading-link"/g))
        expect(content, url).toContain(`<h2>${heading}</h2>`);
    }
  });

  it('is in the list for feed readers, but for those of what few of very many articles are about', async () => {
    const opml = read('feeds.opml');
    expect(await xmlErrors([opml], 'opml')).toEqual([]);
    const groups = parseOpml(opml.text).body?.outlines ?? [];
    const listed = groups.flatMap(({ outlines }) => outlines ?? []).map(({ xmlUrl }) => xmlUrl);
    const all = rss.map(({ name }) => `${origin}/${name}`);
    const kindOf = (url: string | undefined) =>
      /\/(stories|topics|entities)\//.exec(url ?? '')?.[1] as FeedKind | undefined;
    const counts = Map.groupBy(all, kindOf);
    expect(listed.filter((url) => !all.includes(url ?? ''))).toEqual([]);
    for (const [kind, own] of counts)
      expect(listed.filter((url) => kindOf(url) === kind).length, kind).toBe(
        Math.min(own.length, kind === undefined ? own.length : MOST_LISTED[kind]),
      );
    expect(new Set(listed).size).toBe(listed.length);
  });
});

describe('pages and their feeds', () => {
  const alternates = (path: string) =>
    (pages.get(path)?.elements ?? [])
      .filter(
        ({ name, attributes }) =>
          name === 'link' && attributes['rel'] === 'alternate' && /rss|atom|feed/.test(attributes['type'] ?? ''),
      )
      .map(({ attributes }) => attributes['href'] as string);
  const general = ['/feed.xml', '/atom.xml', '/feed.json', '/claims/feed.xml', '/corrections.xml'];

  it('name the general feeds on every page but those within other sites', () => {
    for (const path of pages.keys()) {
      if (path.startsWith('/embed/')) expect(alternates(path), path).toEqual([]);
      else expect(alternates(path), path).toEqual(expect.arrayContaining(general));
    }
  });

  it('name the feeds of a topic, a story and an entity on its page, and there alone', () => {
    for (const { name } of rss) {
      const folder = `/${name.replace(/feed\.xml$/, '')}`;
      if (!/^\/(?:topics|stories|entities)\//.test(folder)) continue;
      expect(alternates(folder)).toEqual(
        expect.arrayContaining(['feed.xml', 'atom.xml', 'feed.json'].map((file) => `${folder}${file}`)),
      );
    }
    expect(alternates('/').filter((href) => /^\/(?:topics|stories|entities)\//.test(href))).toEqual([]);
  });

  it('lead from every footer to a page that links every listed feed in every format', () => {
    const links = (path: string) =>
      new Set(
        (pages.get(path)?.elements ?? [])
          .filter(({ name }) => name === 'a')
          .map(({ attributes }) => attributes['href']),
      );
    for (const path of pages.keys())
      if (!path.startsWith('/embed/')) expect(links(path).has('/feeds/'), path).toBe(true);
    const all = links('/feeds/');
    const opml = parseOpml(read('feeds.opml').text).body?.outlines ?? [];
    const listed = opml
      .flatMap(({ outlines }) => outlines ?? [])
      .map(({ htmlUrl }) => (htmlUrl ?? '').replace(origin, ''))
      .filter((path) => /^\/(?:topics|stories|entities)\//.test(path));
    const files = [
      ...general,
      ...listed.flatMap((path) => ['feed.xml', 'atom.xml', 'feed.json'].map((file) => path + file)),
    ];
    expect(listed.length).toBeGreaterThan(0);
    expect(files.filter((href) => !all.has(href))).toEqual([]);
    expect(all.has('/feeds.opml')).toBe(true);
  });
});
