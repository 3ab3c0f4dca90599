import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { runNode } from './command.mjs';
import { ensureInstalled } from './install.mjs';
import { findProjectNode, typescriptArguments } from './node.mjs';
import { Problem, runIfStarted } from './outcome.mjs';
import { cache, root } from './paths.mjs';
import { isRunning } from './running-process.mjs';

/** Each benchmark is a folder here with a main.ts. */
const folder = join(root, 'scripts', 'bench');
/** The one of the whole site, when none is named. */
const WHOLE = 'whole';
const PLACE = /^(?:throughline-)?bench-(\d+)$/;

/**
 * `npm run bench [-- options]` measures whole publications of made-up content; `npm run bench -- NAME [options]` measures
 * one part against its peers, on this publication, after a build of what changed. It prints figures and never fails for one.
 */
async function bench() {
  const [first = '', ...rest] = process.argv.slice(2);
  const isNamed = first !== '' && !first.startsWith('-');
  const name = isNamed ? first : WHOLE;
  const options = isNamed ? rest : process.argv.slice(2);
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

await runIfStarted(import.meta.url, bench);
