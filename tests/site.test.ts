import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../src/domain/entity.ts';
import { listIdentifiers } from '../src/domain/identifier.ts';
import { type BuiltPage, DIST, isTextPage, listFiles, PAGE_KINDS, readPages } from './built-site.ts';

const pages = readPages();
/** Languages of articles that say one, by their page. */
const languages = new Map(
  (
    JSON.parse(readFileSync(join(DIST, 'data/v1/articles.json'), 'utf8')) as {
      entries: { id: string; language?: string }[];
    }
  ).entries.flatMap(({ id, language }) => (language === undefined ? [] : [[`/articles/${id}/`, language]])),
);
const files = new Set(listFiles(DIST).map((file) => `/${file}`));

function page(path: string): BuiltPage {
  const found = pages.get(path);
  if (!found) throw new Error(`the site has no page ${path}`);
  return found;
}

/** Attributes through which a page loads or links something, with the address. */
function addresses({ elements }: BuiltPage): { name: string; url: string }[] {
  return elements.flatMap(({ name, attributes }) =>
    ['href', 'src', 'srcset', 'action', 'poster', 'data', 'xlink:href'].flatMap((key) =>
      attributes[key] === undefined ? [] : [{ name, url: attributes[key] }],
    ),
  );
}

/** True for a page that is made to stand within another site's. */
function isEmbedded({ path }: BuiltPage): boolean {
  return path.startsWith('/embed/');
}

