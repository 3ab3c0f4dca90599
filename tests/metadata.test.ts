import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Parser } from 'htmlparser2';
import robotsParser from 'robots-parser';
import sharp from 'sharp';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { parse } from 'yaml';
import type { Site } from '../src/domain/site.ts';
import { type BuiltPage, DIST, isTextPage, PAGE_KINDS, readPages } from './built-site.ts';
import { extractLinkedData, faultsByGoogle } from './google-rules.ts';
import { parseXml, textsOf } from './outputs/sitemap/xml.ts';

const ROOT = resolve(import.meta.dirname, '..');
const site = parse(readFileSync(join(ROOT, 'content/site.yaml'), 'utf8')) as Site;
const everyPage = readPages();
const pages = new Map([...everyPage].filter(([path]) => !isTextPage(path)));
const read = (path: string) => readFileSync(join(DIST, path), 'utf8');

/** Contents of the `<meta>` elements of a name or property. */
function metaOf({ elements }: BuiltPage, name: string): string[] {
  return elements.flatMap(({ name: element, attributes }) =>
    element === 'meta' && (attributes['name'] === name || attributes['property'] === name)
      ? [attributes['content'] ?? '']
      : [],
  );
}

function linksOf({ elements }: BuiltPage, rel: string): string[] {
  return elements.flatMap(({ name, attributes }) =>
    name === 'link' && attributes['rel'] === rel ? [attributes['href'] ?? ''] : [],
  );
}

/** Texts of the JSON-LD of a page, as a parser of HTML sees them. */
function linkedDataOf({ html }: BuiltPage): string[] {
  const found: string[] = [];
  let isInside = false;
  const parser = new Parser({
    onopentag(name, { type }) {
      isInside = name === 'script' && type === 'application/ld+json';
      if (isInside) found.push('');
    },
    ontext(text) {
      if (isInside) found[found.length - 1] += text;
    },
    onclosetag: () => (isInside = false),
  });
  parser.end(html);
  return found;
}

const isEmbed = ({ path }: BuiltPage) => path.startsWith('/embed/');
/** What search engines are to find: of an embed, the page that it shows. */
const isIndexed = (page: BuiltPage) => !metaOf(page, 'robots').includes('noindex') && !isEmbed(page);
const indexed = [...pages.values()].filter(isIndexed);
const kinds = Object.entries(PAGE_KINDS).flatMap(([kind, path]) => {
  const page = pages.get(path);
  return page ? [{ kind, page }] : [];
});

