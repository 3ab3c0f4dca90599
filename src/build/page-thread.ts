import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import {
  copyFileSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { PageReport, PageTask, PageThreadData } from './page-task.ts';

/** What was written down about a page. */
interface KeptRecord {
  /** Places of its readings in the list of the file. */
  readonly readings: readonly number[];
  readonly found: string;
  /** Size and time of its file, by which it is known that nobody has changed it since. */
  readonly size: number;
  readonly time: number;
}

interface RecordFile {
  readonly readings: readonly string[];
  readonly pages: Readonly<Record<string, KeptRecord>>;
}

/**
 * Routes whose pages are each made of one entry and what it is joined with, or of one part of a long list; all others are
 * made of the whole.
 */
const OF_ENTRIES = /\[id\]|\[\.\.\.folder\]|\[\.\.\.part\]/;
/** How often a thread says how far it is, in pages. */
const REPORT_EVERY = 50;

const data = workerData as PageThreadData;
const { app } = (await import(data.entry)) as { app: App };
app.setInternals({ pagesByKeys: data.styles });
app.setOptions({
  settings: { scripts: [] },
  logger: { options: { destination: { write: logMessage } } },
});

interface Route {
  readonly route: string;
  readonly component: string;
  readonly type: string;
  readonly pathname?: string;
  readonly prerender: boolean;
}

interface App {
  readonly manifest: { readonly base: string; readonly routes: readonly { readonly routeData: Route }[] };
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: Route; locals: object }): Promise<Response>;
}

function logMessage({ level, label, message }: { level: string; label?: string; message: string }): boolean {
  if (level === 'warn' || level === 'error') console.error(`[${level.toUpperCase()}] [${label ?? 'pages'}] ${message}`);
  return true;
}

const routes = app.manifest.routes.map(({ routeData }) => routeData);
const byName = new Map(routes.map((route) => [route.component, route]));

/** The addresses of a route. */
async function pathsOf(chosen: (route: Route) => boolean): Promise<{ pathname: string; route: Route }[]> {
  const manifest = { ...app.manifest, routes: app.manifest.routes.filter(({ routeData }) => chosen(routeData)) };
  const view = new Proxy(app, { get: (target, name) => (name === 'manifest' ? manifest : boundTo(target, name)) });
  return new StaticPaths(view as never).getAll() as Promise<{ pathname: string; route: Route }[]>;
}

function boundTo(target: App, name: string | symbol): unknown {
  const value = Reflect.get(target, name, target) as unknown;
  return typeof value === 'function' ? (value.bind(target) as unknown) : value;
}

/** The file of a page, from the folder of the site. */
function fileOf(path: string, { type }: Route): string {
  if (type === 'endpoint') return path.replace(/^\/|\/$/g, '');
  if (path === '/404' || path === '/404/') return '404.html';
  return join(path.slice(1), 'index.html');
}

function addressOf(path: string, { type }: Route): string {
  const base = app.manifest.base.replace(/\/$/, '');
  const needsSlash = type === 'endpoint' ? !/\.[^/]+$/.test(path) : true;
  return `${data.origin}${base}${path.replace(/\/$/, '')}${needsSlash ? '/' : ''}`;
}

interface Reuse {
  readonly last: { readonly readings: readonly string[]; readonly found: string } | undefined;
  record?: { readonly readings: readonly string[]; readonly found: string };
}

/** Makes a page; undefined where the last one still holds. */
async function render(path: string, route: Route, reuse?: Reuse): Promise<Uint8Array | undefined> {
  const request = new Request(addressOf(path, route));
  const response = await app.render(request, { routeData: route, locals: reuse ? { reuse } : {} });
  if (reuse && response.status === 304) return undefined;
  if (response.status >= 400 && !(response.status === 404 && fileOf(path, route) === '404.html'))
    throw new Error(`${path} answered ${String(response.status)}`);
  return new Uint8Array(await response.arrayBuffer());
}

const made = new Set<string>();