describe('the built site', () => {
  it('has a page of every kind', () => {
    const missing = Object.values(PAGE_KINDS).filter((path) => !pages.has(path));
    expect(missing).toEqual([]);
  });

  it('has a page for every article, claim, event, entity, source, topic, story and author', () => {
    const content = join(import.meta.dirname, '../content');
    const expected = ['articles', 'claims', 'events', 'entities', 'sources', 'topics', 'stories', 'authors'].flatMap(
      (kind) => listFiles(join(content, kind)).map((file) => `/${kind}/${file.replace(/\.(?:md|yaml)$/, '')}/`),
    );
    expect(expected.filter((path) => !pages.has(path))).toEqual([]);
  });

  it('leads from a dossier to every record elsewhere that its identifiers name', () => {
    const { entries } = JSON.parse(readFileSync(join(DIST, 'data/v1/entities.json'), 'utf8')) as {
      entries: readonly Entity[];
    };
    expect(entries.some(({ identifiers }) => listIdentifiers(identifiers).length > 0)).toBe(true);
    for (const { id, identifiers } of entries) {
      const links = addresses(pages.get(`/entities/${id}/`) as BuiltPage).map(({ url }) => url);
      for (const { address } of listIdentifiers(identifiers)) expect(links, id).toContain(address);
    }
  });

  it('links only to pages, files and fragments that exist', () => {
    const broken: string[] = [];
    for (const current of pages.values()) {
      for (const { url } of addresses(current)) {
        if (/^(?:https?:|mailto:)/.test(url)) continue;
        const { pathname, hash } = new URL(url, `https://site.test${current.path}`);
        const path = decodeURIComponent(pathname);
        const target = pages.get(path);
        if (!target && !files.has(path)) broken.push(`${current.path} → ${url}`);
        else if (hash !== '' && !target?.ids.includes(decodeURIComponent(hash.slice(1)))) {
          broken.push(`${current.path} → ${url} (no such fragment)`);
        }
      }
    }
    expect(broken).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    const foreign = [...pages.values()].flatMap((current) =>
      current.elements
        // Nothing is loaded from the page's own address, nor from what else is said of it.
        .filter(({ name, attributes }) => name !== 'a' && !/^(?:canonical|alternate)$/.test(attributes['rel'] ?? ''))
        .flatMap(({ name, attributes }) =>
          [attributes['src'], attributes['href'], attributes['srcset']]
            .filter((url) => /^(?:https?:)?\/\//.test(url ?? ''))
            .map((url) => `${current.path}: <${name}> ${url}`),
        ),
    );
    expect(foreign).toEqual([]);
    const css = [...files]
      .filter((file) => file.endsWith('.css'))
      .map((file) => readFileSync(join(DIST, file), 'utf8'));
    expect(css.join('').match(/url\((?!\/_astro\/)[^)]*\)/g)).toBeNull();
  });

  it('runs no script but the one that keeps how pages look, its own modules, and what makes room for a timeline', () => {
    for (const current of pages.values()) {
      // Linked data and what scripts say are read, and not run.
      const scripts = current.elements.filter(
        ({ name, attributes }) => name === 'script' && !/^application\/(?:ld\+)?json$/.test(attributes['type'] ?? ''),
      );
      if (isTextPage(current.path)) {
        expect(scripts, current.path).toEqual([]);
        continue;
      }
      // A page within another site's keeps no choice.
      const modules = scripts.slice(isEmbedded(current) ? 0 : 1);
      if (!isEmbedded(current)) expect(scripts[0], current.path).toEqual({ name: 'script', attributes: {} });
      const room = modules.filter(({ attributes }) => attributes['src']?.startsWith('/_astro/timeline-room.'));
      expect(room, current.path).toHaveLength(/^\/(?:embed\/)?timeline\/$/.test(current.path) ? 1 : 0);
      for (const { attributes } of modules) {
        expect(attributes, current.path).toEqual({
          ...(room.some((one) => one.attributes === attributes) ? {} : { type: 'module' }),
          src: expect.stringMatching(/^\/_astro\/[\w.-]+\.js$/) as string,
        });
      }
      const handlers = current.elements.filter(({ attributes }) =>
        Object.keys(attributes).some((key) => key.startsWith('on')),
      );
      expect(handlers, current.path).toEqual([]);
    }
  });

  it('writes no style into its markup, which its policy would refuse', () => {
    const styled = [...pages.values()].filter(({ elements }) =>
      elements.some(({ name, attributes }) => name === 'style' || attributes['style'] !== undefined),
    );
    expect(styled.map(({ path }) => path)).toEqual([]);
  });

  it('states a policy that allows no inline script or style but the one that keeps how pages look', () => {
    for (const current of pages.values()) {
      const policy =
        current.elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')?.attributes[
          'content'
        ] ?? '';
      expect(policy, current.path).toMatch(
        isTextPage(current.path)
          ? /^default-src 'none'; style-src 'self'; img-src 'self';/
          : isEmbedded(current)
            ? /^default-src 'none'; script-src 'self'; style-src 'self';/
            : /^default-src 'none'; script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='; style-src 'self';/,
      );
      expect(policy, current.path).not.toContain('unsafe');
    }
  });

  it('gives every page one heading of the first level, a title, a description and a language', () => {
    const titles = new Map<string, string>();
    for (const current of pages.values()) {
      expect(
        current.elements.filter(({ name }) => name === 'h1'),
        current.path,
      ).toHaveLength(1);
      const description = current.elements.find(({ attributes }) => attributes['name'] === 'description')?.attributes[
        'content'
      ];
      expect(description, current.path).toMatch(/\S/);
      expect(current.elements[0]?.attributes['lang'], current.path).toBe(
        languages.get(current.path.replace(/text\/$/, '')) ?? 'en-GB',
      );
      const title = /<title>([^<]+)<\/title>/.exec(current.html)?.[1] ?? '';
      expect(title, current.path).toMatch(/\S/);
      titles.set(current.path, title);
    }
    expect(titles.size).toBe(pages.size);
  });

  it('uses each id once on a page', () => {
    for (const { path, ids } of pages.values()) expect(new Set(ids).size, path).toBe(ids.length);
  });

  it('numbers each reference and links it back to every place that cites it', () => {
    for (const current of [...pages.values()].filter(({ path }) => /^\/articles\/[^/]+\/$/.test(path))) {
      const links = current.elements.filter(({ name }) => name === 'a').map(({ attributes }) => attributes);
      const citations = links.filter(({ role }) => role === 'doc-noteref').map(({ id }) => `#${id}`);
      const backlinks = links.filter(({ role }) => role === 'doc-backlink').map(({ href }) => href);
      expect(citations.length, current.path).toBeGreaterThan(0);
      expect([...backlinks].sort(), current.path).toEqual([...citations].sort());
    }
  });
});

