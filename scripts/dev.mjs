import { runPackage } from './command.mjs';
import { checkContent } from './content-check.mjs';
import { ensureInstalled } from './install.mjs';
import { runIfStarted, Stopped } from './outcome.mjs';
import { parsePort } from './serve.mjs';

/** `npm run dev`: shows what the content check finds, then runs Astro's development server all the same. */
async function dev() {
  const port = parsePort(process.env.PORT);
  try {
    await ensureInstalled();
    if ((await checkContent()) !== 0)
      console.error('The content has errors: npm run build will refuse it. Starting anyway.');
    const args = ['dev', '--host', '127.0.0.1', '--port', String(port), ...process.argv.slice(2)];
    const { code } = await runPackage('astro', args);
    return code;
  } catch (error) {
    if (error instanceof Stopped) return 0;
    throw error;
  }
}

await runIfStarted(import.meta.url, dev);
