import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runIfStarted } from './call.mjs';
import { caddyConfig } from './hosting/caddy.mjs';
import { readHeaderTable } from './hosting/headers.mjs';
import { nginxConfig } from './hosting/nginx.mjs';
import { Problem } from './outcome.mjs';
import { dist, root as project } from './paths.mjs';

const SERVERS = { caddy: caddyConfig, nginx: nginxConfig };

/** @satisfies {import('./call.mjs').Call} */
const CALL = {
  help: `npm run hosting -- nginx | caddy [--root FOLDER] [--address ADDRESS] [--brotli]
Prints the configuration with which a server serves the built site.

  --root FOLDER       where the site lies on the server; dist/ of this project by itself
  --address ADDRESS   the name or address that the server answers to
  --brotli            nginx has the module for Brotli
`,
  options: { root: { type: 'string' }, address: { type: 'string' }, brotli: { type: 'boolean' } },
  takesWords: true,
};

/**
 * The path under which the site lies: that of its address in content/site.yaml.
 *
 * @param {string} [folder] of the project
 * @returns {Promise<string>} `/` or `/news/`
 */
export async function readBase(folder = project) {
  // Only now: the commands that install the packages load this file before.
  const { parse } = await import('yaml');
  const url = parse(readFileSync(join(folder, 'content', 'site.yaml'), 'utf8'))?.url;
  const { pathname } = URL.canParse(url) ? new URL(url) : { pathname: '/' };
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}

/**
 * `npm run hosting -- nginx|caddy [--root FOLDER] [--address ADDRESS] [--brotli]`: prints a server's configuration.
 *
 * @param {import('./call.mjs').Given} given
 */
async function hosting({ values: { root = dist, address, brotli = false }, words: [name = '', ...more] }) {
  if (!Object.hasOwn(SERVERS, name) || more.length > 0)
    throw new Problem(`Which server? npm run hosting -- ${Object.keys(SERVERS).join(' | ')}`);
  if (!existsSync(dist)) throw new Problem('There is no built site yet: run npm run build first.');
  const folder = resolve(root);
  // Neither configuration can write these as themselves.
  if (/[${}\p{Cc}]/u.test(folder))
    throw new Problem(
      `--root: servers take "$", "{" and "}" for variables of theirs, and end a line at a control character: give the folder ${JSON.stringify(folder)} another name.`,
    );
  const config = SERVERS[/** @type {keyof typeof SERVERS} */ (name)](readHeaderTable(dist, await readBase()), {
    root: folder,
    ...(address && { address }),
    hasBrotli: brotli,
  });
  process.stdout.write(config);
  return 0;
}

await runIfStarted(import.meta.url, CALL, hosting);