describe('the way through the site', () => {
  const linksOf = (path: string) => new Set(addresses(page(path)).map(({ url }) => url));
  const entriesOf = <Entry>(collection: string) =>
    (JSON.parse(readFileSync(join(DIST, `data/v1/${collection}.json`), 'utf8')) as { entries: Entry[] }).entries;

  it('leads from an article, and from the claims and events that it has, to its story', () => {
    const articles = entriesOf<{ id: string; story?: string; references: Record<'claims' | 'events', string[]> }>(
      'articles',
    );
    for (const { id, story, references } of articles.filter((article) => article.story !== undefined)) {
      const paths = (['claims', 'events'] as const).flatMap((kind) =>
        references[kind].map((one) => `/${kind}/${one}/`),
      );
      for (const path of [`/articles/${id}/`, ...paths])
        expect(linksOf(path).has(`/stories/${story}/`), path).toBe(true);
    }
  });

  it('leads from the head and the contents of an article to its record, where it was corrected', () => {
    const corrected = entriesOf<{ id: string; corrections?: unknown[] }>('articles').filter(
      ({ corrections = [] }) => corrections.length > 0,
    );
    expect(corrected.length).toBeGreaterThan(0);
    for (const { id } of corrected) expect(page(`/articles/${id}/`).html.match(/href="#record"/g)).toHaveLength(2);
  });

  it('leads from each event and claim to its place in the list of the timeline', () => {
    for (const kind of ['event', 'claim'])
      for (const { id } of entriesOf<{ id: string }>(`${kind}s`)) {
        const listed = [...linksOf(`/${kind}s/${id}/`)].find(
          (url) => url.startsWith('/timeline/') && url.endsWith(`#${kind}-${id}`),
        );
        expect(listed, id).toBeDefined();
      }
  });

  it('leads from each source to the charts and the stories that rest on it', () => {
    interface Resting {
      id: string;
      sources: string[];
      topics: string[];
      findings: { sources: string[] }[];
    }
    const series = entriesOf<Resting>('series');
    expect(series.length).toBeGreaterThan(5);
    for (const { id, sources, topics } of series)
      for (const source of sources)
        expect([...linksOf(`/sources/${source}/`)], source).toContain(`/topics/${topics[0]}/#series-${id}`);
    for (const { id, findings } of entriesOf<Resting>('stories'))
      for (const source of findings.flatMap((finding) => finding.sources))
        expect([...linksOf(`/sources/${source}/`)], source).toContain(`/stories/${id}/#known`);
  });

  it('leads from every page of text alone to the search', () => {
    for (const path of [...pages.keys()].filter(isTextPage)) expect(linksOf(path).has('/search/'), path).toBe(true);
  });

  it('tells each judgement of a claim once on its page, and what was put right in it', () => {
    const claims = entriesOf<{ id: string; assessments: { reasoning: string }[]; corrections?: { text: string }[] }>(
      'claims',
    );
    const changed = claims.filter(({ assessments, corrections = [] }) => assessments.length + corrections.length > 1);
    expect(changed.length).toBeGreaterThan(10);
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
    for (const { id, assessments, corrections = [] } of changed) {
      const [, main = ''] = page(`/claims/${id}/`).html.split('<main');
      for (const text of [...assessments.map(({ reasoning }) => reasoning), ...corrections.map(({ text }) => text)])
        expect(
          [text, escaped(text)].map((one) => main.split(`>${one}</p>`).length - 1),
          id,
        ).toContain(1);
    }
  });

  it('says on the front page what judgements changed, and what was corrected last', () => {
    const links = linksOf('/');
    const changed = entriesOf<{ id: string; assessments: { date: string; outcome: string }[] }>('claims').filter(
      ({ assessments }) => assessments.at(-1)?.outcome !== (assessments.at(-2) ?? assessments.at(-1))?.outcome,
    );
    const [newest] = changed.sort((a, b) =>
      (a.assessments.at(-1)?.date ?? '') < (b.assessments.at(-1)?.date ?? '') ? 1 : -1,
    );
    expect(links.has(`/claims/${newest?.id}/`)).toBe(true);
    expect(links.has('/corrections/')).toBe(true);
  });

  it('names on the front page the claims of each finding, and leads to the rest of what it rests on', () => {
    const { findings = [] } =
      entriesOf<{ id: string; findings: { claims: string[]; events: string[]; sources: string[] }[] }>('stories').find(
        ({ id }) => id === 'chinese-components',
      ) ?? {};
    expect(findings.length).toBeGreaterThan(3);
    for (const id of findings.flatMap(({ claims }) => claims))
      expect(linksOf('/').has(`/claims/${id}/`), id).toBe(true);
    const left = findings.map(
      ({ claims, events, sources }) => claims.length + events.length + sources.length - Math.max(2, claims.length),
    );
    const told = [...page('/').html.matchAll(/\/stories\/chinese-components\/#known"[^>]*>(\S+) more/g)];
    expect(told.map(([, count]) => (count === 'One' ? 1 : Number(count)))).toEqual(left.filter((count) => count > 0));
  });
});

describe('valid HTML', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // Astro leaves out optional quotes and end tags nowhere, but writes void elements and attributes in its own way.
      'attribute-boolean-style': 'off',
      'doctype-style': 'off',
      'void-style': 'off',
      // Prose decides how long its titles are.
      'long-title': 'off',
      // Trailing spaces come from prose as written and mean nothing.
      'no-trailing-whitespace': 'off',
    },
  });

  it.each(Object.entries(PAGE_KINDS))('%s', async (_kind, path) => {
    const report = await validator.validateString(page(path).html);
    const messages = report.results.flatMap((result) =>
      result.messages.map(({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
    );
    expect(messages).toEqual([]);
  });
});

/** Files of the modules that a page loads, with those that they import, each once. */
function scriptFiles(current: BuiltPage): string[] {
  const found = new Set<string>();
  const open = current.elements.flatMap(({ name, attributes }) =>
    name === 'script' && attributes['src'] !== undefined ? [join(DIST, attributes['src'])] : [],
  );
  while (open.length > 0) {
    const file = open.pop() as string;
    if (found.has(file)) continue;
    found.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*\(?["'](\.[^"']+)["']/g);
    for (const [, specifier] of imports) open.push(join(dirname(file), specifier as string));
  }
  return [...found].sort();
}

describe('the budget of bytes', () => {
  const articles = [...pages.keys()].filter((path) => /^\/articles\/[^/]+\/$/.test(path));
  const compressed = (text: string | Buffer) => brotliCompressSync(text).byteLength;
  const stylesheets = (current: BuiltPage) =>
    current.elements
      .filter(({ attributes }) => attributes['rel'] === 'stylesheet')
      .map(({ attributes }) => readFileSync(join(DIST, attributes['href'] as string)));

  it.each(articles)('%s needs at most 30 KB of HTML and CSS, compressed with Brotli', (path) => {
    const current = page(path);
    const bytes = compressed(current.html) + stylesheets(current).reduce((sum, css) => sum + compressed(css), 0);
    expect(bytes).toBeLessThanOrEqual(30_000);
  });

  it.each(articles)('%s needs at most 3 KB of JavaScript, compressed with Brotli', (path) => {
    expect(scriptFiles(page(path)).reduce((sum, file) => sum + compressed(readFileSync(file)), 0)).toBeLessThanOrEqual(
      3_000,
    );
  });

  it.each(articles)('%s needs at most 16 KB as text alone, its style included, compressed with Brotli', (path) => {
    const current = page(`${path}text/`);
    const bytes = compressed(current.html) + stylesheets(current).reduce((sum, css) => sum + compressed(css), 0);
    expect(bytes).toBeLessThanOrEqual(16_000);
    expect(current.elements.filter(({ name }) => /^(?:img|svg|script|iframe|object)$/.test(name))).toEqual([]);
    expect(current.elements.filter(({ attributes }) => /preload|modulepreload/.test(attributes['rel'] ?? ''))).toEqual(
      [],
    );
  });

  it('needs no more than 10.5 KB for half of the articles as text alone', () => {
    const sizes = articles.map((path) => compressed(page(`${path}text/`).html)).sort((a, b) => a - b);
    expect(sizes[Math.floor((sizes.length - 1) / 2)]).toBeLessThanOrEqual(10_500);
  });

  it('keeps the script that every page has in it within 1 KB', () => {
    const script = /<script>([\s\S]*?)<\/script>/.exec(page('/').html)?.[1] ?? '';
    expect(script.length).toBeGreaterThan(0);
    expect(Buffer.byteLength(script)).toBeLessThanOrEqual(1024);
  });

  it.each([
    { script: 'latin', most: 100_000 },
    { script: 'cyrillic', most: 50_000 },
  ])('ships at most $most bytes of fonts in $script', ({ script, most }) => {
    const fonts = [...files].filter((file) => file.endsWith('.woff2') && file.includes(`-${script}-`));
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.reduce((sum, file) => sum + statSync(join(DIST, file)).size, 0)).toBeLessThanOrEqual(most);
  });

  it('ships fonts in no other script', () => {
    expect(
      [...files].filter((file) => /^\/_astro\/.*\.woff2?$/.test(file) && !/-(?:latin|cyrillic)-/.test(file)),
    ).toEqual([]);
  });

  it('has the page that a host shows for an unknown address', () => {
    expect(existsSync(join(DIST, '404.html'))).toBe(true);
  });
});
