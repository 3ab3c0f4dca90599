import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, joinPath, readData, readSiteFolder } from '../../src/import/site-folder.ts';
import { aFolder } from '../scripts/temporary-folder.ts';

describe('the folder of a site', () => {
  it.each([
    ['astro', { 'astro.config.ts': '', 'content/a.md': '', '_config.yml': '' }],
    ['eleventy', { '.eleventy.js': '', 'a.md': '' }],
    ['eleventy', { 'eleventy.config.mjs': '', 'a.md': '' }],
    ['jekyll', { '_config.yml': 'title: X', 'a.md': '' }],
    ['jekyll', { 'en/_posts/2020-01-01-a.md': '' }],
    ['hugo', { 'hugo.toml': '', 'a.md': '' }],
    ['hugo', { 'archetypes/default.md': '' }],
    ['hugo', { 'config.toml': 'baseURL = "https://x.example"', 'a.md': '' }],
    ['zola', { 'config.toml': 'base_url = "https://x.example"', 'a.md': '' }],
    ['ghost', { 'x.json': '{}' }],
    ['markdown', { 'x.json': '{}', 'a.md': '' }],
    ['markdown', { 'a.txt': '' }],
  ])('is known for one of %s by what lies in it', async (generator, files) => {
    expect((await readSiteFolder(aFolder(files))).generator).toBe(generator);
  });

  it.each([
    ['https://x.example/n', { '_config.yml': 'url: https://x.example/\nbaseurl: n\n' }],
    ['https://x.example', { '_config.yml': 'url: https://x.example/?a#b\n' }],
    ['https://x.example/n', { 'hugo.toml': 'baseURL = "https://x.example/n/"\n' }],
    ['https://x.example', { 'astro.config.mjs': "export default { site: 'https://x.example/' };" }],
    [undefined, { '_config.yml': 'url: x.example\n' }],
    [undefined, { '_config.yml': 'url: ftp://x.example\n' }],
    ['https://x.example', { 'hugo.toml': 'baseurl = "https://x.example/"\n' }],
    [undefined, { '_config.yml': 'url: https://[\n' }],
    [undefined, { 'astro.config.mjs': `/*${' '.repeat(1_000_000)}*/ site: 'https://x.example/'` }],
    [undefined, { 'a.md': '' }],
  ])('was published at %s', async (url, files) => {
    expect((await readSiteFolder(aFolder(files))).url).toBe(url);
  });

  it('was published where it is said to be, and made by what it is said to be', async () => {
    const folder = aFolder({ '_config.yml': 'url: https://x.example\n' });
    expect(await readSiteFolder(folder, { url: 'https://y.example/', generator: 'hugo' })).toMatchObject({
      url: 'https://y.example',
      generator: 'hugo',
    });
  });

  it('has files and links, but none of packages and of what was built', async () => {
    const folder = aFolder({ 'b/a.md': '12', 'a.md': '1', 'node_modules/x/a.md': '', '_site/a.md': '', 'c.md': '' });
    symlinkSync('/etc', join(folder, 'link'));
    const { files, links } = await readSiteFolder(folder);
    expect([...files]).toEqual([
      ['a.md', 1],
      ['b/a.md', 2],
      ['c.md', 0],
    ]);
    expect([...links]).toEqual(['link']);
  });

  it('has no configuration where that is too large to be one', async () => {
    const folder = aFolder({ '_config.yml': `title: X\n#${'x'.repeat(1_000_000)}` });
    expect(await readSiteFolder(folder)).toMatchObject({ config: {}, unread: undefined });
  });

  it('tells a configuration that cannot be read from one that says nothing', async () => {
    expect(await readSiteFolder(aFolder({ 'hugo.toml': 'a = ' }))).toMatchObject({ config: {}, unread: 'hugo.toml' });
    expect(await readSiteFolder(aFolder({ '_config.yml': 'a: [' }))).toMatchObject({ unread: '_config.yml' });
    const twice = await readSiteFolder(aFolder({ '_config.yml': 'a: 1\na: 2\n' }));
    expect(twice).toMatchObject({ config: { a: 2 }, unread: undefined });
  });

  it('has data in three forms', async () => {
    const folder = aFolder({ 'a.json': '{"a": 1}', 'a.toml': 'a = 1', 'a.yaml': 'a: 1', 'b.json': 'a: 1' });
    const read = (path: string) => readData(folder, path);
    expect(await Promise.all(['a.json', 'a.toml', 'a.yaml', 'b.json'].map(read))).toEqual([
      { a: 1 },
      { a: 1 },
      { a: 1 },
      undefined,
    ]);
  });
});

describe('a path from a folder of a site', () => {
  it.each([
    ['a/b', 'c.md', 'a/b/c.md'],
    ['a/b', '../c.md', 'a/c.md'],
    ['a/b', './../../c.md', 'c.md'],
    ['a/b', 'c//d/', 'a/b/c/d'],
    ['', 'c.md', 'c.md'],
    ['a', '..', ''],
    ['a', 'b/../../c', 'c'],
    // What leads out of the site is not brought back into it.
    ['a/b', '../../../c.md', undefined],
    ['', '../c.md', undefined],
    ['a', './../../a/c.md', undefined],
    ['a', '/../../c.md', undefined],
  ])('%j by %j leads to %j', (folder, path, joined) => {
    expect(joinPath(folder, path)).toBe(joined);
  });

  it('lies in the folder before its name', () => {
    expect(['a/b/c.md', 'a.md', ''].map(folderOf)).toEqual(['a/b', '', '']);
  });
});
