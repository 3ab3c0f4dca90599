import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Corpus } from '../../../src/domain/corpus.ts';
import { linkPublication } from '../../../src/domain/publication.ts';
import { robotsText } from '../../../src/outputs/robots.ts';
import { newsOf, newsSitemap } from '../../../src/outputs/sitemap/news-sitemap.ts';
import { sitePages } from '../../../src/outputs/sitemap/site-pages.ts';
import { sitemapFiles } from '../../../src/outputs/sitemap/sitemap.ts';
import { publicationTimeline } from '../../../src/outputs/timeline/publication-timeline.ts';
import { aClaim, aCorpus, anArticle, anAssessment, anEvent, aSource, someReferences } from '../../domain/builders.ts';
import { english } from '../../words/english.ts';
import { parseXml, textsOf } from './xml.ts';

const { site } = aCorpus();
/** The schema of sitemaps.org, which the package carries. */
const SCHEMA = readFileSync(join(import.meta.dirname, '../../../node_modules/sitemap/schema/sitemap.xsd'), 'utf8');

async function faultsOf(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'sitemap.xml', contents: xml }], schema: [SCHEMA] });
  return errors.map(({ message }) => message);
}

function pagesOf(fields: Partial<Corpus>, fixed: readonly string[] = ['about']) {
  const publication = linkPublication(aCorpus(fields));
  const pages = sitePages(
    publication,
    fixed.map((id) => ({ id, updated: '2026-11-20' })),
    publicationTimeline(publication, english),
  );
  return new Map(pages.map(({ path, changed }) => [path, changed]));
}

describe('the pages of a site', () => {
  const pages = pagesOf({
    articles: [anArticle({ published: '2026-11-24', changes: [{ date: '2026-11-29', text: 'More.' }] })],
    claims: [aClaim({ assessments: [anAssessment({ date: '2026-11-24' }), anAssessment({ date: '2026-12-05' })] })],
    events: [anEvent()],
    sources: [aSource({ checked: { on: '2026-11-25', how: 'Opened.' } })],
  });

  it.each([
    ['an article, by its last change', '/articles/the-chip-order/', '2026-11-29'],
    ['a claim, by its last judgement', '/claims/one-billion-next-year/', '2026-12-05'],
    ['a source, by when it was last checked', '/sources/rbth-2014-08-06/', '2026-11-25'],
    ['an event, which keeps no record of changes', '/events/izvestia-casic-report/', undefined],
    ['a dossier, by the newest that it lists', '/entities/roscosmos/', '2026-12-05'],
    ['a topic, by the newest that it lists', '/topics/space/', '2026-12-05'],
    ['an author, by the newest article', '/authors/desk/', '2026-11-29'],
    ['a fixed page, by its own date', '/about/', '2026-11-20'],
    ['the ledger, by the newest claim', '/claims/', '2026-12-05'],
    ['the coverage, by the newest article', '/articles/', '2026-11-29'],
    ['the front page, by everything', '/', '2026-12-05'],
  ])('date %s', (_what, path, day) => {
    expect([...pages.keys()]).toContain(path);
    expect(pages.get(path)).toBe(day);
  });

  it('have each address once', async () => {
    const [file] = await sitemapFiles(
      [...pages].map(([path, changed]) => ({ path, changed })),
      site,
    );
    const found = textsOf(parseXml(file?.text ?? ''), 'loc');
    expect(found).toHaveLength(pages.size);
    expect(new Set(found).size).toBe(pages.size);
  });
});

