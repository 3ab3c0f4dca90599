import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { writeStories, writeWorker } from '../../src/build/offline.ts';
import { readEdition } from '../../src/outputs/offline/story-edition.ts';
import { DIST } from '../built-site.ts';

const TEXT = /\.(?:html|css|js|json)$/;

/** Names that change with their contents, and what they become in the next edition. */
export interface Renamed {
  readonly style: readonly [string, string];
  readonly search: readonly [string, string];
  readonly timeline: readonly [string, string];
}

/**
 * The next edition of the built site, with these pages of a story: every page says `edition B` in its title, the
 * stylesheet, the search index and the timeline's data have other names, and what bore the old ones is gone.
 */
export async function nextEdition(
  story: string,
  pages: readonly string[],
): Promise<{ folder: string; renamed: Renamed }> {
  const folder = temporaryFolder();
  const list = readEdition(readFileSync(join(DIST, `offline/${story}.json`), 'utf8'));
  const name = (folderName: string) =>
    readdirSync(join(DIST, folderName)).find((entry) => /^[0-9a-f]{12}$/.test(entry));
  const style = readdirSync(join(DIST, '_astro')).find((file) => /^style\..*\.css$/.test(file)) ?? '';
  const renamed: Renamed = {
    style: [style, 'style.editionB.css'],
    search: [name('search') ?? '', 'bbbbbbbbbbbb'],
    timeline: [name('timeline/data') ?? '', 'cccccccccccc'],
  };
  const rename = (text: string) =>
    Object.values(renamed).reduce<string>((all, [before, after]) => all.replaceAll(before, after), text);
  const paths = [
    ...pages.map((path) => `${path}index.html`),
    ...list.files.flatMap(([path]) => (/(?:^|\/)$/.test(path) ? [] : [path])),
    ...readdirSync(join(DIST, '_astro'))
      .filter((file) => !/\.(?:br|gz)$/.test(file))
      .map((file) => `_astro/${file}`),
    ...['404.html', 'embed/timeline/index.html', 'offline/index.html', 'offline/not-kept/index.html'],
  ];
  for (const path of paths) {
    const to = join(folder, rename(path));
    mkdirSync(dirname(to), { recursive: true });
    if (!TEXT.test(path)) {
      cpSync(join(DIST, path), to);
      continue;
    }
    const text = rename(readFileSync(join(DIST, path), 'utf8'));
    writeFileSync(to, path.endsWith('.html') ? text.replace('</title>', ' edition B</title>') : text);
  }
  const { files: _, edition: __, bytes: ___, transfer: ____, ...contents } = list;
  await writeStories({ folder, base: '/' }, [{ ...contents, pages }]);
  await writeWorker({ folder, base: '/' }, true);
  return { folder, renamed };
}

/** The worker of a site that says `offline: false`. */
export async function clearingWorker(): Promise<string> {
  const folder = temporaryFolder();
  await writeWorker({ folder, base: '/' }, false);
  return readFileSync(join(folder, 'sw.js'), 'utf8');
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-edition-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
