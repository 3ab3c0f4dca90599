import { extractFrontmatter, parseFrontmatter } from '@astrojs/markdown-remark';
import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { JSON_SCHEMA, load, Type } from 'js-yaml';
import { z } from 'zod';
import { type CollectionName, extensionOf, SCHEMAS } from '../domain/collection.ts';
import { typesetEntry } from '../outputs/typeset.ts';
import { entriesFolder } from './entries-folder.ts';
import { bodiesFolder, bodyKey, forgetBodies, renderBodies, type WaitingBody } from './rendered-bodies.ts';

/** The fields of an entry of a collection, as they were checked and typeset. */
export type EntryFields<Name extends CollectionName> = z.infer<(typeof SCHEMAS)[Name]>;

/** An entry as it is kept between its file and the pages. */
export interface KeptEntry<Name extends CollectionName = CollectionName> {
  readonly id: string;
  /** Its file, from the folder of the project. */
  readonly file: string;
  /** Of the text of its file. */
  readonly hash: string;
  readonly fields: EntryFields<Name>;
  /** The key of its rendered body, if its file has one. */
  readonly body?: string;
}

interface KeptCollection {
  /** Of the code that read the files. */
  readonly version: string;
  readonly entries: readonly KeptEntry[];
}

function keptFile(cacheDir: URL, name: CollectionName): URL {
  return new URL(`${name}.json`, entriesFolder(cacheDir));
}

/** The entries of a collection, as `keepEntries` left them. */
export function readEntries<Name extends CollectionName>(cacheDir: URL, name: Name): readonly KeptEntry<Name>[] {
  return (JSON.parse(readFileSync(keptFile(cacheDir, name), 'utf8')) as { entries: KeptEntry<Name>[] }).entries;
}

/**
 * The language in which the publication writes, BCP 47: as `content/site.yaml` says, or as it said when it could last be
 * read.
 */
export function siteLanguage({ root, cacheDir }: { readonly root: URL; readonly cacheDir: URL }): string {
  const file = 'content/site.yaml';
  try {
    return SCHEMAS.site.parse(parseYaml(readFileSync(new URL(file, root), 'utf8'), file)).language;
  } catch (error) {
    try {
      return (readEntries(cacheDir, 'site')[0] as KeptEntry<'site'>).fields.language;
    } catch {
      throw error;
    }
  }
}

/** What decides how the files of a collection are read. */
export interface ReadingSetting {
  readonly root: URL;
  readonly cacheDir: URL;
  /** Of the code that reads and renders. */
  readonly version: string;
  /** Of the publication, BCP 47, in which texts are typeset that say no other. */
  readonly language: string;
  /** True where an entry whose file cannot be read stays as it was, or is missing. */
  readonly isForgiving?: boolean;
}

/**
 * Reads the files of a collection, checks and typesets their fields, renders their bodies, and keeps all of it for the
 * pages, on the disk: in Astro's store, an archive would be in the memory several times. Of files that have not changed
 * since, what was kept stays.
 * @returns A hash of all that is kept.
 * @throws Error naming the file whose fields do not fit, unless `isForgiving`.
 */
export async function keepEntries(name: CollectionName, setting: ReadingSetting): Promise<string> {
  const { root, cacheDir, language } = setting;
  const version = `${setting.version} ${language}`;
  const known = knownEntries(keptFile(cacheDir, name), version);
  const bodies: WaitingBody[] = [];
  const entries = filesOf(name, root).flatMap((file): KeptEntry | [] => {
    const before = known.get(file);
    try {
      const { entry, body } = readEntry(name, file, { root, version, language, before });
      if (body) bodies.push(body);
      return entry;
    } catch (error) {
      if (!setting.isForgiving) throw error;
      return before ?? [];
    }
  });
  if (extensionOf(name) === '.md') {
    const folder = bodiesFolder(cacheDir, name);
    await renderBodies(folder, bodies);
    forgetBodies(folder, new Set(entries.flatMap(({ body }) => body ?? [])));
  }
  const kept = JSON.stringify({ version, entries } satisfies KeptCollection);
  write(keptFile(cacheDir, name), kept);
  return hash('sha256', kept);
}