describe('the pages of a large site', () => {
  const judged = (year: string, last: string) =>
    Array.from({ length: 65 }, (_, number) =>
      aClaim({
        id: `of-${year}-${number}`,
        said: `${year}-08-06`,
        sources: [`of-${year}`],
        assessments: [anAssessment({ date: '2026-11-20', outcome: 'unresolved' }), anAssessment({ date: last })],
      }),
    );
  const pages = pagesOf(
    {
      articles: [
        anArticle({ covers: '2014', references: someReferences({ claims: ['of-2014-0'] }) }),
        ...Array.from({ length: 60 }, (_, number) => anArticle({ id: `article-${number}` })),
        anArticle({ id: 'changed', changes: [{ date: '2026-11-29', text: 'More.' }] }),
      ],
      claims: [...judged('2014', '2026-12-01'), ...judged('2015', '2027-01-05')],
      events: Array.from({ length: 13 }, (_, number) =>
        anEvent({ id: `event-${number}`, date: '2016', sources: ['of-2015'], claims: ['of-2014-0'] }),
      ),
      sources: [
        aSource({ id: 'of-2015', published: '2015-08-06' }),
        aSource({ id: 'of-2014', published: '2014-08-06', checked: { on: '2026-11-25', how: 'Opened.' } }),
        ...Array.from({ length: 300 }, (_, number) =>
          aSource({ id: `source-${number}`, published: number < 200 ? '2014' : '2013' }),
        ),
      ],
    },
    ['about', 'corrections'],
  );

  it.each([
    ['a year of the ledger, by the newest of its claims', '/claims/said/2014/', '2026-12-01'],
    ['another year of the ledger', '/claims/said/2015/', '2027-01-05'],
    ['the claims on a topic, by the newest', '/topics/space/claims/', '2027-01-05'],
    ['a year of the claims on a topic', '/topics/space/claims/2014/', '2026-12-01'],
    ['the articles of an author, by the newest', '/authors/desk/articles/', '2026-11-29'],
    ['the second page of the coverage, by the newest article', '/articles/page/2/', '2026-11-29'],
    ['the last page of the coverage', '/articles/page/4/', '2026-11-29'],
    ['the log of corrections, by its newest entry', '/corrections/', '2027-01-05'],
    ['a year of the log', '/corrections/2026/', '2026-12-01'],
    ['what became known in a year, by its claims', '/as-of/2014/', '2026-12-01'],
    ['what became known in a year, by its articles', '/as-of/2026/', '2026-11-29'],
    ['the sources, by when one was last checked', '/sources/', '2026-11-25'],
    ['a year of the sources', '/sources/by/2014/', '2026-11-25'],
    ['a year of sources of which none was checked', '/sources/by/2015/', undefined],
    ['all that happened after an article', '/articles/the-chip-order/afterwards/', undefined],
    ['a fixed page beside the log, by its own date', '/about/', '2026-11-20'],
  ])('date %s', (_what, path, day) => {
    expect([...pages.keys()]).toContain(path);
    expect(pages.get(path)).toBe(day);
  });

  it('have no page of the coverage beyond the last, and no log where it is no page of the site', () => {
    expect([...pages.keys()].filter((path) => path.startsWith('/articles/page/'))).toHaveLength(3);
    expect([
      ...pagesOf({ claims: judged('2014', '2026-12-01').map((claim) => ({ ...claim, sources: [] })) }).keys(),
    ]).not.toContain('/corrections/');
  });
});