describe('every page', () => {
  it('has one canonical address, its own, or says that it is not to be found', () => {
    expect(indexed.length).toBeGreaterThan(100);
    for (const page of [...pages.values()].filter((page) => !isEmbed(page)))
      expect(linksOf(page, 'canonical'), page.path).toEqual(isIndexed(page) ? [new URL(page.path, site.url).href] : []);
  });

  it('has the properties of Open Graph and of a card of X, each once and none empty', () => {
    const once = [
      'og:type',
      'og:site_name',
      'og:title',
      'og:description',
      'og:image',
      'og:image:alt',
      'twitter:card',
      'twitter:image:alt',
    ];
    for (const page of pages.values()) {
      for (const name of once)
        expect(metaOf(page, name), `${page.path} ${name}`).toEqual([expect.stringMatching(/\S/)]);
      expect(metaOf(page, 'og:url'), page.path).toEqual(linksOf(page, 'canonical'));
      expect(metaOf(page, 'twitter:card'), page.path).toEqual(['summary_large_image']);
    }
  });

  it('has a picture that is there, at its whole address', () => {
    const missing = [...pages.values()].filter((page) => {
      const [url = ''] = metaOf(page, 'og:image');
      return !url.startsWith(new URL('/', site.url).href) || !existsSync(join(DIST, new URL(url).pathname));
    });
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  it.each(kinds)('$kind has a picture of the size that it states', async ({ page }) => {
    const [url = ''] = metaOf(page, 'og:image');
    const { format, width, height } = await sharp(join(DIST, new URL(url).pathname)).metadata();
    expect([format, String(width), String(height)]).toEqual([
      'png',
      ...metaOf(page, 'og:image:width'),
      ...metaOf(page, 'og:image:height'),
    ]);
  });

  it('of an article, a claim or an event has a picture of its own', () => {
    const own = [...pages.values()].filter(({ path }) => /^\/(?:articles|claims|events)\/[^/]+\/$/.test(path));
    const pictures = own.map((page) => metaOf(page, 'og:image')[0]);
    expect(own.length).toBeGreaterThan(100);
    expect(new Set(pictures).size).toBe(own.length);
    expect(pictures).not.toContain(metaOf(pages.get('/') as BuiltPage, 'og:image')[0]);
  });
});

describe('an embed', () => {
  it('names the page that it shows as the one to be found, and says nothing else of itself', () => {
    const embeds = [...pages.values()].filter(isEmbed);
    expect(embeds.length).toBeGreaterThan(20);
    for (const embed of embeds) {
      const [canonical = '', ...others] = linksOf(embed, 'canonical');
      const whole = pages.get(new URL(canonical).pathname);
      expect(whole && isIndexed(whole), `${embed.path}: ${canonical}`).toBe(true);
      expect(others).toEqual([]);
      expect(metaOf(embed, 'robots'), embed.path).toEqual([]);
      expect(
        embed.elements.some(({ attributes }) => attributes['href'] === whole?.path),
        embed.path,
      ).toBe(true);
    }
  });
});

describe('a page of text alone', () => {
  it('names the page in full as the one to be found, and says nothing else of itself', () => {
    const texts = [...everyPage.values()].filter(({ path }) => isTextPage(path));
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts) {
      const [canonical = ''] = linksOf(text, 'canonical');
      const whole = pages.get(new URL(canonical).pathname);
      expect(whole && isIndexed(whole), `${text.path}: ${canonical}`).toBe(true);
      expect(linkedDataOf(text), text.path).toEqual([]);
    }
  });

  it('is named in the head and the foot of the article that it is of, and of the front page', () => {
    for (const { path, elements } of everyPage.values()) {
      if (path !== '/' && !/^\/articles\/(?!page\/)[^/]+\/$/.test(path)) continue;
      const twin = path === '/' ? '/text/' : `${path}text/`;
      const named = elements.filter(({ attributes }) => attributes['href'] === twin);
      expect(
        named.map(({ name, attributes }) => [name, attributes['rel'], attributes['type']]),
        path,
      ).toEqual([
        ['link', 'alternate', 'text/html'],
        ['a', undefined, undefined],
      ]);
      expect(everyPage.has(twin), twin).toBe(true);
    }
  });
});

describe('linked data', () => {
  it('is valid JSON of schema.org on every page that is to be found, with one way to it from the front page', () => {
    for (const page of pages.values()) {
      const things = linkedDataOf(page).map((text) => JSON.parse(text) as Record<string, unknown>);
      for (const thing of things) expect(thing['@context'], page.path).toBe('https://schema.org');
      const ways = things.filter((thing) => thing['@type'] === 'BreadcrumbList');
      expect(ways, page.path).toHaveLength(isIndexed(page) && page.path !== '/' ? 1 : 0);
      if (!isIndexed(page)) expect(things, page.path).toEqual([]);
    }
  });

  it.each([
    ['article', /NewsArticle$/],
    ['author', /^ProfilePage$/],
    ['claim', /^(?:Claim|ClaimReview)$/],
    ['event', /^WebPage$/],
    ['entity dossier', /^WebPage$/],
    ['source', /^WebPage$/],
    ['front page', /^WebSite$/],
    ['data', /^Dataset$/],
  ] as const)('of the page of a kind "%s" says what it is', (kind, type) => {
    const [thing] = linkedDataOf(pages.get(PAGE_KINDS[kind]) as BuiltPage).map((text) => JSON.parse(text) as object);
    expect((thing as { '@type': string })['@type']).toMatch(type);
  });

  it('names addresses of this site that are there', () => {
    const wrong = indexed.flatMap((page) =>
      linkedDataOf(page).flatMap((text) =>
        [...text.matchAll(/"(https?:\/\/[^"]+)"/g)].flatMap(([, url = '']) => {
          if (!url.startsWith(new URL('/', site.url).href)) return [];
          const { pathname } = new URL(url);
          return pages.has(pathname) || existsSync(join(DIST, pathname)) ? [] : [`${page.path}: ${url}`];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('reviews each claim at most once, on the page of the claim', () => {
    const reviews = indexed.flatMap((page) =>
      linkedDataOf(page)
        .map((text) => JSON.parse(text) as Record<string, unknown>)
        .filter((thing) => thing['@type'] === 'ClaimReview')
        .map((thing) => ({ path: page.path, url: thing['url'] })),
    );
    expect(reviews.length).toBeGreaterThan(0);
    for (const { path, url } of reviews) {
      expect(path).toMatch(/^\/claims\/[^/]+\/$/);
      expect(url).toBe(new URL(path, site.url).href);
    }
    expect(new Set(reviews.map(({ url }) => url)).size).toBe(reviews.length);
  });

  it('gives a validator of Google’s rules nothing to say', async () => {
    for (const { kind, page } of kinds) {
      expect(extractLinkedData(page.html).length, kind).toBe(linkedDataOf(page).length);
      expect(await faultsByGoogle(page.html), kind).toEqual([]);
    }
    const wrong = '{"@context":"https://schema.org","@type":"BreadcrumbList"}';
    expect(await faultsByGoogle(`<script type="application/ld+json">${wrong}</script>`)).not.toEqual([]);
  });

  it('has the shapes of schema.org, as schema-dts states them', () => {
    const files = new Map(
      Object.entries({
        built: kinds.flatMap(({ page }) => linkedDataOf(page)),
        wrong: ['{"@context":"https://schema.org","@type":"Claim","appearence":"misspelt"}'],
      }).map(([name, things]) => [
        join(ROOT, '.cache', `${name}-linked-data.ts`),
        `import type { Thing, WithContext } from 'schema-dts';\nexport const things: WithContext<Thing>[] = [${things.join(',\n')}];\n`,
      ]),
    );
    const options: ts.CompilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    };
    const host = ts.createCompilerHost(options);
    const { getSourceFile } = host;
    host.getSourceFile = (name, ...rest) => {
      const source = files.get(name);
      return source === undefined
        ? getSourceFile(name, ...rest)
        : ts.createSourceFile(name, source, ts.ScriptTarget.ESNext);
    };
    // One program for both, as reading the types takes nearly all of the time.
    const program = ts.createProgram([...files.keys()], options, host);
    const [built, wrong] = [...files.keys()].map((file) =>
      program
        .getSemanticDiagnostics(program.getSourceFile(file))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    );
    expect(built).toEqual([]);
    expect(wrong).toHaveLength(1);
  });
});

describe('the sitemap', () => {
  const tree = parseXml(read('sitemap.xml'));

  it('is valid by the schema of sitemaps.org', async () => {
    const schema = readFileSync(join(ROOT, 'node_modules/sitemap/schema/sitemap.xsd'), 'utf8');
    const { errors } = await validateXML({
      xml: [{ fileName: 'sitemap.xml', contents: read('sitemap.xml') }],
      schema: [schema],
    });
    expect(errors.map(({ message }) => message)).toEqual([]);
  });

  it('holds every page that is to be found and nothing else', () => {
    expect(textsOf(tree, 'loc').sort()).toEqual(indexed.map(({ path }) => new URL(path, site.url).href).sort());
  });

  it('dates pages by days that are not in the future of the publication', () => {
    const days = textsOf(tree, 'lastmod');
    expect(days.length).toBeGreaterThan(100);
    const [newest = ''] = textsOf(tree.elements[0] as never, 'lastmod');
    for (const day of days) {
      expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(day <= newest, day).toBe(true);
    }
  });

  it('of news holds articles of the last two days only', () => {
    const news = parseXml(read('news-sitemap.xml'));
    const [newest = ''] = textsOf(tree.elements[0] as never, 'lastmod');
    for (const day of textsOf(news, 'news:publication_date'))
      expect(Date.parse(newest) - Date.parse(day)).toBeLessThanOrEqual(86_400_000);
    for (const url of textsOf(news, 'loc')) expect(pages.has(new URL(url).pathname), url).toBe(true);
  });

  it('is named to crawlers, who may read every page', () => {
    const robots = robotsParser(new URL('/robots.txt', site.url).href, read('robots.txt'));
    // One of news only while there is any: a sitemap has at least one address.
    const hasNews = textsOf(parseXml(read('news-sitemap.xml')), 'loc').length > 0;
    const sitemaps = ['/sitemap.xml', ...(hasNews ? ['/news-sitemap.xml'] : [])];
    expect(robots.getSitemaps()).toEqual(sitemaps.map((path) => new URL(path, site.url).href));
    for (const agent of ['Googlebot', 'GPTBot', 'somebody'])
      expect(indexed.every(({ path }) => robots.isAllowed(new URL(path, site.url).href, agent))).toBe(true);
  });
});

describe('the web manifest', () => {
  const manifest = JSON.parse(read('manifest.webmanifest')) as {
    name: string;
    icons: { src: string; sizes: string; purpose: string; type: string }[];
    theme_color: string;
  };

  it('has the name of the site and the colour of its ground', () => {
    expect(manifest.name).toBe(site.name);
    expect(readFileSync(join(ROOT, 'content/theme.css'), 'utf8')).toContain(`light-dark(${manifest.theme_color},`);
  });

  it('names icons that are there in their sizes, one of them for masks', async () => {
    for (const { src, sizes, type } of manifest.icons) {
      const { width, height, format } = await sharp(join(DIST, src)).metadata();
      expect(type).toContain(format);
      if (sizes !== 'any') expect(`${width}x${height}`).toBe(sizes);
    }
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(
      expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']),
    );
  });

  it('is named by every page, with an icon for phones', () => {
    for (const page of pages.values()) {
      expect(linksOf(page, 'manifest'), page.path).toEqual(['/manifest.webmanifest']);
      expect(linksOf(page, 'apple-touch-icon'), page.path).toEqual(['/icons/apple-touch.png']);
    }
    expect(existsSync(join(DIST, 'favicon.ico'))).toBe(true);
  });
});
