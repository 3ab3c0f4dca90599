import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Ledger } from '../../src/import/ledger.ts';
import { readSiteFolder } from '../../src/import/site-folder.ts';
import { readSitePosts } from '../../src/import/site-posts.ts';
import { aFolder } from '../scripts/temporary-folder.ts';

const POST = '---\ntitle: A\ndate: 2020-01-01\n---\nText.\n';

/** The posts of a folder with these files, by path, and what was noted. */
async function postsOf(files: Readonly<Record<string, string>>, only?: string, links: readonly string[] = []) {
  const folder = aFolder(files);
  for (const link of links) symlinkSync('/etc/hostname', join(folder, link));
  const ledger = new Ledger();
  const { posts, candidates, site } = await readSitePosts(
    await readSiteFolder(folder),
    { only, today: '2026-11-25' },
    ledger,
  );
  const notes = ledger.remarks.map(({ code, file, line, text }) => `${file}:${line} ${code} ${text}`);
  return { files: posts.map(({ file }) => file), candidates, notes, site };
}

describe('the posts of a site', () => {
  it('are its files in Markdown, but for the pages of sections', async () => {
    const files = {
      'a.md': POST,
      'b/c.mdx': POST,
      'b/d.MARKDOWN': POST,
      'e.html': POST,
      'b/_index.md': POST,
      'b/_index.de.md': POST,
    };
    expect(await postsOf(files)).toMatchObject({
      files: ['a.md', 'b/c.mdx', 'b/d.MARKDOWN'],
      candidates: 3,
      notes: [],
    });
  });

  it('lie with Jekyll in folders of their own, in HTML too, where it has any', async () => {
    const files = { '_posts/a.md': POST, 'x/_drafts/b.html': POST, 'about.md': POST, 'index.html': POST };
    expect((await postsOf(files)).files).toEqual(['_posts/a.md', 'x/_drafts/b.html']);
    expect((await postsOf({ '_config.yml': '', 'about.md': POST, 'index.html': POST })).files).toEqual(['about.md']);
    const another = { 'astro.config.mjs': '', '_posts/a.html': POST, '_posts/b.md': POST, 'about.md': POST };
    expect((await postsOf(another)).files).toEqual(['_posts/b.md', 'about.md']);
  });

  it('are those of the folder that is asked for', async () => {
    const files = { 'en/a.md': POST, 'en-gb/b.md': POST, 'c.md': POST };
    expect((await postsOf(files, './en/')).files).toEqual(['en/a.md']);
    expect((await postsOf(files, 'c.md')).files).toEqual(['c.md']);
    expect((await postsOf({ '_posts/a.md': POST, 'pages/b.md': POST }, 'pages')).files).toEqual(['pages/b.md']);
    const both = { 'pages/_posts/a.md': POST, 'pages/b.md': POST };
    expect((await postsOf(both, 'pages')).files).toEqual(['pages/_posts/a.md', 'pages/b.md']);
  });

  it('are none where they cannot be read, and that is told', async () => {
    const files = {
      'a.md': 'Text alone.\n',
      'b.md': '---\ntitle: [\n---\n',
      'c.md': `${POST}${'x'.repeat(5_000_001)}`,
      'd.md': 'x\0y',
    };
    const { files: read, candidates, notes } = await postsOf(files, undefined, ['e.md', 'f.txt']);
    expect([read, candidates]).toEqual([[], 4]);
    expect(notes).toEqual([
      'a.md:0 no-front-matter not imported',
      expect.stringMatching(/^b\.md:3 bad-front-matter .+: not imported$/),
      'c.md:0 not-read it has 5 MB, and 5 are the most',
      expect.stringMatching(/^d\.md:0 not-read ./),
      'e.md:0 not-read a symbolic link is not followed',
    ]);
  });

  it('of an export come with the address and the title of its site', async () => {
    const posts = [
      {
        id: '1',
        type: 'post',
        status: 'published',
        title: 'A',
        slug: 'a',
        html: '<p>x</p>',
        published_at: '2020-01-01T10:00:00Z',
      },
    ];
    const settings = [
      { key: 'title', value: 'G' },
      { key: 'url', value: 'https://g.example/' },
    ];
    const { files, candidates, site } = await postsOf({
      'x.json': JSON.stringify({ data: { posts, settings } }),
      'y.json': '[',
      'z.txt': '',
    });
    expect(files).toEqual(['x.json/a']);
    expect(candidates).toBe(2);
    expect(site).toMatchObject({ url: 'https://g.example', config: { title: 'G' } });
  });
});