describe('a sitemap', () => {
  it('is what the schema of sitemaps.org says, with days and no hours', async () => {
    const [file, ...rest] = await sitemapFiles(
      [
        { path: '/claims/a/', changed: '2026-11-24' },
        { path: '/events/b/', changed: undefined },
      ],
      site,
    );
    expect(rest).toEqual([]);
    expect(file?.path).toBe('/sitemap.xml');
    expect(await faultsOf(file?.text ?? '')).toEqual([]);
    const urls = parseXml(file?.text ?? '').elements;
    expect(urls.map(({ elements }) => elements.map(({ name, text }) => [name, text]))).toEqual([
      [
        ['loc', 'https://throughline.example/claims/a/'],
        ['lastmod', '2026-11-24'],
      ],
      [['loc', 'https://throughline.example/events/b/']],
    ]);
  });

  it('is an index of parts that hold every address once, where there are more than fit into one', async () => {
    const pages = Array.from({ length: 120_001 }, (_, number) => ({
      path: `/events/event-${number}/`,
      changed: number === 70_000 ? '2026-11-25' : undefined,
    }));
    const [index, ...parts] = await sitemapFiles(pages, site);
    expect(index?.path).toBe('/sitemap.xml');
    const tree = parseXml(index?.text ?? '');
    expect(tree.name).toBe('sitemapindex');
    expect(textsOf(tree, 'loc')).toEqual(
      [1, 2, 3].map((number) => `https://throughline.example/sitemap-${number}.xml`),
    );
    expect(tree.elements.map((part) => textsOf(part, 'lastmod'))).toEqual([[], ['2026-11-25'], []]);
    expect(parts.map(({ path }) => path)).toEqual(['/sitemap-1.xml', '/sitemap-2.xml', '/sitemap-3.xml']);
    const found = parts.flatMap(({ text }) => {
      const inPart = textsOf(parseXml(text), 'loc');
      expect(inPart.length).toBeLessThanOrEqual(50_000);
      return inPart;
    });
    expect(found).toEqual(pages.map(({ path }) => `https://throughline.example${path}`));
  });

  it('is cut before it has more bytes than a sitemap may have', async () => {
    const most = { addresses: 1000, bytes: 20_000 };
    const pages = Array.from({ length: 300 }, (_, number) => ({
      path: `/events/${'long-'.repeat(number % 40)}e-${number}/?a&b`,
      changed: '2026-11-25',
    }));
    const [, ...parts] = await sitemapFiles(pages, site, most);
    expect(parts.length).toBeGreaterThan(2);
    for (const { text } of parts) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(most.bytes);
    expect(parts.flatMap(({ text }) => textsOf(parseXml(text), 'loc'))).toHaveLength(pages.length);
  });

  it('is cut in time where addresses are long, and has a part for one that is longer than a part', async () => {
    const pages = Array.from({ length: 20 }, (_, number) => ({
      path: `/events/${'long'.repeat(1250)}-${number}/`,
      changed: undefined,
    }));
    const [, ...parts] = await sitemapFiles(pages, site, { addresses: 1000, bytes: 20_000 });
    for (const { text } of parts) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(20_000);
    const [, ...single] = await sitemapFiles(pages, site, { addresses: 1000, bytes: 100 });
    expect(single.map(({ text }) => textsOf(parseXml(text), 'loc').length)).toEqual(pages.map(() => 1));
  });

  it('dates each of its parts by the newest page in it, wherever that stands', async () => {
    const days = ['2026-11-26', '2026-11-24', undefined, '2026-11-23', '2026-11-25', undefined];
    const pages = days.map((changed, number) => ({ path: `/events/e-${number}/`, changed }));
    const [index] = await sitemapFiles(pages, site, { addresses: 3, bytes: 50_000 });
    expect(parseXml(index?.text ?? '').elements.map((part) => textsOf(part, 'lastmod'))).toEqual([
      ['2026-11-26'],
      ['2026-11-25'],
    ]);
  });

  it('declares no vocabulary that it does not use', async () => {
    const [file] = await sitemapFiles([{ path: '/', changed: undefined }], site);
    expect(file?.text.match(/xmlns[^=]*="[^"]*"/g)).toEqual(['xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"']);
  });

  it('is one file up to the very number that fits', async () => {
    const pages = Array.from({ length: 50_000 }, (_, number) => ({ path: `/events/e-${number}/`, changed: undefined }));
    expect(await sitemapFiles(pages, site)).toHaveLength(1);
  });
});

describe('the news of a day', () => {
  const published = (day: string) => anArticle({ id: `of-${day}`, published: day });
  const days = ['2026-11-26', '2026-11-25', '2026-11-24', '2026-11-23', '2025-11-25'];

  it('is of that day and the day before, so that none is older than 48 hours and none is from the future', () => {
    expect(newsOf(days.map(published), '2026-11-25').map((article) => article.published)).toEqual([
      '2026-11-25',
      '2026-11-24',
    ]);
  });

  it('goes over the end of a year', () => {
    expect(newsOf([published('2026-12-31')], '2027-01-01')).toHaveLength(1);
  });

  it('is at most a thousand articles, the newest', () => {
    const many = Array.from({ length: 1200 }, (_, number) => anArticle({ id: `a-${number}`, published: '2026-11-25' }));
    expect(newsOf(many, '2026-11-25').map(({ id }) => id)).toEqual(many.slice(0, 1000).map(({ id }) => id));
  });

  it('names the publication, its language, the day and the headline of each', async () => {
    const xml = await newsSitemap(linkPublication(aCorpus()), '2026-11-25');
    const [url, ...rest] = parseXml(xml).elements;
    expect(rest).toEqual([]);
    expect(url && textsOf(url, 'loc')).toEqual(['https://throughline.example/articles/the-chip-order/']);
    expect(
      url && ['news:name', 'news:language', 'news:publication_date', 'news:title'].map((name) => textsOf(url, name)),
    ).toEqual([['Throughline'], ['en'], ['2026-11-24'], ['The chip order']]);
  });

  it.each([
    ['ru', 'ru'],
    ['fil-PH', 'fil'],
    ['zh', 'zh-cn'],
    ['zh-Hant', 'zh-tw'],
    ['zh-HK', 'zh-tw'],
  ])('names the language %s as %s', async (language, name) => {
    const xml = await newsSitemap(linkPublication(aCorpus({ site: { ...site, language } })), '2026-11-24');
    expect(textsOf(parseXml(xml), 'news:language')).toEqual([name]);
  });

  it('is a sitemap without an entry when nothing is new', async () => {
    const xml = await newsSitemap(linkPublication(aCorpus()), '2027-01-01');
    const tree = parseXml(xml);
    expect(tree.name).toBe('urlset');
    expect(tree.elements).toEqual([]);
  });

  it.each([
    ['markup', '</news:title><script>alert(1)</script> & "quotes" \'too\' ]]>'],
    ['300 characters', '外交部再次推迟'.repeat(43)],
    ['a right-to-left title', 'الوزارة تؤجل \u202Eما أجلته'],
  ])('keeps %s in a title as text', async (_what, title) => {
    const xml = await newsSitemap(linkPublication(aCorpus({ articles: [anArticle({ title })] })), '2026-11-24');
    expect(textsOf(parseXml(xml), 'news:title')).toEqual([title]);
  });

  it('leaves out what XML cannot hold', async () => {
    const title = 'A bell\u0007, a zero\u0000 and half a character \ud800.';
    const xml = await newsSitemap(linkPublication(aCorpus({ articles: [anArticle({ title })] })), '2026-11-24');
    // eslint-disable-next-line no-control-regex -- those are what must not be there
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/);
    expect(textsOf(parseXml(xml), 'news:title')).toEqual(['A bell, a zero and half a character .']);
  });
});

describe('the rules for crawlers', () => {
  it('let everybody in and name the sitemaps by their whole address', () => {
    expect(robotsText(site, ['/sitemap.xml', '/news-sitemap.xml'])).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://throughline.example/sitemap.xml\nSitemap: https://throughline.example/news-sitemap.xml\n',
    );
  });
});
