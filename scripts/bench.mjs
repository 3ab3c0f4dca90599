import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { runIfStarted } from './call.mjs';
import { findChromium } from './chromium.mjs';
import { runNode } from './command.mjs';
import { ensureInstalled } from './install.mjs';
import { findProjectNode, typescriptArguments } from './node.mjs';
import { Problem } from './outcome.mjs';
import { cache, root } from './paths.mjs';
import { isRunning } from './running-process.mjs';

/** Each benchmark is a folder here with a main.ts. */
const folder = join(root, 'scripts', 'bench');
/** The one of the whole site, when none is named. */
const WHOLE = 'whole';
const PLACE = /^(?:throughline-)?bench-(\d+)$/;

const CALL = {
  help: `npm run bench -- [--sizes 100,1000] [--content FOLDER] [--compare EARLIER.json] [--out FOLDER] [--runs N]
Builds and measures publications of made-up content, beside a floor and a minimal blog, and prints one table.

  --sizes N,N        numbers of articles; 100,1000,10000 by itself
  --content FOLDER   a content folder of your own in their place
  --compare FILE     also says what changed since an earlier run
  --out FOLDER       where the results go; .cache/bench by itself
  --runs N           medians of so many builds; 1 by itself

npm run bench -- timeline [--events N …] [--runs N]
Measures the timeline against vis-timeline and TimelineJS3.

npm run bench -- search [--content FOLDER …] [--documents N …]
Measures the search against Fuse.js, MiniSearch and Pagefind.
`,
};

/**
 * `npm run bench [-- options]` measures whole publications of made-up content; `npm run bench -- NAME [options]` measures
 * one part against its peers, on this publication, after a build of what changed. It prints figures and never fails for one.
 *
 * @param {import('./call.mjs').Given} given
 */
async function bench({ words }) {
  const [first = '', ...rest] = words;
  const isNamed = first !== '' && !first.startsWith('-');
  const name = isNamed ? first : WHOLE;
  const options = isNamed ? rest : words;
  const names = readdirSync(folder).filter((entry) => existsSync(join(folder, entry, 'main.ts')));
  if (!names.includes(name))
    throw new Problem(
      `There is no benchmark "${name}": npm run bench measures all, npm run bench -- ${names.filter((other) => other !== WHOLE).join(' | ')} one part.`,
    );
  await ensureInstalled();
  const chromium = await findChromium();
  if (name !== WHOLE) await build({ ifChanged: true });
  const { version } = findProjectNode();
  removeLeftovers();
  // Removed here and not by the benchmark, which is killed when it does not end in time.
  const place = join(cache, `bench-${process.pid}`);
  // On the system's own place, whose path is short enough for a browser's sockets.
  const temporary = join(tmpdir(), `throughline-bench-${process.pid}`);
  for (const made of [place, temporary]) mkdirSync(made, { recursive: true });
  try {
    const { code } = await runNode(
      [
        ...typescriptArguments(version),
        '--expose-gc',
        '--max-old-space-size=4096',
        join(folder, name, 'main.ts'),
        ...options,
      ],
      { env: { CHROME_PATH: chromium, BENCH_PLACE: place, TMPDIR: temporary, TEMP: temporary, TMP: temporary } },
    );
    return code;
  } finally {
    for (const made of [place, temporary]) rmSync(made, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Removes what a benchmark that was killed has left. */
function removeLeftovers() {
  for (const place of [cache, tmpdir()].filter((path) => existsSync(path)))
    for (const name of readdirSync(place)) {
      const owner = Number(PLACE.exec(name)?.[1]);
      if (owner && !isRunning(owner)) rmSync(join(place, name), { recursive: true, force: true });
    }
}

await runIfStarted(import.meta.url, CALL, bench);
