import { describe, expect, it } from 'vitest';
import { LinkMap } from '../../src/import/link-map.ts';
import { carryPicture, lostAddress } from '../../src/import/carrier.ts';
import type { Post } from '../../src/import/post.ts';
import { createCarrier } from '../../src/import/post-carrier.ts';
import { PublicFiles } from '../../src/import/public-file.ts';
import type { SiteFolder } from '../../src/import/site-folder.ts';
import { aFolder } from '../scripts/temporary-folder.ts';

/** The carrier of a post beside a few files, and what it noted. */
function aCarrier({ isSiteKnown = true } = {}) {
  const files = { 'posts/a.png': 'x', 'posts/a.pdf': 'x', 'posts/a.exe': 'x', 'posts/b.svg': '<svg onload="x()"/>' };
  const site: SiteFolder = {
    root: aFolder(files),
    files: new Map(Object.keys(files).map((path) => [path, 1])),
    links: new Set(),
    generator: 'markdown',
    config: {},
    url: isSiteKnown ? 'https://old.example' : undefined,
  };
  const map = new LinkMap(site);
  map.add('two', 'posts/two.md', ['/two/']);
  const notes: string[] = [];
  const carrier = createCarrier({
    post: { file: 'posts/one.md' } as Post,
    id: 'one',
    site,
    map,
    files: new PublicFiles(site, aFolder()),
    address: '/posts/one/',
    note: (code, line, text) => notes.push(`${line} ${code} ${text}`),
    anchors: new Map(),
  });
  return { carrier, notes };
}

describe('a link of a post', () => {
  it.each([
    ['two.md#x', '/articles/two/#x', []],
    ['#x', '#x', []],
    ['https://x.example/', 'https://x.example/', []],
    ['a.pdf', '/images/one/a.pdf', []],
    ['/gone/', 'https://old.example/gone/', ['3 old-link /gone/']],
    [
      '/posts/a.exe',
      'https://old.example/posts/a.exe',
      ['3 file-refused posts/a.exe: files that end in ".exe" are not published', '3 old-link /posts/a.exe'],
    ],
    ['a.exe', undefined, ['3 file-refused posts/a.exe: files that end in ".exe" are not published', '3 link a.exe']],
    [`x:${'y'.repeat(200)}`, undefined, [`3 link x:${'y'.repeat(98)}: "x:" is not allowed in links`]],
  ])('%s leads to %s', (url, to, noted) => {
    const { carrier, notes } = aCarrier();
    expect(carrier.link(url, 3)).toBe(to);
    expect(notes).toEqual(noted);
    // An address that was given out is its own answer.
    if (to !== undefined) expect(carrier.link(to, 4)).toBe(to);
    expect(notes).toEqual(noted);
  });

  it('leads nowhere where the old site is not known', () => {
    const { carrier, notes } = aCarrier({ isSiteKnown: false });
    expect(carrier.link('/posts/a.exe', 3)).toBeUndefined();
    expect(notes.at(-1)).toBe('3 link /posts/a.exe');
  });
});

describe('a picture of a post', () => {
  it.each([
    ['a.png', { kind: 'picture', url: '/images/one/a.png' }, []],
    ['a.pdf', { kind: 'link', url: '/images/one/a.pdf' }, []],
    [
      'https://x.example/a.png',
      { kind: 'link', url: 'https://x.example/a.png' },
      ['3 remote-image https://x.example/a.png'],
    ],
    ['/gone.png', { kind: 'link', url: 'https://old.example/gone.png' }, ['3 missing-image /gone.png']],
    ['#x', { kind: 'text' }, ['3 missing-image #x']],
    [
      'DATA:image/png;base64,AAAAAAAAAAAAAAAAAAAAAAAAAA',
      { kind: 'text' },
      ['3 missing-image DATA:image/png;base64,AAAAAAAA…: its data stood in the text'],
    ],
    ['b.svg', { kind: 'text' }, ['3 file-refused posts/b.svg: a browser would run what it holds']],
    [
      '/posts/b.svg',
      { kind: 'link', url: 'https://old.example/posts/b.svg' },
      ['3 file-refused posts/b.svg: a browser would run what it holds'],
    ],
  ])('%s is shown as %j', (url, shown, noted) => {
    const { carrier, notes } = aCarrier();
    expect(carrier.picture(url, 3)).toEqual(shown);
    expect(notes).toEqual(noted);
  });

  it('that was copied is itself, and the address of one that was not is a link of the text', () => {
    const { carrier, notes } = aCarrier();
    carrier.picture('a.png', 3);
    expect(carrier.picture('/images/one/a.png', 4)).toEqual({ kind: 'picture', url: '/images/one/a.png' });
    carrier.picture('/gone.png', 5);
    expect(carrier.link('https://old.example/gone.png', 6)).toBe('https://old.example/gone.png');
    expect(notes).toEqual(['5 missing-image /gone.png']);
  });

  it.each([
    [{ alt: ' A\n b ', title: undefined }, 'A b', []],
    [{ alt: ' ', title: ' T ' }, 'T', []],
    [{ alt: 'A', title: 'A' }, 'A', []],
    [{ alt: 'A', title: ' A ' }, 'A', []],
    [{ alt: 'A', title: ' T ' }, 'A', ['3 attribute title of a picture: T']],
    [
      { alt: undefined, title: undefined },
      'a.png',
      ["3 no-alt a.png: the file's name stands in place of a description"],
    ],
  ])('with %j has the words %s', (words, alt, noted) => {
    const { carrier, notes } = aCarrier();
    expect(carryPicture({ url: 'a.png', ...words }, 3, carrier, false)).toMatchObject({ type: 'image', alt });
    expect(notes).toEqual(noted);
  });

  it('that is not shown has its words, or its name, as a link where there may be one', () => {
    const { carrier } = aCarrier();
    const shown = (url: string, isLinked: boolean) =>
      carryPicture({ url, alt: undefined }, 3, carrier, isLinked) as {
        type: string;
        value?: string;
        children?: object[];
      };
    expect(shown('/x/gone%20by.png/?y', false)).toMatchObject({ type: 'link', children: [{ value: 'gone by.png' }] });
    expect(shown('/x/gone%20by.png', true)).toEqual({ type: 'text', value: 'gone by.png' });
    expect(shown('/x/100%.png', true)).toEqual({ type: 'text', value: '100%.png' });
    expect(shown('data:image/png,x/y', false)).toEqual({ type: 'text', value: 'data' });
  });
});

it.each([
  ['/gone/', 'A', ' (/gone/)'],
  [' /gone/ ', 'A', ' (/gone/)'],
  ['https://x.example/', 'at x.example', ''],
  ['mailto:a@b.example', 'a@b.example', ''],
  ['#x', 'A', ''],
  [' ', 'A', ''],
  ['javascript:alert(1)', 'A', ''],
  ['/#', 'A', ' (/#)'],
  [`/${'x'.repeat(600)}`, 'A', ` (/${'x'.repeat(499)})`],
])('behind a link to %j that could not be kept, in the words %j, stands %j', (url, words, behind) => {
  expect(lostAddress(url, words)).toBe(behind);
});
