import { describe, expect, it } from 'vitest';
import { sharedFields } from '../../src/import/folder-fields.ts';
import { nameOf, readPost } from '../../src/import/post.ts';
import type { Generator } from '../../src/import/site-folder.ts';
import { anEmptySite } from './site.ts';

/** What is read of a post with these fields and a date, and what was noted. */
function read(
  fields: Readonly<Record<string, unknown>>,
  {
    file = 'a.md',
    generator = 'markdown' as Generator,
    config = {} as Readonly<Record<string, unknown>>,
    today = '2026-11-25',
  } = {},
) {
  const notes: string[] = [];
  const site = anEmptySite(generator, config);
  const post = readPost(
    { file, fields: new Map(Object.entries(fields)), body: 'Text.', bodyLine: 1, shared: sharedFields(file, site, []) },
    { site, today, note: (code, line, text) => notes.push(`${line} ${code} ${text}`) },
  );
  return { post, notes };
}

const DAY = { date: '2020-01-02' };

describe('the day of a post', () => {
  it('that no calendar has is told', () => {
    expect(read({ date: 'soon', pubDate: '2020-01-01' }, { file: '2020-03-04-a.md' })).toMatchObject({
      post: { published: '2020-03-04' },
      notes: ['1 bad-date "soon" is no date that can be read', '1 unknown-field pubDate: 2020-01-01'],
    });
    expect(read({}, { file: '2020-03-04-a.md' }).notes).toEqual([]);
  });

  it('may stand in its address alone', () => {
    expect(read({ permalink: '/2020/03/04/a/' }).post?.published).toBe('2020-03-04');
  });

  it('is not read of "published" where that only says whether it is, and is where it is a day', () => {
    expect(read({ published: true, ...DAY })).toMatchObject({ post: { isDraft: false }, notes: [] });
    expect(read({ published: 'yes' }, { file: '2020-01-02-a.md' })).toMatchObject({
      post: { isDraft: false },
      notes: [],
    });
    expect(read({ published: '2020-05-06' }).post?.published).toBe('2020-05-06');
  });

  it('on which it was changed is told where it lies before it, and means nothing where it is the same', () => {
    expect(read({ ...DAY, updated: '2020-01-01' })).toMatchObject({
      post: { updated: undefined },
      notes: ['1 bad-date updated 2020-01-01, before it was published (2020-01-02): not carried'],
    });
    expect(read({ ...DAY, updated: '2020-01-02' })).toMatchObject({ post: { updated: undefined }, notes: [] });
    expect(read({ ...DAY, updated: '2020-01-03' })).toMatchObject({ post: { updated: '2020-01-03' }, notes: [] });
  });

  it('in the future makes a draft of what Jekyll did not publish yet, and of nothing that others publish', () => {
    const future = (generator: Generator, config = {}) =>
      read({ date: '2030-01-01' }, { generator, config }).post?.isDraft;
    expect(future('jekyll')).toBe(true);
    expect(future('jekyll', { future: true })).toBe(false);
    expect(future('eleventy')).toBe(false);
    expect(read({ date: '2026-11-25' }, { generator: 'jekyll' })).toMatchObject({
      post: { isDraft: false },
      notes: [],
    });
    expect(read({ date: '2030-01-01' }, { generator: 'jekyll' }).notes).toEqual([
      '0 draft dated 2030-01-01, not published yet: imported as a draft, which no build publishes',
    ]);
  });

  it('until which Hugo publishes a post is its last', () => {
    const isDraft = (expiryDate: string, config = {}) =>
      read({ ...DAY, expiryDate }, { generator: 'hugo', config }).post?.isDraft;
    expect(['2026-11-24', '2026-11-25', '2026-11-26'].map((day) => isDraft(day))).toEqual([true, true, false]);
    expect(isDraft('2026-11-24', { buildExpired: true })).toBe(false);
    expect(read({ ...DAY, publishDate: '2026-11-25' }, { generator: 'hugo' })).toMatchObject({
      post: { isDraft: false },
      notes: [],
    });
    // What others call so is no field of theirs.
    expect(read({ ...DAY, expiryDate: '2021-01-01' })).toMatchObject({
      post: { isDraft: false },
      notes: ['1 unknown-field expiryDate: 2021-01-01'],
    });
  });
});

describe('a draft', () => {
  it('is told once', () => {
    expect(read({ ...DAY, draft: true })).toMatchObject({
      post: { isDraft: true },
      notes: ['0 draft imported as a draft, which no build publishes'],
    });
  });
});

