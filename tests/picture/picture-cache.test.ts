import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { openPictureCache } from '../../src/picture/picture-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-pictures-'));
const url = pathToFileURL(`${folder}/`);
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('kept pictures', () => {
  it('are painted once, also where two that say the same are asked for at once', async () => {
    const cache = openPictureCache(url);
    let painted = 0;
    const paint = () => {
      painted += 1;
      return Promise.resolve(Buffer.from('picture'));
    };
    const found = await Promise.all(Array.from({ length: 20 }, () => cache.get('same', paint)));
    expect(found.map(String)).toEqual(Array.from({ length: 20 }, () => 'picture'));
    expect(String(await openPictureCache(url).get('same', paint))).toBe('picture');
    expect(painted).toBe(1);
    expect(readdirSync(folder)).toEqual(['same.png']);
  });

  it('are tried again after one that could not be painted, and go when nobody asks for them', async () => {
    const cache = openPictureCache(url);
    await expect(cache.get('one', () => Promise.reject(new Error('no brush')))).rejects.toThrow('no brush');
    expect(String(await cache.get('one', () => Promise.resolve(Buffer.from('picture'))))).toBe('picture');
    await openPictureCache(url).prune();
    expect(readdirSync(folder)).toEqual([]);
  });
});
