import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { loadedScripts, namedFiles } from '../outputs/offline/named-file.ts';
import { isImmutable } from '../outputs/offline/kept-path.ts';
import type { StoryContents } from '../outputs/offline/story-contents.ts';
import {
  editionOf,
  type EditionFile,
  fileHash,
  keptFiles,
  offerOf,
  type StoryEdition,
  type StoryOffer,
} from '../outputs/offline/story-edition.ts';

/** Pages that are kept from the first visit on: what there is to read without a connection. */
const SHELL = ['offline/', 'offline/not-kept/'];
/** Folder of what scripts say that come after a page, in each language of the site. */
const WORDS = 'words';

const WORKERS = new URL('../client/', import.meta.url);

/** A built site on the disk. */
export interface BuiltSite {
  readonly folder: string;
  /** Path under which it will stand, with a slash at both ends. */
  readonly base: string;
}

/**
 * Makes the site readable offline once its pages are written: the list of files of each story that can be kept, with
 * their sizes, and the service worker `sw.js` with the list of its shell.
 * @param isWanted False where `content/site.yaml` says so: `sw.js` is then a worker that clears everything from readers'
 *   devices and goes.
 */
export async function writeOffline(site: BuiltSite, isWanted: boolean): Promise<void> {
  if (isWanted) await writeStories(site, readStories(site));
  await writeWorker(site, isWanted);
}

function readStories({ folder }: BuiltSite): StoryContents[] {
  const lists = join(folder, 'offline');
  return readdirSync(lists)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(lists, name), 'utf8')) as StoryContents);
}

/**
 * Writes the list of files of each story, and the list of stories.
 * @throws Error where a page or file that belongs to a story is not in the site.
 */
export async function writeStories(site: BuiltSite, stories: readonly StoryContents[]): Promise<void> {
  const measured = measureFiles(site);
  const offers: StoryOffer[] = [];
  // One after the other: the lists of all at once would fill the memory.
  for (const story of stories) {
    const edition = await storyEdition(story, measured);
    writeJson(site, `offline/${edition.story}.json`, edition);
    offers.push(offerOf(edition));
  }
  writeJson(site, 'offline/stories.json', offers);
}

/** What stories share is read, measured and hashed once. */
interface MeasuredFiles {
  /** What every story needs: what scripts say, and the search. */
  readonly always: readonly string[];
  /** All that a page may load, at once or when it is first wanted. */
  filesOf(page: string): ReadonlySet<string>;
  /** A file's path, size and hash, and the bytes that travel for it. */
  measure(path: string): Promise<{ readonly file: EditionFile; readonly transfer: number }>;
}

function measureFiles(site: BuiltSite): MeasuredFiles {
  const measured = new Map<string, Promise<{ file: EditionFile; transfer: number }>>();
  const named = new Map<string, readonly string[]>();
  const pages = new Map<string, ReadonlySet<string>>();
  const measure = async (path: string) => {
    const bytes = readSiteFile(site, path);
    const file: EditionFile = [path, bytes.length, await fileHash(bytes)];
    return { file, transfer: Math.min(bytes.length, gzipSize(site, path) ?? gzipSync(bytes, { level: 9 }).length) };
  };
  return {
    always: [...filesIn(site, WORDS), ...searchFiles(site)],
    filesOf: (page) =>
      remember(pages, page, () => filesOfPage(site, page, (path) => remember(named, path, () => namedBy(site, path)))),
    measure: (path) => remember(measured, path, () => measure(path)),
  };
}

/** Bytes of the compressed twin of a file that was taken from the last build: `scripts/compress-thread.mjs` would give it the same. */
function gzipSize(site: BuiltSite, path: string): number | undefined {
  return statSync(`${fileOf(site, path)}.gz`, { throwIfNoEntry: false })?.size;
}

function remember<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

function writeJson({ folder }: BuiltSite, path: string, content: unknown): void {
  writeFileSync(join(folder, path), JSON.stringify(content));
}