describe('the fields of a post', () => {
  it('that say nothing are not told', () => {
    expect(read({ ...DAY, layout: null, mood: '', list: [], permalink: undefined }).notes).toEqual([]);
    expect(read({ ...DAY, list: ['a'] }).notes).toEqual(['1 unknown-field list: ["a"]']);
  });

  it('of one kind are told where they say something else, and not where they say the same', () => {
    expect(read({ ...DAY, description: 'Short.', summary: 'Short.', excerpt: 'Other.' })).toMatchObject({
      post: { dek: 'Short.' },
      notes: ['1 unknown-field excerpt: Other.'],
    });
    expect(read({ ...DAY, dek: '', summary: 'Short.' }).post?.dek).toBe('Short.');
    expect(read({ ...DAY, authors: ['Jane Doe'], author: ['Joe Bloggs'], byline: ['Jane Doe'] })).toMatchObject({
      post: { authors: [{ name: 'Jane Doe' }] },
      notes: ['1 unknown-field author: ["Joe Bloggs"]'],
    });
  });

  it('are known however their names are written, unless one is written as usual', () => {
    expect(read({ ...DAY, Title: 'A' })).toMatchObject({ post: { title: 'A' }, notes: [] });
    expect(read({ ...DAY, Title: 'A', title: 'B' })).toMatchObject({
      post: { title: 'B' },
      notes: ['1 unknown-field Title: A'],
    });
    expect(read({ ...DAY, expiryDate: 'soon', publishdate: 'late' }).notes).toEqual([
      '1 unknown-field expiryDate: soon',
      '1 unknown-field publishdate: late',
    ]);
  });

  it('are told in short', () => {
    expect(read({ ...DAY, mood: 'a'.repeat(80) }).notes).toEqual([`1 unknown-field mood: ${'a'.repeat(80)}`]);
    expect(read({ ...DAY, mood: `${'a'.repeat(80)}b` }).notes).toEqual([`1 unknown-field mood: ${'a'.repeat(80)}…`]);
    const mood: unknown[] = [];
    mood.push(mood);
    expect(read({ ...DAY, mood }).notes).toEqual(['1 unknown-field mood: a list or group that contains itself']);
  });

  it('that are texts are kept for what prints them', () => {
    expect([...(read({ ...DAY, mood: 'good', count: 3 }).post?.texts ?? [])]).toEqual([
      ['date', '2020-01-02'],
      ['mood', 'good'],
    ]);
  });

  it('in Jekyll’s configuration count by the nearer folder, and by the kind of entry where the folder is the same', () => {
    const scoped = (path: string, type: string | undefined, author: string) => ({
      scope: { path, type },
      values: { author },
    });
    const authorOf = (...defaults: object[]) =>
      read(DAY, { file: 'en/_posts/2020-01-02-a.md', generator: 'jekyll', config: { defaults } }).post?.authors[0]
        ?.name;
    expect(authorOf(scoped('', 'posts', 'Posts'), scoped('', undefined, 'All'))).toBe('Posts');
    expect(authorOf(scoped('', undefined, 'All'), scoped('', 'posts', 'Posts'))).toBe('Posts');
    expect(authorOf(scoped('en', undefined, 'Folder'), scoped('', 'posts', 'Posts'))).toBe('Folder');
    expect(authorOf(scoped('e', undefined, 'Part of a name'), scoped('', undefined, 'All'))).toBe('All');
  });

  it('in Jekyll’s configuration say nothing that the post says by another name, and topics are added', () => {
    const config = { defaults: [{ scope: { path: '' }, values: { summary: 'All.', categories: ['news'] } }] };
    expect(read({ ...DAY, description: 'Own.', tags: ['ships'] }, { generator: 'jekyll', config })).toMatchObject({
      post: { dek: 'Own.', topics: [{ key: 'news' }, { key: 'ships' }] },
      notes: [],
    });
    // Another generator has no such thing.
    expect(read(DAY, { generator: 'hugo', config }).post?.topics).toEqual([]);
  });
});

describe('who wrote a post', () => {
  const authorsOf = (author: unknown) => read({ ...DAY, author }).post?.authors.map(({ name }) => name);

  it.each([
    ['Joe Bloggs and Ann Other', ['Joe Bloggs', 'Ann Other']],
    ['Jane Doe, Joe Bloggs, and Ann Other', ['Jane Doe', 'Joe Bloggs', 'Ann Other']],
    ['The Office of Products and Programs', ['The Office of Products and Programs']],
    ['Joe Bloggs and the staff', ['Joe Bloggs and the staff']],
    ['jo', ['jo']],
    ['Jane Doe <jane@old.example>', ['Jane Doe']],
    ['authors/jane-doe.md', ['jane-doe']],
    ['—', []],
    [
      [{ name: 'Jane Doe' }, 'Joe Bloggs'],
      ['Jane Doe', 'Joe Bloggs'],
    ],
    [[{ url: '/jane/' }], []],
  ])('is read of %j', (author, names) => {
    expect(authorsOf(author)).toEqual(names);
  });

  it('is known by what the site calls them', () => {
    expect(read({ ...DAY, author: { slug: 'jd', name: 'Jane Doe' } }).post?.authors).toEqual([
      { key: 'jd', name: 'Jane Doe' },
    ]);
  });

  it('is no text of endless length', () => {
    expect(authorsOf(`Jane ${'doe'.repeat(100)}`)?.map(({ length }) => length)).toEqual([100]);
  });
});

