import { describe, expect, it } from 'vitest';
import {
  absoluteUrl,
  addressOfPath,
  entryUrl,
  FIXED_PATHS,
  hostOf,
  isWebUrl,
  servedPath,
  SiteUrlSchema,
  WebUrlSchema,
} from '../../src/domain/url.ts';

describe('a web address', () => {
  it.each([
    'https://www.osw.waw.pl/en/publikacje/analyses',
    'http://tass.com/economy/2065219?x=1#y',
    'https://президент.рф/',
  ])('may be %s', (url) => {
    expect(isWebUrl(url)).toBe(true);
  });

  it.each([
    ['a script', 'javascript:alert(1)'],
    ['a script behind a space', ' javascript:alert(1)'],
    ['a script with a line break in its scheme', 'java\nscript:alert(1)'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['a file', 'file:///etc/passwd'],
    ['a name and a password', 'https://reader:secret@example.org/'],
    ['a name that looks like a host', 'https://example.org@evil.example/'],
    ['a path', '/claims/gas-deal-400bn/'],
    ['an address without its scheme', 'www.osw.waw.pl'],
    ['an address that borrows its scheme', '//evil.example/'],
    ['nothing', ''],
    ['an address without its slashes', 'https:example.org'],
    ['an address with one slash', 'https:/example.org'],
    ['an address with three slashes', 'https:///example.org'],
    ['an address with backslashes', 'https:\\\\example.org'],
    ['an address with a space before it', ' https://example.org'],
    ['an address with a line break after it', 'https://example.org\n'],
    ['an address with a space in it', 'https://example.org/a b'],
    ['an address with a control character after it', 'https://example.org\u0001'],
  ])('may not be %s', (_what, url) => {
    expect(isWebUrl(url)).toBe(false);
    expect(WebUrlSchema.safeParse(url).success).toBe(false);
  });

  it('is refused with what was written and an example', () => {
    expect(WebUrlSchema.safeParse('www.osw.waw.pl').error?.issues[0]?.message).toBe(
      '"www.osw.waw.pl" is not a web address; write it as https://example.org/page',
    );
  });
});

describe('the address of a site', () => {
  it.each([
    'https://throughline.example',
    'http://localhost:4321/',
    'https://новости.рф',
    'https://192.0.2.1',
    'https://example.org/news/',
    'https://example.org/news',
    'https://example.org/~ann/news_2.0/',
  ])('may be %s', (url) => {
    expect(SiteUrlSchema.safeParse(url).success).toBe(true);
  });

  it.each([
    ['throughline.example', 'is not a web address'],
    ['ftp://throughline.example', 'is not a web address'],
    ['https://', 'is not a web address'],
    ['https://through line.example', 'is not a web address'],
    ['https://throughline.example:99999', 'is not a web address'],
    ['https://desk:secret@throughline.example', 'is not a web address'],
    ['https://:secret@throughline.example', 'is not a web address'],
    ['https://throughline.example//news/', 'has an empty part in its path'],
    ['https://throughline.example/?from=here', 'has a query'],
    ['https://throughline.example/?', 'has a query'],
    ['https://throughline.example/#top', 'has a fragment'],
    ...['новости', 'caf%C3%A9', 'a%20b', 'a+b', 'a(b', 'a;b', 'a$uri', '.news'].map((path): [string, string] => [
      `https://throughline.example/${path}/`,
      'has more in its path than Latin letters, digits, "-", "_", "~" and dots within its parts',
    ]),
  ])('may not be %s, which %s', (url, fault) => {
    expect(SiteUrlSchema.safeParse(url).error?.issues.map(({ message }) => message)).toEqual([
      `"${url}" ${fault}; write where the site stands as https://example.org or https://example.org/news/`,
    ]);
  });
});

describe('addresses of the site', () => {
  it('are whole where the site is named, with or without its closing slash', () => {
    expect(absoluteUrl('/claims/', 'https://throughline.example')).toBe('https://throughline.example/claims/');
    expect(absoluteUrl('/claims/', 'https://throughline.example/')).toBe('https://throughline.example/claims/');
    expect(absoluteUrl('/claims/', 'https://example.org/news')).toBe('https://example.org/news/claims/');
    expect(absoluteUrl('/#publisher', 'https://example.org/news/')).toBe('https://example.org/news/#publisher');
  });

  it('keep a colon in the first part of their path', () => {
    expect(absoluteUrl('/IMG:1.jpg', 'https://example.org/news/')).toBe('https://example.org/news/IMG:1.jpg');
  });

  it('name the kind and the id, and end in a slash', () => {
    expect(entryUrl('claims', 'gas-deal-400bn')).toBe('/claims/gas-deal-400bn/');
  });

  it('have a page of all entries for each kind but authors, events and stories, one as of a day, one of feeds, one of what is kept offline, one to search, and the timeline', () => {
    expect(FIXED_PATHS).toEqual([
      '/',
      '/as-of/',
      '/data/',
      '/feeds/',
      '/offline/',
      '/search/',
      '/text/',
      '/timeline/',
      '/articles/',
      '/claims/',
      '/entities/',
      '/sources/',
      '/topics/',
    ]);
  });
});

describe('hostOf', () => {
  it('gives the host as a reader would say it', () => {
    expect(hostOf('https://www.themoscowtimes.com/2014/08/22/x')).toBe('themoscowtimes.com');
    expect(hostOf('https://en.kremlin.ru/')).toBe('en.kremlin.ru');
    expect(hostOf('https://archive.www.example/')).toBe('archive.www.example');
    expect(hostOf('https://wwwexample.org/')).toBe('wwwexample.org');
  });
});

describe('servedPath', () => {
  it.each([
    ['/images/a.jpg', '/images/a.jpg'],
    ['/images/a%20b.jpg?v=2#top', '/images/a b.jpg'],
    ['/images/a#b.jpg', '/images/a'],
    ['/images/100%.jpg', undefined],
    ['/images/%ff.jpg', undefined],
  ])('of %s', (url, path) => {
    expect(servedPath(url)).toBe(path);
  });

  it.each(['/images/a b#c?d%e"f.jpg', '/снимок/图.jpg', "/it's [x];+&=.jpg"])(
    'is what an address was made of: %s',
    (path) => {
      expect(servedPath(addressOfPath(path))).toBe(path);
    },
  );
});
