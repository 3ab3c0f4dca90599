import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { caddyConfig } from './hosting/caddy.mjs';
import { readHeaderTable } from './hosting/headers.mjs';
import { nginxConfig } from './hosting/nginx.mjs';
import { Problem, runIfStarted } from './outcome.mjs';
import { dist, root as project } from './paths.mjs';

const SERVERS = { caddy: caddyConfig, nginx: nginxConfig };

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

/** `npm run hosting -- nginx|caddy [--root FOLDER] [--address ADDRESS] [--brotli]`: prints a server's configuration. */
async function hosting() {
  const [name = '', ...options] = process.argv.slice(2);
  /** @param {string} option */
  const value = (option) => (options.includes(option) ? options[options.indexOf(option) + 1] : undefined);
  if (!Object.hasOwn(SERVERS, name))
    throw new Problem(`Which server? npm run hosting -- ${Object.keys(SERVERS).join(' | ')}`);
  if (!existsSync(dist)) throw new Problem('There is no built site yet: run npm run build first.');
  const address = value('--address');
  const config = SERVERS[/** @type {keyof typeof SERVERS} */ (name)](readHeaderTable(dist, await readBase()), {
    root: resolve(value('--root') ?? dist),
    ...(address && { address }),
    hasBrotli: options.includes('--brotli'),
  });
  process.stdout.write(config);
  return 0;
}

await runIfStarted(import.meta.url, hosting);
