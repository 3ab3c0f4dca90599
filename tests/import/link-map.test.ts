import { describe, expect, it } from 'vitest';
import { LinkMap } from '../../src/import/link-map.ts';
import type { SiteFolder } from '../../src/import/site-folder.ts';

/** A map of a few posts: files, with the id and the old address of each. */
function aMap({
  files = [],
  ...fields
}: Partial<Omit<SiteFolder, 'files'>> & { readonly files?: readonly string[] } = {}): LinkMap {
  const map = new LinkMap({
    root: '/site',
    files: new Map(files.map((path) => [path, 1])),
    links: new Set(),
    generator: 'markdown',
    config: {},
    url: 'https://old.example',
    ...fields,
  });
  map.add('one', 'posts/one.md', ['/2020/one/', '/first/']);
  map.add('two', 'posts/deep/two/index.md', ['/2020/two.html', '/first/', '']);
  map.addPages('topics', [['big-cranes', ' Grands  Ponts ']]);
  map.addPages('authors', [['jd', 'jane']]);
  return map;
}

const FILE = 'posts/one.md';

describe('a link of a post', () => {
  const leadsTo = (url: string, address: string | undefined = '/2020/one/', site = {}) =>
    aMap(site).resolve(url, FILE, address);

  it.each([
    ['/2020/two.html', 'two'],
    ['../two.html', 'two'],
    ['https://www.old.example/2020/two.html?from=x', 'two'],
    ['//old.example/2020/two.html', 'two'],
    ['deep/two/', 'two'],
    ['deep/two/index.md', 'two'],
    ['/posts/One.md', 'one'],
    ['/first/', 'one'],
    ['  /2020/one ', 'one'],
  ])('finds %j by its address or its file', (url, id) => {
    expect(leadsTo(url)).toEqual({ kind: 'article', id, fragment: undefined });
  });

  it('keeps its fragment, but for one that names a passage of text', () => {
    expect(leadsTo('/2020/two.html#part%20two')).toEqual({ kind: 'article', id: 'two', fragment: 'part two' });
    expect(leadsTo('/2020/two.html#part:~:text=x')).toEqual({ kind: 'article', id: 'two', fragment: 'part' });
    expect(leadsTo('#part:~:text=x')).toEqual({ kind: 'heading', fragment: 'part' });
    expect(leadsTo('#100%')).toEqual({ kind: 'heading', fragment: '100%' });
  });

  it('is read against the address that its post had, where it had one', () => {
    const gone = { kind: 'old-site', url: 'https://old.example/2020/one/gone' };
    expect(leadsTo('gone')).toEqual(gone);
    expect(aMap().resolve('gone', FILE, undefined)).toMatchObject({ kind: 'lost' });
    expect(aMap().resolve('2020/two.html', FILE, undefined)).toMatchObject({ kind: 'lost' });
    expect(leadsTo('two.html', '/2020/one')).toMatchObject({ id: 'two' });
    // Some servers leave the slash at the end of an address away.
    expect(leadsTo('../two.html', '/2020/one')).toMatchObject({ id: 'two' });
  });

  it('to what was not imported stays as it was written', () => {
    const url = 'http://www.old.example/none/';
    expect(leadsTo(url)).toEqual({ kind: 'old-site', url });
  });

  it('to the front page leads there, unless it asks for another one', () => {
    expect(leadsTo('/')).toEqual({ kind: 'page', url: '/' });
    expect(leadsTo('https://old.example')).toEqual({ kind: 'page', url: '/' });
    expect(leadsTo('/?p=12')).toEqual({ kind: 'old-site', url: 'https://old.example/?p=12' });
  });

  it('to a list of posts leads to the page of its topic or author', () => {
    expect(leadsTo('/tags/big-cranes/')).toEqual({ kind: 'page', url: '/topics/big-cranes/' });
    expect(leadsTo('/category/Grands-Ponts')).toEqual({ kind: 'page', url: '/topics/big-cranes/' });
    expect(leadsTo('/author/jane/')).toEqual({ kind: 'page', url: '/authors/jd/' });
    expect(leadsTo('/author/big-cranes/')).toMatchObject({ kind: 'old-site' });
    expect(leadsTo('tags/big-cranes/')).toMatchObject({ kind: 'old-site' });
  });

  it('to a group of posts that Hugo’s configuration names leads to the page of its topic', () => {
    const config = { taxonomies: { place: 'places' } };
    const url = '/places/big-cranes/';
    expect(leadsTo(url, '/', { generator: 'hugo', config })).toEqual({ kind: 'page', url: '/topics/big-cranes/' });
    expect(leadsTo(url, '/', { config })).toMatchObject({ kind: 'old-site' });
  });

  it.each([
    ['', 'it names no address'],
    [' # ', 'it leads nowhere'],
    ['/{{ x }}/', 'it is no address'],
    ['/a\tb/', 'it is no address'],
    ['https://[/', 'it is no address'],
    ['//[/', 'it is no address'],
    ['javascript:alert(1)', '"javascript:" is not allowed in links'],
    ['FTP://old.example/a', '"ftp:" is not allowed in links'],
  ])('that is %j is lost', (url, reason) => {
    expect(leadsTo(url)).toEqual({ kind: 'lost', reason });
  });

  it('to another site leads away, with no sign that Markdown would read', () => {
    expect(leadsTo('https://other.example/a b"<c>')).toEqual({
      kind: 'away',
      url: 'https://other.example/a%20b%22%3Cc%3E',
    });
    expect(leadsTo('mailto:a@b.example?subject=a b')).toEqual({
      kind: 'away',
      url: 'mailto:a@b.example?subject=a%20b',
    });
    expect(leadsTo('http://other.example/')).toEqual({ kind: 'away', url: 'http://other.example/' });
    expect(leadsTo('//other.example/2020/two.html')).toEqual({
      kind: 'away',
      url: 'https://other.example/2020/two.html',
    });
    expect(leadsTo('https://old.example/2020/two.html', '/', { url: undefined })).toMatchObject({ kind: 'away' });
  });

  it('under the path that a site had is found with and without it', () => {
    const site = { url: 'https://old.example/n' };
    expect(leadsTo('/n/2020/two.html', '/', site)).toMatchObject({ id: 'two' });
    expect(leadsTo('/2020/two.html', '/', site)).toMatchObject({ id: 'two' });
    expect(leadsTo('/nn/2020/two.html', '/', site)).toEqual({
      kind: 'old-site',
      url: 'https://old.example/nn/2020/two.html',
    });
    expect(leadsTo('/n/tags/big-cranes/', '/', site)).toEqual({ kind: 'page', url: '/topics/big-cranes/' });
  });

  it('that was given out for an article is known again', () => {
    const map = aMap();
    expect(map.issue('two', 'part')).toBe('/articles/two/#part');
    expect(map.resolve('/articles/two/#part', FILE, undefined)).toEqual({
      kind: 'article',
      id: 'two',
      fragment: 'part',
    });
    expect(map.resolve('/articles/one/', FILE, undefined)).toMatchObject({ kind: 'old-site' });
  });

  it('to a file of the site gives the file, and to a page of it none', () => {
    const site = { files: ['posts/a.pdf', 'posts/b.html'] };
    expect(leadsTo('a.pdf', '/', site)).toEqual({ kind: 'file', path: 'posts/a.pdf' });
    expect(leadsTo('b.html', '/', site)).toMatchObject({ kind: 'old-site' });
  });
});

