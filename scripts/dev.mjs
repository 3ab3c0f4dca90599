import { runIfStarted } from './call.mjs';
import { runPackage } from './command.mjs';
import { checkContent } from './content-check.mjs';
import { ensureInstalled } from './install.mjs';
import { Stopped } from './outcome.mjs';
import { parsePort } from './serve.mjs';

const CALL = {
  help: `npm run dev -- [flags]
Serves every page as you write it, with drafts, and shows the errors of the content on the page. Ctrl-C stops it.
PORT=8080 npm run dev takes another port than 4321; flags are those of Astro's development server.
`,
};

/**
 * `npm run dev`: shows what the content check finds, then runs Astro's development server all the same.
 *
 * @param {import('./call.mjs').Given} given
 */
async function dev({ words }) {
  const port = parsePort(process.env.PORT);
  try {
    await ensureInstalled();
    if ((await checkContent()) !== 0)
      console.error('The content has errors: npm run build will refuse it. Starting anyway.');
    const args = ['dev', '--host', '127.0.0.1', '--port', String(port), ...words];
    const { code } = await runPackage('astro', args);
    return code;
  } catch (error) {
    if (error instanceof Stopped) return 0;
    throw error;
  }
}

await runIfStarted(import.meta.url, CALL, dev);
