import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { entryFiles } from '../../src/build/entry-loader.ts';
import { readEntries } from '../../src/build/entries.ts';
import { aFolder } from '../scripts/temporary-folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const TOPIC = 'content/topics/arms.yaml';
const topic = (title: string) => `title: ${title}\ndescription: Arms.\norder: 1\n`;

/** A preview that has read its topics, whose store Astro has written so many ms ago. */
async function aPreview(storeAge: number) {
  const site = readFileSync(join(ROOT, 'content/site.yaml'), 'utf8');
  const folder = aFolder({ [TOPIC]: topic('Arms'), 'content/site.yaml': site });
  const [root, cacheDir] = [pathToFileURL(`${folder}/`), pathToFileURL(`${folder}/.cache/astro/`)];
  for (const name of ['src', 'package-lock.json']) symlinkSync(join(ROOT, name), join(folder, name));
  const watcher = new EventEmitter();
  const context = {
    config: { root, cacheDir },
    store: { set: () => true },
    watcher,
    logger: { error: () => undefined },
  };
  await entryFiles('topics').load(context as never);
  const store = join(folder, '.astro/data-store.json');
  mkdirSync(join(folder, '.astro'));
  writeFileSync(store, '[]');
  const written = new Date(Date.now() - storeAge);
  utimesSync(store, written, written);
  return {
    save: (title: string) => {
      writeFileSync(join(folder, TOPIC), topic(title));
      watcher.emit('change', join(folder, TOPIC));
    },
    titles: () => readEntries(cacheDir, 'topics').map(({ fields }) => fields.title),
    written: Math.round(written.getTime()),
    touched: () => Math.round(statSync(store).mtimeMs),
  };
}

describe('a file that is saved while the preview runs', () => {
  it('is read, and Astro told at once', async () => {
    const preview = await aPreview(60_000);
    const saved = Date.now();
    preview.save('Weapons');
    await expect.poll(preview.touched).toBeGreaterThanOrEqual(saved);
    expect(preview.titles()).toEqual(['Weapons']);
  });

  it('is not told to Astro within the second after it has written its store, in which it hears nothing', async () => {
    const preview = await aPreview(0);
    preview.save('Weapons');
    await expect.poll(preview.titles).toEqual(['Weapons']);
    await expect.poll(preview.touched, { timeout: 30_000 }).toBeGreaterThan(preview.written);
    expect(preview.touched() - preview.written).toBeGreaterThanOrEqual(1000);
  });
});
