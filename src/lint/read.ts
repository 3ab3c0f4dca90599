import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { type CollectionName, extensionOf, SCHEMAS } from '../domain/collection.ts';
import { type ContentFile, parseContentFile } from './content-file.ts';
import { PERMANENT_FILE } from './permanent.ts';

/** Files of a content folder, in order of their paths, and those that belong to no collection. */
export interface ContentFolder {
  readonly files: readonly ContentFile[];
  /** Paths of files with a wrong ending or in an unknown folder, from the project's root. */
  readonly strays: readonly string[];
  /** The list of permanent addresses; empty where there is none yet. */
  readonly permanent: string;
}

/**
 * Reads every file of a content folder.
 * @param root The project's root; paths in issues are relative to it.
 * @throws Error where the folder cannot be read.
 */
export async function readContent(root: string): Promise<ContentFolder> {
  const folder = join(root, 'content');
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const files: ContentFile[] = [];
  const strays: string[] = [];
  let permanent = '';
  for (const path of paths) {
    if (`content/${path}` === PERMANENT_FILE) {
      permanent = await readFile(join(folder, path), 'utf8');
      continue;
    }
    const collection = collectionOf(path);
    if (collection === undefined) {
      if (path !== 'README.md') strays.push(`content/${path}`);
      continue;
    }
    const id = basename(path, extensionOf(collection));
    files.push(parseContentFile(`content/${path}`, collection, id, await readFile(join(folder, path), 'utf8')));
  }
  return { files, strays, permanent };
}

function collectionOf(path: string): CollectionName | undefined {
  if (path === 'site.yaml') return 'site';
  const [folder, ...rest] = path.split('/');
  if (folder === undefined || rest.length === 0 || folder === 'site' || !Object.hasOwn(SCHEMAS, folder))
    return undefined;
  const collection = folder as CollectionName;
  return path.endsWith(extensionOf(collection)) ? collection : undefined;
}