async function storyEdition({ pages, ...contents }: StoryContents, known: MeasuredFiles): Promise<StoryEdition> {
  const paths = new Set([...pages, ...known.always]);
  for (const page of pages) for (const file of known.filesOf(page)) paths.add(file);
  const transfers = new Map<string, number>();
  const all: EditionFile[] = [];
  for (const path of paths) {
    const { file, transfer } = await known.measure(path);
    all.push(file);
    transfers.set(path, transfer);
  }
  const { files, hasWholeArchive } = keptFiles(all);
  const bytes = files.reduce((sum, [, size]) => sum + size, 0);
  const transfer = files.reduce((sum, [path]) => sum + (transfers.get(path) ?? 0), 0);
  return { ...contents, edition: await editionOf(files), hasWholeArchive, bytes, transfer, files };
}

/** The search index, whole: its list and the folder that the list names. */
function searchFiles(site: BuiltSite): string[] {
  const list = 'search/manifest.json';
  const { folder } = JSON.parse(readSiteFile(site, list).toString()) as { folder: string };
  return [list, ...filesIn(site, `search/${folder}`)];
}

function filesOfPage(site: BuiltSite, page: string, of: (path: string) => readonly string[]): ReadonlySet<string> {
  return follow(namedFiles(readSiteFile(site, page).toString(), site.base), of);
}

/** The files that a file of a page loads. */
function namedBy(site: BuiltSite, path: string): readonly string[] {
  // The timeline loads its other files by their names.
  const data = /^timeline\/data\/[0-9a-f]+/.exec(path)?.[0];
  if (data) return filesIn(site, data);
  if (!/\.(?:js|css)$/.test(path)) return [];
  // Imported, loaded on demand, or a font: whatever is named in it.
  const text = readSiteFile(site, path).toString();
  return filesIn(site, '_astro').filter((other) => text.includes(other.slice('_astro/'.length)));
}

/** What a page cannot be shown without. */
function filesOfShell(site: BuiltSite, page: string): ReadonlySet<string> {
  return follow(namedFiles(readSiteFile(site, page).toString(), site.base), (path) =>
    path.endsWith('.js') ? loadedScripts(path, readSiteFile(site, path).toString()) : [],
  );
}

function follow(first: readonly string[], namedBy: (path: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...first];
  while (open.length > 0) {
    const path = open.pop() as string;
    if (found.has(path)) continue;
    found.add(path);
    open.push(...namedBy(path));
  }
  return found;
}

function filesIn({ folder }: BuiltSite, path: string): string[] {
  return (
    readdirSync(join(folder, path))
      // The compressed twins of files are the server's affair.
      .filter((name) => !/\.(?:br|gz)$/.test(name))
      .sort()
      .map((name) => `${path}/${name}`)
  );
}

function fileOf({ folder }: BuiltSite, path: string): string {
  return join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
}

function readSiteFile(site: BuiltSite, path: string): Buffer<ArrayBuffer> {
  const file = fileOf(site, path);
  if (!existsSync(file)) throw new Error(`offline: the site has no ${path}, which is to be kept`);
  return readFileSync(file);
}

/**
 * Writes `sw.js`: the worker that keeps pages, or the one that clears them away.
 * @param isWanted False for the second.
 */
export async function writeWorker(site: BuiltSite, isWanted: boolean): Promise<void> {
  const entry = isWanted ? 'service-worker.ts' : 'service-worker-off.ts';
  await build({
    configFile: false,
    logLevel: 'error',
    base: site.base,
    define: {
      OFFLINE_SHELL: JSON.stringify(isWanted ? shellOf(site) : []),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      outDir: site.folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      // One classic script: a worker of modules is not understood everywhere.
      rolldownOptions: {
        input: fileURLToPath(new URL(entry, WORKERS)),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}

/** The shell as Workbox lists it: whatever is not named by its content is checked against its hash as it arrives. */
function shellOf(site: BuiltSite): { url: string; revision: string | null; integrity?: string }[] {
  const paths = new Set([...filesIn(site, WORDS), ...SHELL.flatMap((page) => [page, ...filesOfShell(site, page)])]);
  return [...paths].map((path) => {
    const url = site.base + path;
    if (isImmutable(path)) return { url, revision: null };
    const digest = createHash('sha384').update(readSiteFile(site, path)).digest('base64');
    return { url, revision: digest.slice(0, 12), integrity: `sha384-${digest}` };
  });
}
