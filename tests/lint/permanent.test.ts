import { describe, expect, it } from 'vitest';
import { formatPermanent, parsePermanent, permanentAddresses } from '../../src/lint/permanent.ts';

describe('the list of permanent addresses', () => {
  it('reads what it writes, sorted, each once', () => {
    const text = formatPermanent([
      { kind: 'id', path: '/articles/chips/' },
      { kind: 'address', path: '/claims/b/' },
      { kind: 'address', path: '/claims/a/' },
      { kind: 'address', path: '/claims/b/' },
    ]);
    const { lines, wrong } = parsePermanent(text);
    expect(lines.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'address /claims/a/',
      'address /claims/b/',
      'id /articles/chips/',
    ]);
    expect(wrong).toEqual([]);
    expect(formatPermanent(lines)).toBe(text);
    expect(text).toMatch(/^# .*\n[\s\S]*[^\n]\n$/);
  });

  it('names lines that are neither an address, an id, empty nor a comment', () => {
    expect(parsePermanent('# So.\r\n\r\n/a/\r\nclaims/b/\nid claims/c/\n/two words/').wrong).toEqual([
      { text: 'claims/b/', line: 4 },
      { text: 'id claims/c/', line: 5 },
      { text: '/two words/', line: 6 },
    ]);
  });

  it('has every page, feed and file for others, and nothing that changes its name with a build', () => {
    expect(
      permanentAddresses([
        'index.html',
        'claims/gas/index.html',
        'articles/page/2/index.html',
        'feed.xml',
        'topics/space/feed.json',
        'timeline/timeline.ics',
        'data/v1/claims.csv',
        'embed/timeline/index.html',
        'old.html',
        '404.html',
        '_redirects',
        '_astro/page.Bx1.js',
        '_astro/page.json',
        'search/manifest.json',
        'search/283110980e7b/words-1.bin',
        'timeline/data/5df01870c56b/index.json',
        'sources/rbth/cite.bib',
        'favicon.svg',
      ]),
    ).toEqual([
      '/',
      '/claims/gas/',
      '/articles/page/2/',
      '/feed.xml',
      '/topics/space/feed.json',
      '/timeline/timeline.ics',
      '/data/v1/claims.csv',
      '/embed/timeline/',
      '/old.html',
    ]);
  });
});