function write(file: string, bytes: Uint8Array): void {
  const target = join(data.folder, file);
  makeFolder(dirname(target));
  try {
    writeFileSync(target, bytes, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    console.error(`[WARN] [pages] ${file} is there twice: as a page, and as another page or a file of public/`);
  }
}

function makeFolder(folder: string): void {
  if (made.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  made.add(folder);
}

/** Puts an unchanged file into the site, with its compressed twins: `scripts/compress.mjs` has then nothing to do. */
function take(from: string, to: string): void {
  makeFolder(dirname(to));
  link(from, to);
  const twins = ['.br', '.gz'];
  if (twins.every((end) => existsSync(`${from}${end}`))) for (const end of twins) link(`${from}${end}`, `${to}${end}`);
}

/** The same file under both names, where the disk can do that. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}

async function makeWhole(): Promise<void> {
  const paths = await pathsOf((route) => !OF_ENTRIES.test(route.component));
  for (const { pathname, route } of paths) {
    const bytes = await render(pathname, route);
    if (bytes) write(fileOf(pathname, route), bytes);
  }
}

async function makeBucket({ bucket, pages }: Extract<PageTask, { kind: 'bucket' }>): Promise<void> {
  const last = readRecords(bucket);
  const readings = new Map<string, number>();
  const place = (reading: string) => {
    const known = readings.get(reading) ?? readings.size;
    readings.set(reading, known);
    return known;
  };
  const kept: Record<string, KeptRecord> = {};
  let count = 0;
  for (const { route: name, path } of pages) {
    const route = byName.get(name) as Route;
    const file = fileOf(path, route);
    const target = join(data.folder, file);
    const before = last && isUntouched(last.pages[path], file) ? last.pages[path] : undefined;
    const known = before && {
      found: before.found,
      readings: before.readings.map((at) => last?.readings[at] as string),
    };
    const reuse: Reuse | undefined = data.records === undefined ? undefined : { last: known };
    const bytes = await render(path, route, reuse);
    if (bytes) write(file, bytes);
    else take(join(data.last?.site as string, file), target);
    const record = bytes ? reuse?.record : known;
    if (record) {
      const { size, mtimeMs } = statSync(target);
      kept[path] = { readings: record.readings.map(place), found: record.found, size, time: mtimeMs };
    }
    count += 1;
    if (count % REPORT_EVERY === 0) report({ kind: 'made', count: REPORT_EVERY });
  }
  report({ kind: 'made', count: count % REPORT_EVERY });
  if (data.records === undefined) return;
  const text = JSON.stringify({ readings: [...readings.keys()], pages: kept } satisfies RecordFile);
  writeFileSync(join(data.records, `${bucket}.json`), text);
}

function readRecords(bucket: number): RecordFile | undefined {
  if (!data.last) return undefined;
  const file = join(data.last.records, `${bucket}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RecordFile) : undefined;
}

/** True where the file of the last build is the one that was written down. */
function isUntouched(record: KeptRecord | undefined, file: string): boolean {
  if (!record || !data.last) return false;
  const stats = statSync(join(data.last.site, file), { throwIfNoEntry: false });
  return stats?.size === record.size && stats.mtimeMs === record.time;
}

function report(message: PageReport): void {
  parentPort?.postMessage(message);
}

async function perform(task: PageTask): Promise<void> {
  if (task.kind === 'whole') return makeWhole();
  if (task.kind === 'bucket') return makeBucket(task);
  const found = Map.groupBy(await pathsOf((route) => OF_ENTRIES.test(route.component)), ({ route }) => route.component);
  report({
    kind: 'listed',
    paths: [...found].map(([route, list]) => ({ route, paths: list.map(({ pathname }) => pathname) })),
  });
}

parentPort?.on('message', (task: PageTask) => {
  perform(task).then(
    () => report({ kind: 'done' }),
    (error: unknown) =>
      report({
        kind: 'failed',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
        cause: error,
      }),
  );
});
