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

function idsOf(posts: readonly Post[], byOrigin: ReadonlyMap<string, string> = new Map()): Record<string, string> {
  const there = { pathOf: new Map([...byOrigin.values()].map((id) => [id, `articles/${id}.md`])), byOrigin };
  const ids = assignIds(posts, there, () => () => undefined, 'en');
  return Object.fromEntries([...ids].map(([{ file }, id]) => [file, id]));
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
