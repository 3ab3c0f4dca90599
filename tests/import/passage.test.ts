import { describe, expect, it } from 'vitest';
import { LinkMap } from '../../src/import/link-map.ts';
import { carryPost } from '../../src/import/passage.ts';
import { readPost } from '../../src/import/post.ts';
import { PublicFiles } from '../../src/import/public-file.ts';
import type { SiteFolder } from '../../src/import/site-folder.ts';
import { aFolder } from '../scripts/temporary-folder.ts';

/** A post with this body as it was carried over, and what was noted. */
function carried(
  body: string,
  fields: Readonly<Record<string, unknown>> = {},
  { file = 'posts/the_first-day.md', generator = 'markdown' as SiteFolder['generator'] } = {},
) {
  const files = { 'posts/a.png': 'x' };
  const site: SiteFolder = {
    root: aFolder(files),
    files: new Map(Object.keys(files).map((path) => [path, 1])),
    links: new Set(),
    generator,
    config: {},
    url: undefined,
  };
  const notes: string[] = [];
  const note = (code: string, line: number, text: string) => notes.push(`${line} ${code} ${text}`);
  const given = new Map(Object.entries({ date: '2020-01-01', title: 'Title', ...fields }));
  const post = readPost({ file, fields: given, body, bodyLine: 5, shared: [] }, { site, today: '2026-11-25', note });
  if (!post) throw new Error('it is no post');
  const passage = carryPost({
    post,
    id: 'own',
    site,
    map: new LinkMap(site),
    files: new PublicFiles(site, aFolder()),
    address: undefined,
    note,
  });
  return { passage, body: passage?.finished.body, notes };
}

describe('the title of a post without one', () => {
  const titleOf = (body: string, file?: string, fields = {}) => {
    const { passage, notes } = carried(body, { title: undefined, ...fields }, file === undefined ? {} : { file });
    return [passage?.title, passage?.finished.body, notes[0]];
  };

  it('is its first heading, which the text then does without', () => {
    expect(titleOf('# What *it* is {#x}\n\nText.\n')).toEqual([
      'What it is',
      'Text.\n',
      '0 no-title its first heading became the title',
    ]);
  });

  it('is else made of the words of its address', () => {
    const note = '0 no-title the words of its address became the title';
    expect(titleOf('Text.\n')).toEqual(['The first day', 'Text.\n', note]);
    expect(titleOf('<h1>Heading</h1>', 'posts/a-day.html')[0]).toBe('A day');
    expect(titleOf('Text.\n', undefined, { slug: '--' })[0]).toBe('2020-01-01');
  });
});

describe('a post that cannot be read', () => {
  it.each([
    [
      'a block with too many signs',
      '*'.repeat(20_001),
      '5 not-read a block of its text has more than 20000 brackets, stars and the like',
    ],
    [
      'lists too deep in one another',
      '<ul><li>'.repeat(20_000),
      '5 not-read its lists, elements or blocks stand too deeply in one another',
    ],
  ])('for %s is told and left out', (_, body, note) => {
    const { passage, notes } = carried(body, {}, body.startsWith('<') ? { file: 'a.html' } : {});
    expect(passage).toBeUndefined();
    expect(notes).toEqual([note]);
  });
});

describe('what is told of a post', () => {
  it('is that it has no text', () => {
    expect(carried(' \n\n').notes).toEqual(['0 no-body it has a title and no text']);
    expect(carried('Text.').notes).toEqual([]);
  });

  it('is how much of it looked like a citation', () => {
    expect(carried('[@a] [@b]').notes).toEqual(['0 citation 2 in brackets with @']);
  });
});

describe('the picture that a post names in its fields', () => {
  it.each([
    [{ image: 'a.png', image_alt: 'A' }, '![A](/images/own/a.png)\n\nText.\n', []],
    [{ image: 'a.png', image_caption: 'C' }, ':::figure\n![C](/images/own/a.png)\n\nC\n:::\n\nText.\n', []],
    [
      { image: 'https://x.example/b.png', image_alt: 'B' },
      '[B](https://x.example/b.png)\n\nText.\n',
      ['1 remote-image https://x.example/b.png'],
    ],
    [{ image: 'gone.png', image_alt: 'B', image_caption: 'C' }, 'B\n\nText.\n', ['1 missing-image gone.png']],
  ])('%j stands at its head', (fields, body, notes) => {
    const { passage, ...rest } = carried('Text.\n', fields);
    expect(rest).toEqual({ body, notes });
    // What it says is no part of a description.
    expect(passage?.opening).toBe('Text.');
  });

  it('does not stand there where the text has it', () => {
    expect(carried('Text. ![A](a.png)\n', { image: 'a.png', image_alt: 'B' }).body).toBe(
      'Text. ![A](/images/own/a.png)\n',
    );
  });
});

describe('the description of a post', () => {
  it('is read as Markdown, and in an export of Ghost as it is', () => {
    const fields = { description: 'A *star* and &amp; <b>more</b>' };
    expect(carried('Text.', fields).passage?.dek).toBe('A star and & more');
    expect(carried('Text.', fields, { generator: 'ghost' }).passage?.dek).toBe('A *star* and &amp; <b>more</b>');
    expect(carried('Text.').passage?.dek).toBeUndefined();
  });
});

it('a post in HTML becomes Markdown, and its components stay text in MDX alone', () => {
  expect(carried('<p>A <b>b</b>.</p>', {}, { file: 'a.html' }).body).toBe('A **b**.\n');
  expect(carried('import X from "x";\n\nA {b}.', {}, { file: 'a.mdx' }).notes).not.toEqual([]);
  expect(carried('import X from "x";\n\nA {b}.').notes).toEqual([]);
});
