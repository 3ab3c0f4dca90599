import { build } from './build.mjs';
import { runIfStarted } from './call.mjs';
import { ensureInstalled } from './install.mjs';
import { readBase } from './hosting.mjs';
import { Stopped } from './outcome.mjs';
import { parsePort, serve } from './serve.mjs';
import { untilStopped } from './stop-signal.mjs';

const CALL = {
  help: `npm start
Installs and builds what is not up to date, serves the site on 127.0.0.1 and prints its address. Ctrl-C stops it.
PORT=8080 npm start takes another port than 4321.
`,
  options: {},
};

/** `npm start`: installs and builds what is not up to date, and serves the site until it is told to stop. */
async function start() {
  const stopped = untilStopped();
  // First, so that a slip in PORT is told now and not after a minute of installing.
  const port = parsePort(process.env.PORT);
  try {
    await ensureInstalled();
    await build({ ifChanged: true });
  } catch (error) {
    if (error instanceof Stopped) return;
    throw error;
  }
  const server = await serve({ port, base: await readBase() });
  console.log(`The site is at ${server.url} (Ctrl-C stops it)`);
  await stopped;
  await server.close();
}

await runIfStarted(import.meta.url, CALL, start);
