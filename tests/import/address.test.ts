import { describe, expect, it } from 'vitest';
import { addressesOf, normalAddress } from '../../src/import/address.ts';
import { readPost } from '../../src/import/post.ts';
import type { SiteFolder } from '../../src/import/site-folder.ts';
import { anEmptySite } from './site.ts';

/** The addresses of a post of 6 February 2014 that lies in a file. */
function addresses(
  file: string,
  generator: SiteFolder['generator'],
  config: SiteFolder['config'] = {},
  fields: Readonly<Record<string, unknown>> = {},
) {
  const site = anEmptySite(generator, config);
  const post = readPost(
    { file, fields: new Map(Object.entries({ date: '2014-02-06', ...fields })), body: '', bodyLine: 1, shared: [] },
    { site, today: '2026-11-25', note: () => undefined },
  );
  if (!post) throw new Error(`${file} is no post`);
  return addressesOf(post, site);
}

describe('the address that a post had', () => {
  it('is the one that it gives itself', () => {
    expect(addresses('a.md', 'hugo', {}, { url: '/own/' }).own).toBe('/own/');
  });

  it.each([
    [undefined, '/harbour/big%20ships/2014/02/06/a.html'],
    ['pretty', '/harbour/big%20ships/2014/02/06/a/'],
    ['none', '/harbour/big%20ships/a.html'],
    ['/:slugified_categories/:short_year/:i_month/:i_day/:TITLE:output_ext', '/harbour/big-ships/14/2/6/a.html'],
    ['/:title', '/a'],
    // The day of the year is not told by a date alone.
    ['ordinal', undefined],
  ])('follows Jekyll’s pattern %s', (permalink, own) => {
    const fields = { categories: ['Big Ships'] };
    expect(addresses('docs/harbour/_posts/2014-02-06-a.md', 'jekyll', { permalink }, fields).own).toBe(own);
    expect(
      addresses('harbour/_posts/2014-02-06-a.md', 'jekyll', { collections: { posts: { permalink } } }, fields).own,
    ).toBe(own);
  });

  it.each([
    ['content/News/A.md', {}, '/news/a/'],
    ['content/news/a/index.md', {}, '/news/a/'],
    ['content/a.md', {}, '/a/'],
    ['content/news/deep/a.md', { permalinks: { news: '/:year/:slug/' } }, '/2014/a/'],
    ['content/news/deep/a.md', { permalinks: { page: { news: '/:sections/:slug/' } } }, '/news/deep/a/'],
    ['content/news/a.md', { permalinks: { news: '/:section/:filename' } }, '/news/a'],
    ['content/news/deep/a/index.md', { permalinks: { news: '/:sections/:slug/' } }, '/news/deep/a/'],
    ['content/a/index.md', { permalinks: { a: '/:section/x/:slug/' } }, '/a/x/a/'],
    [
      'content/de/news/a.md',
      { permalinks: { news: '/:sections/:slug/' }, languages: { en: {}, de: { contentDir: 'content/de' } } },
      '/de/news/a/',
    ],
    ['content/news/a.md', { permalinks: { news: '/:something/' } }, undefined],
    ['content/news/a.md', { permalinks: { other: '/x/:slug/' } }, '/news/a/'],
    ['content/news/a.de.md', { languages: { en: {}, de: {} } }, '/de/news/a/'],
    ['content/news/a.md', { languages: { en: {}, de: {} } }, '/news/a/'],
  ])('of %s follows Hugo’s configuration %j', (file, config, own) => {
    expect(addresses(file, 'hugo', config).own).toBe(own);
  });

  it('is the place of the file in Zola and the slug in Ghost, and elsewhere is not known', () => {
    expect(addresses('content/news/a/index.md', 'zola').own).toBe('/news/a/');
    expect(addresses('content/news/a.md', 'zola').own).toBe('/news/a/');
    expect(addresses('export.json/a', 'ghost', {}, { slug: 'a' })).toMatchObject({ own: '/a/' });
    expect(addresses('a.md', 'astro').own).toBeUndefined();
  });

  it('may have been any that sites like to give', () => {
    expect(addresses('src/content/blog/a/index.md', 'astro', {}, { slug: 'b' }).guesses).toEqual([
      '/blog/a/',
      '/blog/b/',
      '/2014/02/06/b/',
      '/2014/02/b/',
      '/blog/b/',
      '/posts/b/',
    ]);
    expect(addresses('a.md', 'markdown').guesses[1]).toBe('/a/');
    expect(addresses('export.json/a', 'ghost', {}, { slug: 'b' }).guesses).toContain('/b/');
  });

  it.each(['/a/b/', '/a/b', '/A/b.html', '/a//b/index.html?x#y', 'a/b', '/a/b.htm'])('is the same as %s', (path) => {
    expect(normalAddress(path)).toBe('a/b');
  });

  it('is read in the letters that it stands for', () => {
    expect(normalAddress('/%D1%82%D0%B5%D0%BC%D0%B0/')).toBe('тема');
    expect(normalAddress('/100%/')).toBe('100%');
    expect(normalAddress('/')).toBe('');
  });
});
