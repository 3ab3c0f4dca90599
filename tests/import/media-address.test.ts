import { describe, expect, it } from 'vitest';
import { pageOfPlayer, pageOfShortcode } from '../../src/import/media-address.ts';

it.each([
  ['https://www.youtube-nocookie.com/embed/abc-_1?start=5', 'https://www.youtube.com/watch?v=abc-_1'],
  ['//youtu.be/abc', 'https://www.youtube.com/watch?v=abc'],
  ['https://www.youtube.com/embed/videoseries?list=x', 'https://www.youtube.com/embed/videoseries?list=x'],
  ['//player.vimeo.com/video/7', 'https://vimeo.com/7'],
  ['//x.example/a', 'https://x.example/a'],
  ['/a//', '/a//'],
])('the page of the player at %s is %s', (player, page) => {
  expect(pageOfPlayer(player)).toBe(page);
});

describe('the page that a shortcode means', () => {
  const pageOf = (name: string, positional: string[], named: Record<string, string> = {}) =>
    pageOfShortcode(name, positional, new Map(Object.entries(named)));

  it.each([
    ['youtube', ['abc'], 'https://www.youtube.com/watch?v=abc'],
    ['YouTube', ['abc'], 'https://www.youtube.com/watch?v=abc'],
    ['lite-youtube', ['abc'], 'https://www.youtube.com/watch?v=abc'],
    ['youtube_embed', ['https://youtu.be/abc'], 'https://www.youtube.com/watch?v=abc'],
    ['vimeo', ['7'], 'https://vimeo.com/7'],
    ['instagram', ['abc'], 'https://www.instagram.com/p/abc/'],
    ['tweet', ['8'], 'https://twitter.com/i/status/8'],
    ['x', ['8'], 'https://twitter.com/i/status/8'],
    ['twitter', ['name'], undefined],
    ['tweet', ['a8'], undefined],
    ['tweet', ['8a'], undefined],
    ['gist', ['me', '9'], 'https://gist.github.com/me/9'],
    ['gist', ['me/9', 'file.js'], 'https://gist.github.com/me/9'],
    ['gist', ['9'], 'https://gist.github.com/9'],
    ['youtube', [], undefined],
    ['youtube', ['a b'], undefined],
    ['button', ['abc'], undefined],
    ['button', ['https://x.example/'], undefined],
    ['tweet', ['https://twitter.com/a/status/8'], 'https://twitter.com/a/status/8'],
  ])('%s of %j is %s', (name, positional, page) => {
    expect(pageOf(name, positional)).toBe(page);
  });

  it('is named by its id or its slug before what stands without a name', () => {
    expect(pageOf('vimeo', ['9'], { id: '7', slug: '8' })).toBe('https://vimeo.com/7');
    expect(pageOf('vimeo', ['9'], { slug: '8' })).toBe('https://vimeo.com/8');
    expect(pageOf('tweet', [], { user: 'a', id: '8' })).toBe('https://twitter.com/a/status/8');
  });
});
