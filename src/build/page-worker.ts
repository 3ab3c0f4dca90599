import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import {
  closeSync,
  copyFileSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BucketPage, divide, isPlain } from './page-bucket.ts';
import type { PageReport, PageTask, Whole } from './page-task.ts';
import { bucketsFolder, readSiteJob } from './site-job.ts';

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
/** Those of the files of the data. */
const OF_DATA = /src\/pages\/data\//;
/** How often a worker says how far it is, in pages. */
const REPORT_EVERY = 50;

const job = readSiteJob(process.argv.slice(2), process.env);
const { programFolder, program, folder, last, records } = job;
const { app } = (await import(pathToFileURL(join(programFolder, program.entry)).href)) as { app: App };
app.setInternals({ pagesByKeys: new Map(program.styles) });
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
  /** What Astro knows of the pages of a route when it makes one of them. */
  readonly routeCache: {
    get(route: Route): KnownPages | undefined;
    set(route: Route, pages: KnownPages): void;
    clearAll(): void;
  };
  getComponentByRoute(route: Route): Promise<unknown>;
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: Route; locals: object }): Promise<Response>;
}

interface KnownPages {
  readonly mod: unknown;
  readonly staticPaths: readonly GivenProps[] & { readonly keyed: ReadonlyMap<string, GivenProps> };
}

interface GivenProps {
  readonly props?: BucketPage['props'];
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
  return `${program.origin}${base}${path.replace(/\/$/, '')}${needsSlash ? '/' : ''}`;
}

interface Reuse {
  readonly last: { readonly readings: readonly string[]; readonly found: string } | undefined;
  record?: { readonly readings: readonly string[]; readonly found: string };
}

/** Makes a page; undefined where the last one still holds. */
async function render(path: string, route: Route, reuse?: Reuse): Promise<Response | undefined> {
  const request = new Request(addressOf(path, route));
  const response = await app.render(request, { routeData: route, locals: reuse ? { reuse } : {} });
  if (reuse && response.status === 304) return undefined;
  if (response.status >= 400 && !(response.status === 404 && fileOf(path, route) === '404.html'))
    throw new Error(`${path} answered ${String(response.status)}`);
  return response;
}

/** Folders that are there: those of one bucket, as hardly any has pages of two. */
const made = new Set<string>();

/** False where another file stands there. */
function write(file: string, bytes: ArrayBuffer): boolean {
  const opened = open(file);
  if (opened === undefined) return false;
  writeFileSync(opened, new Uint8Array(bytes));
  closeSync(opened);
  return true;
}

/** For what is so large that it had better not be in the memory twice. */
async function writeInParts(file: string, { body }: Response): Promise<void> {
  const opened = open(file);
  if (opened === undefined) return;
  for await (const part of body ?? []) writeFileSync(opened, part as Uint8Array);
  closeSync(opened);
}

