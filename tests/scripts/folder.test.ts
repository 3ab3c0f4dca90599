import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../scripts/fingerprint.mjs';
import { restoreFolder, swapFolder } from '../../scripts/folder-swap.mjs';
import { aFolder, writeFiles } from './temporary-folder.ts';

/** Places of a swap on one disk, with what stands in them. */
function aSwap(files: Readonly<Record<string, string>>) {
  const folder = aFolder(files);
  return { fresh: join(folder, 'fresh'), live: join(folder, 'dist'), previous: join(folder, '.cache/previous') };
}

describe('putting a finished site in place', () => {
  it('replaces the old one whole and leaves nothing behind', async () => {
    const swap = aSwap({ 'fresh/index.html': 'new', 'dist/index.html': 'old', 'dist/gone.html': 'old' });
    await swapFolder(swap);
    expect(readFileSync(join(swap.live, 'index.html'), 'utf8')).toBe('new');
    expect(existsSync(join(swap.live, 'gone.html'))).toBe(false);
    expect([swap.fresh, swap.previous].filter((place) => existsSync(place))).toEqual([]);
  });

  it('works where there was none', async () => {
    const swap = aSwap({ 'fresh/index.html': 'new' });
    await swapFolder(swap);
    expect(readFileSync(join(swap.live, 'index.html'), 'utf8')).toBe('new');
  });

  it('touches nothing where the new one is not there', async () => {
    const swap = aSwap({ 'dist/index.html': 'old' });
    await expect(swapFolder(swap)).rejects.toThrow('is not there');
    expect(readFileSync(join(swap.live, 'index.html'), 'utf8')).toBe('old');
  });

  it('leaves the old one in place where the new one cannot be put there', async () => {
    const folder = aFolder({ 'fresh/index.html': 'new', 'fresh/dist/index.html': 'old' });
    // No folder can be moved into itself.
    const live = join(folder, 'fresh/dist');
    await expect(
      swapFolder({ fresh: join(folder, 'fresh'), live, previous: join(folder, 'previous') }),
    ).rejects.toThrow();
    expect(readFileSync(join(live, 'index.html'), 'utf8')).toBe('old');
  });

  it('is put right after a kill between its two renames, and after one before or behind them nothing changes', async () => {
    const swap = aSwap({ 'fresh/index.html': 'new', 'dist/index.html': 'old', '.cache/kept': '' });
    restoreFolder(swap);
    expect(readFileSync(join(swap.live, 'index.html'), 'utf8')).toBe('old');
    renameSync(swap.live, swap.previous);
    restoreFolder(swap);
    expect(readFileSync(join(swap.live, 'index.html'), 'utf8')).toBe('old');
    await swapFolder(swap);
    restoreFolder(swap);
    expect(readFileSync(join(swap.live, 'index.html'), 'utf8')).toBe('new');
  });
});

describe('the fingerprint of the inputs', () => {
  const files = { 'src/a.ts': 'one', 'src/deep/b.ts': 'two', 'package.json': '{}' };
  const names = ['src', 'package.json', 'absent'];

  it('is the same for the same contents elsewhere, whatever a desktop leaves there', () => {
    const there = aFolder(files);
    writeFiles(there, { 'src/.DS_Store': 'litter' });
    expect(fingerprint(aFolder(files), names)).toBe(fingerprint(there, names));
    expect(fingerprint(there, names)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('changes with any content, name or fact, and where bytes move from one file to the next', () => {
    const folder = aFolder(files);
    const before = fingerprint(folder, names, ['24.21.0']);
    expect(fingerprint(folder, names, ['24.22.0'])).not.toBe(before);
    expect(fingerprint(aFolder({ ...files, 'src/c.ts': '' }), names, ['24.21.0'])).not.toBe(before);
    expect(
      fingerprint(aFolder({ 'src/a.ts': 'onet', 'src/deep/b.ts': 'wo', 'package.json': '{}' }), names, ['24.21.0']),
    ).not.toBe(before);
    expect(fingerprint(folder, [], ['24', '.21'])).not.toBe(fingerprint(folder, [], ['24.', '21']));
    writeFileSync(join(folder, 'src/a.ts'), 'One');
    expect(fingerprint(folder, names, ['24.21.0'])).not.toBe(before);
  });
});
