import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { asGroup, asText, fieldOf } from './field-value.ts';

/** What made the site whose posts are imported. */
export const GENERATORS = ['jekyll', 'hugo', 'zola', 'eleventy', 'astro', 'ghost', 'markdown'] as const;
export type Generator = (typeof GENERATORS)[number];

/** A folder of a site, as far as its posts have to be understood. */
export interface SiteFolder {
  /** Absolute, without symbolic links. */
  readonly root: string;
  /** Sizes in bytes of the files, by path from the root with forward slashes. Symbolic links are none. */
  readonly files: ReadonlyMap<string, number>;
  /** Paths of symbolic links, which are never followed. */
  readonly links: ReadonlySet<string>;
  readonly generator: Generator;
  /** The fields of its configuration, where that is data. */
  readonly config: Readonly<Record<string, unknown>>;
  /** The path of a configuration that cannot be read. */
  readonly unread?: string | undefined;
  /** Where it was published, `https://example.org`, if that is known. */
  readonly url: string | undefined;
}

/** Folders that hold no writing of the site's own. */
const SKIPPED = new Set([
  '.git',
  'node_modules',
  'vendor',
  '_site',
  '.cache',
  '.jekyll-cache',
  '.astro',
  '.next',
  '.svn',
]);

/** The largest configuration that is read, in bytes. */
const LARGEST_CONFIG = 1_000_000;

const CONFIGS = [
  ...['_config.yml', '_config.yaml', '_config.toml'],
  ...['hugo', 'config/_default/hugo', 'config/_default/config', 'config'].flatMap((name) =>
    ['toml', 'yaml', 'yml', 'json'].map((ending) => `${name}.${ending}`),
  ),
];

/**
 * Reads what a site's folder holds and what made it.
 * @throws Error where the folder cannot be read.
 */
export async function readSiteFolder(
  folder: string,
  given: { generator?: Generator; url?: string } = {},
): Promise<SiteFolder> {
  const root = await realpath(folder);
  const files = new Map<string, number>();
  const links = new Set<string>();
  await walk(root, '', files, links);
  const { config, unread } = await readConfig(root, files);
  const generator = given.generator ?? findGenerator(files, config);
  const url = cleanUrl(given.url ?? (await findUrl(root, files, config)));
  return { root, files, links, generator, config, unread, url };
}

async function walk(root: string, folder: string, files: Map<string, number>, links: Set<string>): Promise<void> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isSymbolicLink()) links.add(path);
    else if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) await walk(root, path, files, links);
    } else if (entry.isFile()) files.set(path, (await lstat(join(root, path))).size);
  }
}

async function readConfig(
  root: string,
  files: ReadonlyMap<string, number>,
): Promise<{ config: Readonly<Record<string, unknown>>; unread?: string }> {
  const path = CONFIGS.find((name) => (files.get(name) ?? Infinity) <= LARGEST_CONFIG);
  if (path === undefined) return { config: {} };
  const data = await readData(root, path);
  return data === undefined ? { config: {}, unread: path } : { config: asGroup(data) ?? {} };
}

/** The data in a YAML, TOML or JSON file of the site; undefined where it cannot be read as such. */
export async function readData(root: string, path: string): Promise<unknown> {
  const text = await readFile(join(root, path), 'utf8');
  try {
    if (path.endsWith('.json')) return JSON.parse(text);
    if (path.endsWith('.toml')) return parseToml(text);
    return parseYaml(text, { uniqueKeys: false, logLevel: 'error', maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function findGenerator(files: ReadonlyMap<string, number>, config: Readonly<Record<string, unknown>>): Generator {
  const paths = [...files.keys()];
  const has = (pattern: RegExp) => paths.some((path) => pattern.test(path));
  if (has(/^astro\.config\.\w+$/)) return 'astro';
  if (has(/^(?:\.eleventy|eleventy\.config)\.\w+$/)) return 'eleventy';
  if (has(/(?:^|\/)_posts\//) || has(/^_config\.(?:yml|yaml|toml)$/)) return 'jekyll';
  if (has(/^hugo\.\w+$/) || has(/^archetypes\//) || has(/^layouts\/_default\//)) return 'hugo';
  if (fieldOf(config, 'base_url') !== undefined) return 'zola';
  if (fieldOf(config, 'baseURL', 'baseurl', 'baseUrl') !== undefined) return 'hugo';
  if (!has(/\.(?:md|mdx|markdown)$/) && has(/\.json$/)) return 'ghost';
  return 'markdown';
}

async function findUrl(
  root: string,
  files: ReadonlyMap<string, number>,
  config: Readonly<Record<string, unknown>>,
): Promise<string | undefined> {
  const named = asText(fieldOf(config, 'url', 'baseURL', 'baseUrl', 'base_url', 'baseurl'));
  // Jekyll has the path of a site in a field of its own.
  const base = asText(fieldOf(config, 'baseurl'))?.replace(/^\/*/, '/') ?? '';
  if (named !== undefined) return fieldOf(config, 'url') === undefined ? named : `${named.replace(/\/+$/, '')}${base}`;
  const astro = [...files.keys()].find((path) => /^astro\.config\.\w+$/.test(path));
  if (astro === undefined || (files.get(astro) ?? 0) > LARGEST_CONFIG) return undefined;
  return /\bsite:\s*['"`](https?:\/\/[^'"`]+)/.exec(await readFile(join(root, astro), 'utf8'))?.[1];
}

/** The server of a site, or the site itself where it has a path of its own, without the slash at the end. */
function cleanUrl(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:\/\//.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).href.replace(/[?#].*$/, '').replace(/\/+$/, '');
}

/** The folder of a path; '' for one that stands at the root. */
export function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}

/** The path that another one leads to from a folder; undefined where it leads out of the site. */
export function joinPath(folder: string, path: string): string | undefined {
  const joined = posix.normalize(posix.join('/', folder, path)).slice(1);
  // posix.join swallows what leads above the root: count instead.
  let depth = folder === '' ? 0 : folder.split('/').length;
  for (const part of path.split('/')) {
    if (part === '..') depth -= 1;
    else if (part !== '.' && part !== '') depth += 1;
    if (depth < 0) return undefined;
  }
  return joined.replace(/\/$/, '');
}

/** The path on this machine of a file of the site. */
export function diskPath({ root }: SiteFolder, path: string): string {
  return join(root, path.split('/').join(sep));
}