describe('a file that a post names', () => {
  const found = (path: string, files: readonly string[], file = 'posts/deep/two/index.md', url?: string) =>
    aMap({ files, ...(url === undefined ? {} : { url }) }).findFile(path, file);

  it('lies beside it, before one of the same name elsewhere', () => {
    const files = ['a.png', 'posts/a.png', 'posts/deep/two/a.png', 'static/a.png'];
    expect(found('a.png', files)).toBe('posts/deep/two/a.png');
    expect(found('./a.png?w=2#x', files)).toBe('posts/deep/two/a.png');
    expect(found('../../a.png', files)).toBe('posts/a.png');
    expect(found('a%20b.png', ['posts/deep/two/a b.png'])).toBe('posts/deep/two/a b.png');
  });

  it('lies in the nearest folder from which the site’s files are served', () => {
    expect(found('/img/a.png', ['static/img/a.png', 'posts/public/img/a.png'])).toBe('posts/public/img/a.png');
    expect(found('/img/a.png', ['static/img/a.png', 'img/a.png'])).toBe('img/a.png');
    expect(found('@assets/a.png', ['src/assets/a.png'])).toBe('src/assets/a.png');
    expect(found('~/a.png', ['src/a.png'])).toBe('src/a.png');
    // A path from the root is none from the post.
    expect(found('/a.png', ['posts/deep/two/a.png', 'static/a.png'], 'posts/one.md')).toBe('static/a.png');
  });

  it('lies beside another post whose address it has', () => {
    expect(found('/first/a.png', ['posts/a.png', 'first/a.png'], 'x.md')).toBe('posts/a.png');
    expect(found('/2020/one/a.png', ['posts/a.png'], 'x.md')).toBe('posts/a.png');
    expect(found('/elsewhere/a.png', ['a.png'], 'x.md')).toBeUndefined();
    const map = aMap({ files: ['a.png'] });
    map.add('root', 'root.md', ['/r/']);
    expect(map.findFile('/r/a.png', 'x.md')).toBe('a.png');
  });

  it('lies under the path that the site had', () => {
    expect(found('/n/a.png', ['static/a.png'], 'x.md', 'https://old.example/n')).toBe('static/a.png');
    expect(found('/n/a.png', ['static/a.png'], 'x.md')).toBeUndefined();
  });

  it('is none where it names a folder or nothing', () => {
    expect(found('', ['a.png'])).toBeUndefined();
    expect(found('?x', ['a.png'])).toBeUndefined();
    expect(found('img/', ['img'])).toBeUndefined();
    expect(found('none.png', ['a.png'])).toBeUndefined();
  });
});