describe('the topics of a post', () => {
  const topicsOf = (fields: object, generator: Generator, config = {}) =>
    read({ ...DAY, ...fields }, { generator, config }).post?.topics.map(({ key }) => key);

  it('stand in a table of Zola’s, which is not told', () => {
    const { post, notes } = read({ ...DAY, taxonomies: { tags: ['ships'], places: ['Kiel'] } }, { generator: 'zola' });
    expect(post?.topics.map(({ key }) => key)).toEqual(['ships', 'Kiel']);
    expect(notes).toEqual([]);
  });

  it('are called as Hugo’s configuration says, and by nobody else’s', () => {
    const config = { taxonomies: { place: 'places', author: 'authors' } };
    const fields = { places: ['Kiel'], authors: ['Jane Doe'] };
    expect(topicsOf(fields, 'hugo', config)).toEqual(['Kiel']);
    expect(topicsOf(fields, 'markdown', config)).toEqual([]);
  });

  it('are divided at spaces in Jekyll alone', () => {
    expect(topicsOf({ tags: 'big cranes' }, 'jekyll')).toEqual(['big', 'cranes']);
    expect(topicsOf({ tags: 'big cranes' }, 'hugo')).toEqual(['big cranes']);
    expect(topicsOf({ tags: 'big cranes, ships' }, 'jekyll')).toEqual(['big cranes', 'ships']);
  });

  it('are not the collections of Eleventy', () => {
    expect(topicsOf({ tags: ['posts', 'blog', 'ships'] }, 'eleventy')).toEqual(['ships']);
    expect(topicsOf({ tags: ['posts', 'ships'] }, 'hugo')).toEqual(['posts', 'ships']);
  });
});

describe('where a post was found', () => {
  it.each([
    ['/a/b/', '/a/b/'],
    ['a/b/', '/a/b/'],
    ['https://old.example/a/b/', '/a/b/'],
    ['a/b', '/a/b'],
    ['/:year/:title/', undefined],
    ['/{{ slug }}/', undefined],
  ])('is read of %j', (permalink, path) => {
    expect(read({ ...DAY, permalink }).post?.permalink).toBe(path);
  });

  it('ends with the last part of its slug', () => {
    expect(read({ ...DAY, slug: '/deep/down/' }).post?.slug).toBe('down');
  });

  it('is called like its file, or like its folder where the file is an index', () => {
    expect(nameOf('posts/2020-1-2-a_b.md')).toEqual({ slug: 'a_b', day: '2020-01-02', written: '2020-1-2' });
    expect(nameOf('posts/river/index.pt-br.md').slug).toBe('river');
    expect(nameOf('posts/river/index-of-all.md').slug).toBe('index-of-all');
    expect(nameOf('posts/2020-01-02.md')).toMatchObject({ slug: '2020-01-02', day: '2020-01-02' });
  });
});

describe('the form and the language of a post', () => {
  it('are told by its file', () => {
    const formatOf = (file: string) => read(DAY, { file }).post?.format;
    expect(['a.html', 'a.htm', 'a.mdx', 'a.md'].map(formatOf)).toEqual(['html', 'html', 'mdx', 'markdown']);
  });

  it('leave a reference to a translation alone where no language is said', () => {
    expect(read({ ...DAY, ref: 'x' })).toMatchObject({
      post: { language: undefined, translated: undefined },
      notes: ['1 unknown-field ref: x'],
    });
    expect(read({ ...DAY, ref: 'x', lang: 'de' }).post).toMatchObject({ language: 'de', translated: 'x' });
  });
});

describe('the picture of a post', () => {
  it.each([
    [
      { image: '/a.png', image_alt: 'A &amp; B' },
      { url: '/a.png', alt: 'A & B', caption: undefined },
    ],
    [{ image: ['/a.png', '/b.png'] }, { url: '/a.png', alt: undefined, caption: undefined }],
    [{ cover: { image: '/a.png', alt: 'A', credit: 'Photo' } }, { url: '/a.png', alt: 'A', caption: 'Photo' }],
    [{ image: { alt: 'A' } }, undefined],
  ])('is read of %j', (fields, picture) => {
    expect(read({ ...DAY, ...fields }).post?.picture).toEqual(picture);
  });
});
