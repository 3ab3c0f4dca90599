import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { awaitTurn, removeLeftovers } from './build-turn.mjs';
import { runIfStarted } from './call.mjs';
import { runNode, runPackage } from './command.mjs';
import { compressFolder } from './compress.mjs';
import { checkContent } from './content-check.mjs';
import { fingerprint } from './fingerprint.mjs';
import { restoreFolder, swapFolder } from './folder-swap.mjs';
import { readBase } from './hosting.mjs';
import { readHeaderTable } from './hosting/headers.mjs';
import { headersFile } from './hosting/netlify.mjs';
import { ensureInstalled } from './install.mjs';
import { findProjectNode, typescriptArguments } from './node.mjs';
import { Problem } from './outcome.mjs';
import { keepProgram } from './page-program.mjs';
import { cache, dist, root } from './paths.mjs';
import { showProgress } from './progress.mjs';
import { checkSymbolicLinks } from './symbolic-links.mjs';

/** @satisfies {import('./call.mjs').Call} */
const CALL = {
  help: `npm run build -- [--force] [--verbose]
Checks the content, builds the site, and puts it in dist/ when all went well; on an error the last good dist/ stays.

  --force     also where nothing has changed
  --verbose   shows all that the build says
`,
  options: { force: { type: 'boolean' }, verbose: { type: 'boolean' } },
};

