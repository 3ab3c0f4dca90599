import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createServer, type ViteDevServer } from 'vite';
import { tellMissedChanges } from '../../src/preview/missed-changes.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-watched-'));
let server: ViteDevServer | undefined;
afterEach(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a watcher that tells missed changes', () => {
  it('tells of a file that is written again as soon as it has told of it', async () => {
    const file = join(folder, 'article.md');
    writeFileSync(file, 'first');
    server = await createServer({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      server: { middlewareMode: true },
    });
    const { watcher } = server;
    tellMissedChanges(watcher, () => true);
    const seen: string[] = [];
    watcher.on('all', (event, path) => {
      if (event !== 'change' || path !== file) return;
      seen.push(readFileSync(file, 'utf8'));
      if (seen.length === 1) writeFileSync(file, 'third');
    });
    await expect.poll(() => watcher.getWatched()[folder] ?? []).toContain('article.md');
    writeFileSync(file, 'second');
    await expect.poll(() => seen.at(-1), { timeout: 10_000 }).toBe('third');
  });
});
