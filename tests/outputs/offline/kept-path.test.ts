import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmbedPath, isImmutable, isPagePath, pagePath, pathWithin } from '../../../src/outputs/offline/kept-path.ts';

describe('the path of an address from the root of the site', () => {
  it('leaves out the folder that the site stands in, the query and the fragment', () => {
    expect(pathWithin('/news/claims/a/?on=2016-06-30#b', '/news/')).toBe('claims/a/');
    expect(pathWithin('https://a.example/', '/', 'https://a.example')).toBe('');
  });

  it.each([
    ['https://b.example/claims/', '/'],
    ['//b.example/claims/', '/'],
    ['/claims/', '/news/'],
    ['/newspaper/', '/news/'],
    ['/news/../claims/', '/news/'],
    ['https://', '/'],
    ['data:text/html,x', '/'],
  ])('is none for %s under %s', (url, base) => {
    expect(pathWithin(url, base, 'https://a.example')).toBeUndefined();
  });
});

describe('a file that may be kept for ever', () => {
  it('has a name that changes with its content', () => {
    expect(
      ['_astro/style.yTJH.css', 'search/79cec86a587d/pack-0.bin', 'timeline/data/e975fe2debdd/index.json'].every(
        isImmutable,
      ),
    ).toBe(true);
  });

  it.each([
    'search/manifest.json',
    'search/',
    'timeline/timeline.csv',
    'timeline/data/',
    'a/_astro/style.css',
    '_astro/',
    '_astro/a/b.js',
    'favicon.svg',
    '',
  ])('is not %s', (path) => {
    expect(isImmutable(path)).toBe(false);
  });
});

describe('the path of a page', () => {
  it.each(['', 'claims/', 'claims', 'claims/index.html', '404.html'])('may be "%s"', (path) => {
    expect(isPagePath(path)).toBe(true);
  });

  it.each(['timeline/timeline.csv', 'search/manifest.json', 'sw.js', 'v1.2/data.zip'])('is not %s', (path) => {
    expect(isPagePath(path)).toBe(false);
  });

  it('is one, however the address is written', () => {
    expect(['claims', 'claims/', 'claims/index.html'].map(pagePath)).toEqual(['claims/', 'claims/', 'claims/']);
    expect(['', 'index.html', '404.html'].map(pagePath)).toEqual(['', '', '404.html']);
  });

  it('stays what it is when it is asked for again', () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        const once = pagePath(path.replace(/^\//, ''));
        expect(pagePath(once)).toBe(once);
      }),
    );
  });

  it('belongs to another site’s page under embed/', () => {
    expect(['embed/timeline/', 'embedded/', 'claims/embed/'].map(isEmbedPath)).toEqual([true, false, false]);
  });
});
