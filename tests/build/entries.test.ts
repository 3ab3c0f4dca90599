import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { bodyText, keepEntries, readEntries, siteLanguage } from '../../src/build/entries.ts';
import { bodiesFolder, readBodyFacts, readBodyHtml } from '../../src/build/rendered-bodies.ts';

const folders: string[] = [];
function project(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-entries-'));
  folders.push(folder);
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const [root, cacheDir] = [pathToFileURL(`${folder}/`), pathToFileURL(`${folder}/.cache/astro/`)];
  return { folder, root, cacheDir, write };
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const TOPIC = 'title: "The state\'s arms"\ndescription: Arms.\norder: 1\n';
const PAGE = (body: string) => `---\ntitle: About\ndek: What this is.\nupdated: 2026-11-01\norder: 1\n---\n\n${body}\n`;
const ARTICLE = (fields: string) =>
  `---\ntitle: 'The "Lenin"'\ndek: What it was.\nkind: analysis\npublished: 2026-11-01\nauthors: [desk]\ntopics: [arms]\n${fields}---\n\nThe "Lenin".\n`;

describe('the entries of a collection', () => {
  it('are checked and typeset, in the order of their files, and named by them, in whichever folder', async () => {
    const { root, cacheDir } = project({ 'content/topics/b.yaml': TOPIC, 'content/topics/a/z.yaml': TOPIC });
    await keepEntries('topics', { root, cacheDir, version: '1', language: 'en-GB' });
    expect(readEntries(cacheDir, 'topics').map(({ id, file }) => [id, file])).toEqual([
      ['z', 'content/topics/a/z.yaml'],
      ['b', 'content/topics/b.yaml'],
    ]);
    expect(readEntries(cacheDir, 'topics')[0]?.fields.title).toBe('The state’s arms');
  });

  it('are not what is hidden, be it a file, a folder or a link that leads nowhere', async () => {
    const { folder, root, cacheDir } = project({
      'content/topics/a.yaml': TOPIC,
      'content/topics/._a.yaml': 'no text',
      'content/topics/.trash/b.yaml': TOPIC,
      'content/topics/old/.trash/deep/c.yaml': TOPIC,
    });
    symlinkSync('nowhere', join(folder, 'content/topics/.#a.yaml'));
    await keepEntries('topics', { root, cacheDir, version: '1', language: 'en-GB' });
    expect(readEntries(cacheDir, 'topics').map(({ id }) => id)).toEqual(['a']);
  });

  it('are none where there is no folder', async () => {
    const { root, cacheDir } = project({});
    await keepEntries('series', { root, cacheDir, version: '1', language: 'en-GB' });
    expect(readEntries(cacheDir, 'series')).toEqual([]);
  });

  it('are read again when their file or the code has changed, and only then', async () => {
    const { root, cacheDir, write } = project({ 'content/topics/a.yaml': TOPIC, 'content/topics/b.yaml': TOPIC });
    const keep = (version: string) => keepEntries('topics', { root, cacheDir, version, language: 'en-GB' });
    const first = await keep('1');
    expect(await keep('1')).toBe(first);
    const kept = new URL('../entries/topics.json', cacheDir);
    // What is kept stands for the file as long as that is the same: to be seen by changing it.
    writeFileSync(kept, readFileSync(kept, 'utf8').replaceAll('Arms.', 'Kept.'));
    write('content/topics/b.yaml', TOPIC.replace('Arms.', 'Edited.'));
    await keep('1');
    expect(readEntries(cacheDir, 'topics').map(({ fields }) => fields.description)).toEqual(['Kept.', 'Edited.']);
    await keep('2');
    expect(readEntries(cacheDir, 'topics').map(({ fields }) => fields.description)).toEqual(['Arms.', 'Edited.']);
  });

  it('are typeset in the language of the publication, and articles and their bodies in their own', async () => {
    const { root, cacheDir, write } = project({
      'content/topics/a.yaml': 'title: \'The "Lenin"\'\ndescription: Arms.\norder: 1\n',
      'content/articles/a.md': ARTICLE(''),
    });
    const keep = async (language: string) => {
      await keepEntries('topics', { root, cacheDir, version: '1', language });
      await keepEntries('articles', { root, cacheDir, version: '1', language });
      const [{ fields, body = '' } = { fields: {} as never }] = readEntries(cacheDir, 'articles');
      const html = readBodyHtml(bodiesFolder(cacheDir, 'articles'), body);
      return [readEntries(cacheDir, 'topics')[0]?.fields.title, fields.title, html];
    };
    expect(await keep('en-GB')).toEqual(['The “Lenin”', 'The “Lenin”', '<p>The “Lenin”.</p>']);
    expect(await keep('ru')).toEqual(['The «Lenin»', 'The «Lenin»', '<p>The «Lenin».</p>']);
    write('content/articles/a.md', ARTICLE('language: en\n'));
    expect(await keep('ru')).toEqual(['The «Lenin»', 'The “Lenin”', '<p>The “Lenin”.</p>']);
  });

  it('stand as they are written where they are words of the interface', async () => {
    const { root, cacheDir } = project({ 'content/words/en.yaml': 'front:\n  record: The state\'s "record"\n' });
    await keepEntries('words', { root, cacheDir, version: '1', language: 'en-GB' });
    expect(readEntries(cacheDir, 'words').map(({ id, fields }) => [id, fields])).toEqual([
      ['en', { front: { record: 'The state\'s "record"' } }],
    ]);
  });

  it('stay as they were last read, or are missing, in a preview', async () => {
    const { root, cacheDir, write } = project({
      'content/topics/a.yaml': TOPIC,
      'content/topics/b.yaml': 'title: "\n',
    });
    const keep = () => keepEntries('topics', { root, cacheDir, version: '1', language: 'en-GB', isForgiving: true });
    const ids = () => readEntries(cacheDir, 'topics').map(({ id }) => id);
    await keep();
    expect(ids()).toEqual(['a']);
    write('content/topics/a.yaml', 'title: Arms\n');
    await keep();
    expect(readEntries(cacheDir, 'topics')[0]?.fields.description).toBe('Arms.');
    write('content/topics/b.yaml', TOPIC);
    await keep();
    expect(ids()).toEqual(['a', 'b']);
    await expect(keepEntries('topics', { root, cacheDir, version: '1', language: 'en-GB' })).rejects.toThrow(/a\.yaml/);
  });

  it('have for text what the content check takes for text, in front matter as in YAML', async () => {
    const { root, cacheDir } = project({
      'content/articles/a.md': ARTICLE('')
        .replace(/^title: .*$/m, 'title: 2014-08-06')
        .replace('What it was.', '0b11'),
      'content/topics/a.yaml': 'title: 0b11\ndescription: -0x1F\norder: 0o17\n',
    });
    for (const name of ['articles', 'topics'] as const)
      await keepEntries(name, { root, cacheDir, version: '1', language: 'en-GB' });
    expect(readEntries(cacheDir, 'articles')[0]?.fields).toMatchObject({ title: '2014-08-06', dek: '0b11' });
    expect(readEntries(cacheDir, 'topics')[0]?.fields).toMatchObject({
      title: '0b11',
      description: '-0x1F',
      order: 15,
    });
  });

  it('have the language that the publication has, or last had', async () => {
    const site = readFileSync(new URL('../../content/site.yaml', import.meta.url), 'utf8');
    const { root, cacheDir, write } = project({ 'content/site.yaml': site.replace(/^language: .*$/m, 'language: ru') });
    expect(siteLanguage({ root, cacheDir })).toBe('ru');
    await keepEntries('site', { root, cacheDir, version: '1', language: 'ru' });
    write('content/site.yaml', 'name: "\n');
    expect(siteLanguage({ root, cacheDir })).toBe('ru');
    expect(() => siteLanguage({ root, cacheDir: new URL('elsewhere/astro/', root) })).toThrow(/site\.yaml is no YAML/);
  });

  it('have their bodies rendered beside them, and forget those that are gone', async () => {
    const { root, cacheDir, write } = project({ 'content/pages/about.md': PAGE('Some *words*.') });
    const keep = () => keepEntries('pages', { root, cacheDir, version: '1', language: 'en-GB' });
    await keep();
    const folder = bodiesFolder(cacheDir, 'pages');
    const [{ body: before = '' } = {}] = readEntries(cacheDir, 'pages');
    expect(readBodyHtml(folder, before)).toBe('<p>Some <em>words</em>.</p>');
    expect(readBodyFacts(folder, before).collected.length.words).toBe(2);
    write('content/pages/about.md', PAGE('Other words.'));
    await keep();
    expect(existsSync(new URL(`${before}.html`, folder))).toBe(false);
    expect(bodyText(PAGE('  Other words.  '))).toBe('Other words.');
  });

  it('render many bodies on every core', async () => {
    const { root, cacheDir } = project(
      Object.fromEntries(
        Array.from({ length: 60 }, (_, place) => [`content/pages/p${place}.md`, PAGE(`Page ${place}.`)]),
      ),
    );
    await keepEntries('pages', { root, cacheDir, version: '1', language: 'en-GB' });
    const folder = bodiesFolder(cacheDir, 'pages');
    for (const { id, body = '' } of readEntries(cacheDir, 'pages'))
      expect(readBodyHtml(folder, body)).toBe(`<p>Page ${id.slice(1)}.</p>`);
  });

  it('are refused by the name of their file where they do not fit or are no YAML', async () => {
    const { root, cacheDir, write } = project({ 'content/topics/a.yaml': 'title: Arms\n' });
    const keep = () => keepEntries('topics', { root, cacheDir, version: '1', language: 'en-GB' });
    await expect(keep()).rejects.toThrow(/content\/topics\/a\.yaml does not fit.*[\s\S]*description/);
    write('content/topics/a.yaml', 'title: "Arms\n');
    await expect(keep()).rejects.toThrow(/content\/topics\/a\.yaml is no YAML/);
  });
});