describe('a post that another one names by its file', () => {
  it.each([
    ['two', 'two'],
    ['deep/two', 'two'],
    ['/posts/deep/two/', undefined],
    ['posts/deep/two', 'two'],
    ['one.md#part', 'one'],
    ['ONE', 'one'],
    ['none', undefined],
  ])('as %j is found', (path, id) => {
    expect(aMap().findByFile(path, FILE)).toBe(id);
  });

  it('lies where Jekyll and Hugo have posts', () => {
    const map = aMap();
    map.add('draft', '_posts/2020-01-01-x.markdown', []);
    map.add('page', 'content/y/z.mdx', []);
    expect(map.findByFile('2020-01-01-x', 'about.md')).toBe('draft');
    expect(map.findByFile('y/z', 'about.md')).toBe('page');
  });

  it('is not guessed where two have the name', () => {
    const map = aMap();
    map.add('another', 'other/two.md', []);
    expect(map.findByFile('two', 'about.md')).toBeUndefined();
    expect(map.findByFile('other/two', 'about.md')).toBe('another');
  });

  it('is that of the language that is asked for, or of the post’s own', () => {
    const map = aMap({
      generator: 'hugo',
      config: { defaultContentLanguage: 'en', languages: { en: {}, de: {} } },
    });
    map.add('en', 'content/news/dam.md', []);
    map.add('de', 'content/news/dam.de.md', []);
    const from = (file: string, asked?: string) => map.findByFile('dam', file, asked);
    expect(from('content/news/x.md')).toBe('en');
    expect(from('content/news/x.de.md')).toBe('de');
    expect(from('content/news/x.md', 'de')).toBe('de');
    expect(map.findByFile('/news/dam', 'content/other/x.de.md')).toBe('de');
    expect(map.findByFile('news/dam', 'content/other/x.de.md')).toBe('de');
    map.add('inner', 'content/other/news/dam.de.md', []);
    expect(map.findByFile('/news/dam', 'content/other/x.de.md')).toBe('de');
    expect(map.findByFile('news/dam', 'content/other/x.de.md')).toBe('inner');
    map.add('only', 'content/news/Only/index.md', []);
    expect(map.findByFile('ONLY', 'content/other/x.de.md')).toBe('only');
  });
});