/** Everything in the project that the finished site depends on. */
const INPUTS = ['content', 'src', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** What every page depends on, whichever entry it shows; and all that the program is made of. */
const CODE = INPUTS.filter((name) => name !== 'content' && name !== 'public').concat(
  'content/site.yaml',
  'content/theme.css',
  'content/words',
  // An address in the theme is written otherwise where its file is there.
  'public/fonts',
  ...['.env', '.env.local', '.env.production', '.env.production.local'],
);

/** Variables of a terminal that Astro would take for its own, and put into the program. */
const NOT_PASSED_ON = Object.fromEntries(['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR'].map((name) => [name, undefined]));

/** Fingerprint of the inputs of what is in dist/. Outside it, because dist/ is what gets published. */
const stamp = join(cache, 'build-stamp');
const previous = join(cache, 'dist-previous');
/** What is written down about the pages in dist/: what each was read from. */
const records = join(cache, 'pages');

/** How far the pages are, as src/build/pages.ts tells it. */
const PAGES_DONE = /\[pages\] (\d+) of (\d+)/g;

/** A line that tells how far it is; the error is not to be looked for among them. */
const PROGRESS_LINE = /[├└]─|▶|^\[pages\] \d/;
/** Files that are on every site as they are. */
const publicFolder = join(root, 'public');
/** In the folder of the program: the stylesheets, scripts and fonts that pages load. */
const ASSETS = 'site';
/** Reads the content, for the pages. */
const CONTENT_READER = join(root, 'src/build/read-content.ts');
/** Makes the pages, by the program that Astro has bundled. */
const PAGE_MAKER = join(root, 'src/build/make-site.ts');

/**
 * Checks the content, builds the site in a folder of its own, and puts it in dist/ when all went well. Whatever goes
 * wrong, dist/ stays as it was. A build that another has begun is waited for.
 *
 * @param {{ ifChanged?: boolean, verbose?: boolean }} [options]
 *   `ifChanged` does nothing when dist/ is the site of these very inputs; `verbose` shows all that Astro says
 * @throws {Problem} when the content has errors, after they were printed, or when Astro reports one
 */
export async function build({ ifChanged = false, verbose = false } = {}) {
  /** @type {string | undefined} */
  let freshRecords;
  try {
    freshRecords = await awaitTurn(cache);
    await buildInTurn({ ifChanged, verbose, freshRecords });
  } catch (error) {
    const { syscall, message } = /** @type {NodeJS.ErrnoException} */ (error);
    if (syscall === undefined) throw error;
    throw new Problem(`A file could not be read or written: ${message}; ${distNote()}`);
  } finally {
    if (freshRecords) rmSync(freshRecords, { recursive: true, force: true });
  }
}

/** @param {{ ifChanged: boolean, verbose: boolean, freshRecords: string }} options */
async function buildInTurn({ ifChanged, verbose, freshRecords }) {
  restoreFolder({ live: dist, previous });
  removeLeftovers(cache);

  // Before anything follows them.
  if (existsSync(publicFolder)) checkSymbolicLinks(publicFolder, root);
  // Taken before the build: what changes while it runs is then seen as a change by the next one.
  const facts = [findProjectNode().version, process.env.SOURCE_DATE_EPOCH ?? ''];
  const inputs = fingerprint(root, INPUTS, facts);
  if (ifChanged && existsSync(dist) && readStamp() === inputs) {
    console.log('Nothing has changed: dist/ is up to date. `npm run build -- --force` builds all the same.');
    return;
  }

  if ((await checkContent()) !== 0) throw new Problem(`The content has errors; ${distNote()}`);

  const fresh = join(cache, `build-${process.pid}`);
  const readCode = () => fingerprint(root, CODE, facts);
  const code = readCode();
  const isSameCode = () => readCode() === code;
  try {
    await makeSite(fresh, { verbose, freshRecords, code, isSameCode, isForced: !ifChanged });
    writeFileSync(join(fresh, '_headers'), headersFile(readHeaderTable(fresh, await readBase()), fresh));
    await compressSite(fresh);
    // Between here and the new stamp no stamp at all: a kill may cost a build, never pass off the wrong one.
    rmSync(stamp, { force: true });
    await rm(records, { recursive: true, force: true });
    await swapFolder({ fresh, live: dist, previous });
    renameSync(freshRecords, records);
    // Code that was saved meanwhile may have made some of it: then the next build takes nothing over.
    if (!isSameCode()) return;
    writeFileSync(join(records, 'code'), code);
    writeFileSync(stamp, inputs);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** The fingerprint of the code that made what is in dist/. */
function codeOfDist() {
  const file = join(records, 'code');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** @param {string} fresh */
async function compressSite(fresh) {
  const progress = showProgress('Compressing');
  try {
    const count = await compressFolder(fresh, existsSync(dist) ? dist : undefined, progress.show);
    progress.end(`Compressed ${count} files`);
  } finally {
    progress.end();
  }
}

/**
 * Has Astro bundle the program that makes pages, where it has not been kept, and processes of their own read the content
 * and make the pages: what each has taken is then given back.
 *
 * @param {string} fresh the folder to build into
 * @param {object} options
 * @param {boolean} options.verbose
 * @param {string} options.freshRecords
 * @param {string} options.code fingerprint of the code
 * @param {() => boolean} options.isSameCode whether it still is
 * @param {boolean} options.isForced bundles in any case
 */
async function makeSite(fresh, { verbose, freshRecords, code, isSameCode, isForced }) {
  const progress = verbose ? undefined : showProgress('Building the site');
  /** @type {string[]} */
  const warnings = [];
  /** @param {string} text */
  const onOutput = (text) => {
    if (verbose) process.stdout.write(text);
    const [, done, of] = [...text.matchAll(PAGES_DONE)].at(-1) ?? [];
    if (done && of) progress?.show(Number(done), Number(of));
  };
  /** @param {Promise<import('./command.mjs').Result>} step */
  const end = async (step) => {
    warnings.push(...readLog(await step, { progress, verbose }));
  };
  try {
    const program = await keepProgram(cache, {
      // A bundle has the path of its project in it.
      madeOf: `${code} ${root}`,
      isStill: isSameCode,
      isForced,
      make: (folder) => {
        const env = { ...NOT_PASSED_ON, NODE_ENV: 'production', PAGE_PROGRAM: folder };
        return end(runPackage('astro', ['build', '--outDir', join(folder, ASSETS)], { env, keep: true, onOutput }));
      },
    });
    cpSync(join(program, ASSETS), fresh, { recursive: true });
    // Without a filter Node 24 copies links as links, to the disk of whoever has built.
    const asFiles = { recursive: true, dereference: true, filter: () => true };
    if (existsSync(publicFolder)) cpSync(publicFolder, fresh, asFiles);

    const types = typescriptArguments(findProjectNode().version);
    // What one process has compiled the next need not; of TypeScript they then need no compiler in their memory either.
    const env = { NODE_ENV: 'production', NODE_COMPILE_CACHE: join(program, 'compiled') };
    await end(runNode([...types, CONTENT_READER, program], { env, keep: true, onOutput }));
    // Where the code has changed, the pages of the last build were made by another.
    const last = existsSync(dist) && codeOfDist() === code ? { LAST_SITE: dist, LAST_PAGE_RECORDS: records } : {};
    const forPages = { ...env, PAGE_RECORDS: freshRecords, ...last };
    await end(runNode([...types, PAGE_MAKER, program, fresh], { env: forPages, keep: true, onOutput }));
    progress?.end(`Built ${countPages(fresh).toLocaleString('en-GB')} pages`);
  } finally {
    progress?.end();
    // Those of a step that went well as well, where a later one fails: a program that is kept warns only once.
    if (!verbose) for (const line of warnings) console.warn(line);
  }
}

/**
 * The warnings in what a step of the build printed.
 *
 * @param {import('./command.mjs').Result} result
 * @param {{ progress: ReturnType<typeof showProgress> | undefined, verbose: boolean }} options
 * @throws {Problem} when it failed, after all that it said was printed
 */
function readLog({ code, output }, { progress, verbose }) {
  const lines = stripVTControlCharacters(output).split('\n');
  if (code === 0 && !lines.some(isErrorLine)) return lines.filter(isWarning);
  progress?.end();
  const said = lines.filter((line) => !PROGRESS_LINE.test(line)).join('\n');
  if (!verbose) console.error(said.trim());
  throw new Problem(`The build failed; ${distNote()}`);
}

/**
 * @param {string} line without colours
 */
function isWarning(line) {
  return line.includes('[WARN]');
}

/**
 * Whether a line of a log reports an error: Astro's exit code does not always tell.
 *
 * @param {string} line without colours
 */
function isErrorLine(line) {
  return line.includes('[ERROR]');
}

function distNote() {
  if (!existsSync(dist)) return 'nothing was written to dist/.';
  // Without a stamp it may have been put in place already.
  return existsSync(stamp) ? 'dist/ is still the last good build.' : 'dist/ is a whole site, the last one or this.';
}

/** @param {string} folder */
function countPages(folder) {
  /** @type {(path: string) => number} */
  const count = (path) =>
    readdirSync(path, { withFileTypes: true }).reduce(
      (sum, entry) =>
        sum + (entry.isDirectory() ? count(join(path, entry.name)) : Number(entry.name.endsWith('.html'))),
      0,
    );
  return count(folder);
}

function readStamp() {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

await runIfStarted(import.meta.url, CALL, async ({ values: { force, verbose } }) => {
  await ensureInstalled();
  await build({ ifChanged: !force, verbose });
});
