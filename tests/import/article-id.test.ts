import { expect, it } from 'vitest';
import { assignIds } from '../../src/import/article-id.ts';
import type { Post } from '../../src/import/post.ts';

function aPost(file: string, published: string, slug = 'next'): Post {
  return {
    file,
    format: 'markdown',
    title: undefined,
    dek: undefined,
    language: undefined,
    translated: undefined,
    published,
    updated: undefined,
    isDraft: false,
    authors: [],
    topics: [],
    categories: [],
    picture: undefined,
    slug,
    permalink: undefined,
    aliases: [],
    texts: new Map(),
    body: '',
    bodyLine: 1,
  };
}

function assigned(posts: readonly Post[], byOrigin: ReadonlyMap<string, string> = new Map(), taken: string[] = []) {
  const there = { pathOf: new Map([...byOrigin.values(), ...taken].map((id) => [id, `articles/${id}.md`])), byOrigin };
  const notes: string[] = [];
  const ids = assignIds(
    posts,
    there,
    (file) => (code, line, text) => notes.push(`${file}:${line} ${code} ${text}`),
    'en',
  );
  return { ids: Object.fromEntries([...ids].map(([{ file }, id]) => [file, id])), notes };
}

function idsOf(posts: readonly Post[], byOrigin?: ReadonlyMap<string, string>): Record<string, string> {
  return assigned(posts, byOrigin).ids;
}

it('the oldest of several posts keeps the slug that they share, whatever their files are called', () => {
  expect(idsOf([aPost('a.md', '2016-05-01'), aPost('b.md', '2014-01-01'), aPost('c.md', '2016-09-01')])).toEqual({
    'a.md': 'next-2016',
    'b.md': 'next',
    'c.md': 'next-2016-09-01',
  });
});

it('a post that was imported before keeps the id that it got, also beside an older one', () => {
  const posts = [aPost('a.md', '2016-05-01'), aPost('b.md', '2014-01-01')];
  expect(idsOf(posts, new Map([['a.md', 'next']]))).toEqual({ 'a.md': 'next', 'b.md': 'next-2014' });
});

it('of posts of one day the one whose file comes first keeps the slug, and all have ids of their own', () => {
  const day = '2016-05-01';
  const files = ['c.md', 'a.md', 'b.md', 'e.md', 'd.md'];
  expect(idsOf(files.map((file) => aPost(file, day)))).toEqual({
    'a.md': 'next',
    'b.md': 'next-2016',
    'c.md': 'next-2016-05-01',
    'd.md': 'next-2',
    'e.md': 'next-3',
  });
});

it('an id that is not the slug is told, and one that is is not', () => {
  expect(assigned([aPost('a.md', '2016-05-01', 'next')]).notes).toEqual([]);
  expect(assigned([aPost('a.md', '2016-05-01', 'Next_One')])).toEqual({
    ids: { 'a.md': 'next-one' },
    notes: ['a.md:0 changed-id "Next_One" became "next-one"'],
  });
  expect(assigned([aPost('a.md', '2016-05-01', 'Next')], undefined, ['next']).notes).toEqual([
    'a.md:0 same-slug "next" is another\'s: its id is "next-2016"',
  ]);
});

it('a slug of no letters becomes an id of the day, and one that is long is cut', () => {
  expect(idsOf([aPost('a.md', '2016-05-01', '—')])).toEqual({ 'a.md': 'post-2016-05-01' });
  expect(idsOf([aPost('a.md', '2016-05-01', `${'a'.repeat(149)}-b`)])).toEqual({ 'a.md': 'a'.repeat(149) });
});
