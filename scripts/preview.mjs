import { existsSync } from 'node:fs';
import { runIfStarted } from './call.mjs';
import { readBase } from './hosting.mjs';
import { ensureInstalled } from './install.mjs';
import { Problem } from './outcome.mjs';
import { dist } from './paths.mjs';
import { serve } from './serve.mjs';
import { untilStopped } from './stop-signal.mjs';

const CALL = {
  help: `npm run preview
Serves what is in dist/ on 127.0.0.1, whether or not it is up to date. Ctrl-C stops it.
PORT=8080 npm run preview takes another port than 4321.
`,
  options: {},
};

/** `npm run preview`: serves what is in dist/, whether or not it is up to date. */
async function preview() {
  await ensureInstalled();
  if (!existsSync(dist)) throw new Problem('There is nothing in dist/ yet: run npm run build first.');
  const stopped = untilStopped();
  const server = await serve({ base: await readBase() });
  console.log(`dist/ is at ${server.url} (Ctrl-C stops it)`);
  await stopped;
  await server.close();
}

await runIfStarted(import.meta.url, CALL, preview);
