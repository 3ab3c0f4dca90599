import { describe, expect, it } from 'vitest';
import { parseContentFile } from '../../src/lint/content-file.ts';
import { formatPermanent, parsePermanent, permanentAddresses, publishedFeedIds } from '../../src/lint/permanent.ts';
import { readEntries } from '../../src/lint/publication.ts';
import { SAMPLE } from './sample.ts';

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

  it.each(['bib', 'csv', 'ics', 'json', 'md', 'opml', 'ris', 'txt', 'xml', 'zip'])('has files in .%s', (ending) => {
    expect(permanentAddresses([`data/x.${ending}`, `data/x.${ending}x`, `${ending}/x`])).toEqual([`/data/x.${ending}`]);
  });

  it('has no words of the interface, no citation of an entry and no page of a host', () => {
    const passing = ['words/en.json', 'claims/a/cite.ris', '_headers.txt', 'a/0123456789ab/b.json', '404.html'];
    expect(permanentAddresses(passing)).toEqual([]);
    expect(permanentAddresses(['a/words/b.json', 'a/404.html', 'my-index.html', 'a/0123456789abc/b.json'])).toEqual([
      '/a/words/b.json',
      '/a/404.html',
      '/my-index.html',
      '/a/0123456789abc/b.json',
    ]);
  });

  it('has the ids under which feeds tell of articles that are no drafts, and of claims', () => {
    const article = (text: string) =>
      `---\ntitle: A\ndek: B.\npublished: 2026-11-24\nauthors: [desk]\nkind: analysis\ntopics: [space]\n${text}---\n`;
    const file = (collection: 'articles' | 'claims', id: string, text: string) =>
      parseContentFile(
        `content/${collection}/${id}.${collection === 'articles' ? 'md' : 'yaml'}`,
        collection,
        id,
        text,
      );
    const claim = SAMPLE.get('content/claims/one-billion.yaml') as string;
    const entries = readEntries([
      file(
        'articles',
        'a',
        article('formerly: [b]\ncorrections: [{date: 2026-11-25, text: It was., was: A., now: B.}]\n'),
      ),
      file('articles', 'c', article('draft: true\n')),
      file('claims', 'd', claim),
    ]);
    expect(publishedFeedIds(entries)).toEqual([
      '/articles/b/',
      '/articles/b/#correction-2026-11-25',
      '/claims/d/#judgement-2026-11-24',
    ]);
  });
});
