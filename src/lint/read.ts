import { isUtf8 } from 'node:buffer';
import { type Dirent, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type CollectionName, extensionOf, SCHEMAS } from '../domain/collection.ts';
import { type ContentFile, parseContentFile } from './content-file.ts';
import { DICTIONARY } from './dictionary.ts';
import type { SourceFile } from './file-facts.ts';
import { PERMANENT_FILE } from './permanent.ts';
import { THEME } from './theme.ts';
import { type Place, TOP } from './place.ts';
import type { RefusedFile } from './publication.ts';

/** Files of a content folder, in order of their paths, and what it holds besides. */
export interface ContentFolder<File = ContentFile> {
  readonly files: readonly File[];
  /** Paths of files with a wrong ending or in an unknown folder, from the project's root. */
  readonly strays: readonly string[];
  readonly refused: readonly RefusedFile[];
  /** The list of permanent addresses; empty where there is none yet. */
  readonly permanent: string;
  readonly dictionary: string | undefined;
  /** The publication's colours and fonts; undefined where it has none. */
  readonly theme: string | undefined;
}

/** No text that a reader would read is longer: 80,000 words are a book. */
const MOST_BYTES = 512 * 1024;

/** Files of content/ that are about it and no part of it. */
const ABOUT: readonly string[] = ['content/LICENSE', 'content/README.md'];
/** Files of content/ that are read and are no entries. */
export const LISTS: readonly string[] = [DICTIONARY, PERMANENT_FILE, THEME];

/**
 * Reads and parses every file of a content folder.
 * @param root The project's root; paths in issues are relative to it.
 * @throws Error where the folder itself cannot be read.
 */
export async function readContent(root: string): Promise<ContentFolder> {
  const folder = readSources(root);
  return {
    ...folder,
    files: folder.files.map(({ path, collection, id, text }) => parseContentFile(path, collection, id, text)),
  };
}

/**
 * Reads the text of every file of a content folder, and parses none.
 * @param known Tells the text of a file that need not be read again; undefined where it has to be.
 * @throws Error where the folder itself cannot be read.
 */
export function readSources(
  root: string,
  known: (path: string) => string | undefined = () => undefined,
): ContentFolder<SourceFile> {
  const files: SourceFile[] = [];
  const strays: string[] = [];
  const refused: RefusedFile[] = [];
  const lists = new Map<string, string>();
  for (const { path, refusal } of listFiles(root, 'content')) {
    const read = readSource(root, path, known, refusal);
    if (read === undefined) continue;
    if ('message' in read) refused.push(read);
    else if (LISTS.includes(path)) lists.set(path, read.text);
    else if (read.collection === undefined) strays.push(path);
    else files.push(read as SourceFile);
  }
  return {
    files,
    strays,
    refused,
    permanent: lists.get(PERMANENT_FILE) ?? '',
    dictionary: lists.get(DICTIONARY),
    theme: lists.get(THEME),
  };
}

/** A file that belongs to no collection has none. */
type ReadFile = Omit<SourceFile, 'collection'> & { readonly collection: CollectionName | undefined };

/** Reads one file; undefined for one that is no part of the content. */
function readSource(
  root: string,
  path: string,
  known: (path: string) => string | undefined,
  refusal: Refusal | undefined,
): ReadFile | RefusedFile | undefined {
  const collection = collectionOf(path);
  const id = basename(path, collection && extensionOf(collection));
  const refuse = (why: Refusal): RefusedFile => ({ ...why, path, collection, id });
  if (refusal) return refuse(refusal);
  if (collection === undefined && !LISTS.includes(path))
    return ABOUT.includes(path) ? undefined : { path, collection, id, text: '' };
  const found = known(path) ?? readText(join(root, path));
  return typeof found === 'string' ? { path, collection, id, text: found } : refuse(found);
}

type Refusal = Pick<RefusedFile, 'message' | 'mend' | 'place'>;

/** The text of a file, or why it has none. */
function readText(file: string): string | Refusal {
  let bytes: Buffer;
  try {
    const { size } = statSync(file);
    if (size > MOST_BYTES)
      return {
        message: `this file has ${(size / 1024).toFixed(0)} KB, and at most ${MOST_BYTES / 1024} KB are read.`,
        mend: 'Split it.',
        place: TOP,
      };
    bytes = readFileSync(file);
  } catch (error) {
    return notOpened(error);
  }
  if (isUtf8(bytes)) return bytes.toString('utf8');
  return {
    message: 'this is not UTF-8 text.',
    mend: 'Save it as UTF-8, or move it out of content/.',
    place: findBadByte(bytes),
  };
}

function notOpened(error: unknown): Refusal {
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    EACCES: 'it is not readable for the one who asks',
    ELOOP: 'its links go in a circle',
    ENOENT: 'it is gone',
  };
  return {
    message: `this file cannot be opened: ${reasons[code] ?? code}.`,
    mend: 'Make it readable, or move it out of content/.',
    place: TOP,
  };
}

/** The place of the first byte that is no UTF-8, counted in the text before it. */
function findBadByte(bytes: Buffer): Place {
  let [line, start] = [1, 0];
  for (let end = bytes.indexOf(10); end !== -1 && isUtf8(bytes.subarray(start, end)); end = bytes.indexOf(10, start)) {
    line += 1;
    start = end + 1;
  }
  let [column, at] = [1, start];
  for (const character of bytes.subarray(start, start + 10_000).toString('utf8')) {
    const length = Buffer.byteLength(character);
    // Decoding puts U+FFFD for what cannot be read; a file may hold that character as well.
    if (character === '\uFFFD' && !isUtf8(bytes.subarray(at, at + length))) break;
    column += character.length;
    at += length;
  }
  return { line, column };
}

interface Listed {
  readonly path: string;
  readonly refusal?: Refusal;
}

/** Everything below a folder but folders and hidden files, in order of the paths. Links are named and not followed. */
function listFiles(root: string, folder: string): Listed[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry): Listed[] => {
      const path = `${folder}/${entry.name}`;
      if (!entry.isDirectory()) {
        const refusal = refusalOf(entry, join(root, path));
        return [{ path, ...(refusal && { refusal }) }];
      }
      if (/\.(?:md|yaml)$/.test(entry.name))
        return [
          { path, refusal: { message: 'this is a folder with the name of a file.', mend: 'Rename it.', place: TOP } },
        ];
      try {
        return listFiles(root, path);
      } catch (error) {
        return [{ path, refusal: notOpened(error) }];
      }
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function refusalOf(entry: Dirent, file: string): Refusal | undefined {
  if (entry.isFile()) return undefined;
  if (entry.isSymbolicLink())
    return {
      message: `this is a link to ${readlinkSync(file)}.`,
      mend: 'Put the file itself here: a link may lead anywhere, and the site is built from what is in content/.',
      place: TOP,
    };
  return { message: 'this is not a text file but a pipe, a socket or a device.', mend: 'Delete it.', place: TOP };
}

/** The collection that a path of the content belongs to; undefined for a stray. */
function collectionOf(path: string): CollectionName | undefined {
  const [, folder, ...rest] = path.split('/');
  if (path === 'content/site.yaml') return 'site';
  if (folder === undefined || rest.length === 0 || folder === 'site' || !Object.hasOwn(SCHEMAS, folder))
    return undefined;
  const collection = folder as CollectionName;
  return path.endsWith(extensionOf(collection)) ? collection : undefined;
}