/** An entry as it was kept, or, where its file is another, as it is read now; and its body. */
function readEntry(
  name: CollectionName,
  file: string,
  {
    root,
    version,
    language,
    before,
  }: Pick<ReadingSetting, 'root' | 'version' | 'language'> & { before?: KeptEntry | undefined },
): { readonly entry: KeptEntry; readonly body?: WaitingBody } {
  const url = new URL(file.split('/').map(encodeURIComponent).join('/'), root);
  const text = readFileSync(url, 'utf8');
  const own = hash('sha256', text);
  const isMarkdown = file.endsWith('.md');
  const fields =
    before?.hash === own
      ? before.fields
      : checkFields(name, file, parseYaml(isMarkdown ? (extractFrontmatter(text) ?? '') : text, file), language);
  const entry = { id: idOf(file), file, hash: own, fields };
  if (!isMarkdown) return { entry };
  const body = { text: bodyText(text), file: url.href, language: languageOf(name, fields) ?? language };
  const key = bodyKey(version, body);
  return { entry: { ...entry, body: key }, body: { ...body, key } };
}

/** The language of an article that is in another than the publication. */
function languageOf(name: CollectionName, fields: KeptEntry['fields']): string | undefined {
  return name === 'articles' ? (fields as EntryFields<'articles'>).language : undefined;
}

/** The Markdown of a file without its front matter. */
export function bodyText(file: string): string {
  return parseFrontmatter(file).content.trim();
}

function knownEntries(file: URL, version: string): ReadonlyMap<string, KeptEntry> {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as KeptCollection;
    return new Map(kept.version === version ? kept.entries.map((entry) => [entry.file, entry]) : []);
  } catch {
    return new Map();
  }
}

/**
 * The files of a collection from the folder of the project; folders inside a collection are only for order. Hidden files
 * and folders are left out, as the content check leaves them: bins, locks and what systems keep beside a file.
 */
function filesOf(name: CollectionName, root: URL): string[] {
  if (name === 'site') return ['content/site.yaml'];
  const folder = `content/${name}`;
  let found: string[];
  try {
    found = readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return found
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith(extensionOf(name)) && !/(?:^|\/)\./.test(path))
    .map((path) => `${folder}/${path}`)
    .sort();
}

/** An entry's id is its file name. */
function idOf(file: string): string {
  return (file.split('/').at(-1) as string).replace(/\.[a-z]+$/, '');
}

/** Whole numbers as YAML 1.2 has them, and the content check reads them; js-yaml takes 0b11 and -0x1F for some as well. */
const INTEGER = new Type('tag:yaml.org,2002:int', {
  kind: 'scalar',
  resolve: (text: unknown) => typeof text === 'string' && /^(?:[-+]?\d+|0o[0-7]+|0x[\dA-Fa-f]+)$/.test(text),
  construct: Number,
});
const YAML_SCHEMA = JSON_SCHEMA.extend({ implicit: [INTEGER] });

function parseYaml(text: string, file: string): unknown {
  try {
    return load(text, { filename: file, schema: YAML_SCHEMA }) ?? {};
  } catch (error) {
    throw new Error(`${file} is no YAML: ${(error as Error).message}`, { cause: error });
  }
}

function checkFields(name: CollectionName, file: string, fields: unknown, language: string): KeptEntry['fields'] {
  const { success, data, error } = SCHEMAS[name].safeParse(fields);
  if (!success) throw new Error(`${file} does not fit; npm run check says where:\n${z.prettifyError(error)}`);
  // What the interface says stands as it is written.
  return name === 'words' ? data : typesetEntry(data, languageOf(name, data) ?? language, name === 'sources');
}

/** Written aside first: a build that is killed leaves no half of it. */
function write(file: URL, text: string): void {
  mkdirSync(new URL('.', file), { recursive: true });
  const aside = new URL(`${file.href}.${process.pid}.part`);
  writeFileSync(aside, text);
  renameSync(aside, file);
}