/** Opens a file of the site that is not there yet. */
function open(file: string): number | undefined {
  const target = join(folder, file);
  makeFolder(dirname(target));
  try {
    return openSync(target, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    warnOfTwo(file);
    return undefined;
  }
}

function warnOfTwo(file: string): void {
  console.error(`[WARN] [pages] ${file} is there twice: as a page, and as another page or a file of public/`);
}

function makeFolder(path: string): void {
  if (made.has(path)) return;
  mkdirSync(path, { recursive: true });
  made.add(path);
}

/**
 * Puts an unchanged file into the site, with its compressed twins: `scripts/compress.mjs` has then nothing to do. False
 * where another file stands there.
 */
function take(file: string): boolean {
  const from = join(last?.site as string, file);
  const to = join(folder, file);
  makeFolder(dirname(to));
  if (!link(from, to)) {
    warnOfTwo(file);
    return false;
  }
  const twins = ['.br', '.gz'];
  if (twins.every((end) => existsSync(`${from}${end}`))) for (const end of twins) link(`${from}${end}`, `${to}${end}`);
  return true;
}

/** The same file under both names, where the disk can do that; false where there is another already. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
  return true;
}

async function makeWhole(whole: Whole): Promise<void> {
  const paths = await pathsOf(
    ({ component }) => !OF_ENTRIES.test(component) && OF_DATA.test(component) === (whole === 'data'),
  );
  for (const { pathname, route } of paths) {
    const page = await render(pathname, route);
    if (page) await writeInParts(fileOf(pathname, route), page);
    // V8 does not hurry for what is outside its heap, as the bytes of files are.
    if (whole === 'data') gc?.();
  }
}

/** The file that lists the pages of a bucket. */
function bucketFile(bucket: number): string {
  return join(bucketsFolder(job), `${bucket}.json`);
}

async function listPages(): Promise<void> {
  const found = await pathsOf((route) => OF_ENTRIES.test(route.component));
  const buckets = divide(
    found.map(({ route, pathname }) => {
      const props = app.routeCache.get(route)?.staticPaths.keyed.get(pathname)?.props;
      if (!isPlain(props)) throw new Error(`${route.component} gives ${pathname} more than plain data as props`);
      return { route: route.component, path: pathname, props };
    }),
  );
  for (const [bucket, pages] of buckets) writeFileSync(bucketFile(bucket), JSON.stringify(pages));
  report({ kind: 'listed', buckets: [...buckets.keys()], total: found.length });
}

/** Has Astro know the pages of a bucket and no others: each worker would else list, and keep, all addresses of the site. */
async function knowOnly(pages: readonly BucketPage[]): Promise<void> {
  app.routeCache.clearAll();
  for (const [component, ofRoute] of Map.groupBy(pages, ({ route }) => route)) {
    const route = byName.get(component) as Route;
    const staticPaths = Object.assign(ofRoute, { keyed: new Map(ofRoute.map((page) => [page.path, page])) });
    app.routeCache.set(route, { mod: await app.getComponentByRoute(route), staticPaths });
  }
}

async function makeBucket(bucket: number): Promise<void> {
  const pages = JSON.parse(readFileSync(bucketFile(bucket), 'utf8')) as BucketPage[];
  made.clear();
  await knowOnly(pages);
  const lastRecords = readRecords(bucket);
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
    const target = join(folder, file);
    const before = lastRecords && isUntouched(lastRecords.pages[path], file) ? lastRecords.pages[path] : undefined;
    const known = before && {
      found: before.found,
      readings: before.readings.map((at) => lastRecords?.readings[at] as string),
    };
    const reuse: Reuse | undefined = records === undefined ? undefined : { last: known };
    const page = await render(path, route, reuse);
    const isOwn = page ? write(file, await page.arrayBuffer()) : take(file);
    const record = page ? reuse?.record : known;
    // A file of public/ in its place is no page to take over: once it is gone, the page has to come back.
    if (record && isOwn) {
      const { size, mtimeMs } = statSync(target);
      kept[path] = { readings: record.readings.map(place), found: record.found, size, time: mtimeMs };
    }
    count += 1;
    if (count % REPORT_EVERY === 0) report({ kind: 'made', count: REPORT_EVERY });
  }
  report({ kind: 'made', count: count % REPORT_EVERY });
  if (records === undefined) return;
  const text = JSON.stringify({ readings: [...readings.keys()], pages: kept } satisfies RecordFile);
  writeFileSync(join(records, `${bucket}.json`), text);
}

function readRecords(bucket: number): RecordFile | undefined {
  if (!last) return undefined;
  const file = join(last.records, `${bucket}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RecordFile) : undefined;
}

/** True where the file of the last build is the one that was written down. */
function isUntouched(record: KeptRecord | undefined, file: string): boolean {
  if (!record || !last) return false;
  const stats = statSync(join(last.site, file), { throwIfNoEntry: false });
  return stats?.size === record.size && stats.mtimeMs === record.time;
}

function report(message: PageReport): void {
  process.send?.(message);
}

function perform(task: PageTask): Promise<void> {
  if (task.kind === 'whole') return makeWhole(task.whole);
  return task.kind === 'list' ? listPages() : makeBucket(task.bucket);
}

process.on('message', (task: PageTask) => {
  perform(task).then(
    () => report({ kind: 'done' }),
    (error: unknown) =>
      report({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
// Whoever has started it is gone.
process.on('disconnect', () => process.exit());
