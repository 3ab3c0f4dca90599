import { sha256 } from '../sha256.ts';
import { isOfWholeArchive } from './kept-path.ts';
import type { StoryContents } from './story-contents.ts';

/** A file of an edition: its path from the root of the site, its bytes, and the beginning of their SHA-256. */
export type EditionFile = readonly [path: string, bytes: number, hash: string];

/** A story as a reader is offered it: `offline/stories.json` lists all. */
export interface StoryOffer extends Omit<StoryContents, 'pages' | 'articles'> {
  readonly articles: number;
  /** Changes with any of the files. */
  readonly edition: string;
  /** Whether search and timeline are kept with it: those of a large archive are left out. */
  readonly hasWholeArchive: boolean;
  /** What it takes on the device. */
  readonly bytes: number;
  /** What it takes to fetch from a host that compresses with gzip. */
  readonly transfer: number;
}

/** One edition of a story, whole: `offline/<story>.json`. */
export interface StoryEdition extends Omit<StoryOffer, 'articles'> {
  readonly articles: StoryContents['articles'];
  readonly files: readonly EditionFile[];
}

/** Hexadecimal digits of a hash that are written down: enough to tell editions of a file apart, not to prove who made it. */
const DIGITS = 16;

/**
 * The most of the search and the timeline that is kept with a story, in bytes and in files, which are requests. Beyond it
 * a reader who keeps one story would fetch an archive, and every story's list would name it.
 */
const MOST_OF_ARCHIVE = { bytes: 8_000_000, files: 1500 };

/** The files that are kept, of all that belong to a story: without search and timeline where these are too large. */
export function keptFiles(
  files: readonly EditionFile[],
  most = MOST_OF_ARCHIVE,
): { readonly files: readonly EditionFile[]; readonly hasWholeArchive: boolean } {
  const archive = files.filter(([path]) => isOfWholeArchive(path));
  const bytes = archive.reduce((sum, [, size]) => sum + size, 0);
  const isTooLarge = bytes > most.bytes || archive.length > most.files;
  return {
    files: isTooLarge ? files.filter(([path]) => !isOfWholeArchive(path)) : files,
    hasWholeArchive: archive.length > 0 && !isTooLarge,
  };
}

/** What stands for a file's content in a list. */
export async function fileHash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return (await sha256(bytes)).slice(0, DIGITS);
}

/** The edition that some files are: changes with any of them, and with nothing else. */
export async function editionOf(files: readonly EditionFile[]): Promise<string> {
  const lines = files.map(([path, , hash]) => `${hash} ${path}`).sort();
  return (await sha256(new TextEncoder().encode(lines.join('\n')))).slice(0, 12);
}

/** An edition, as it is offered. */
export function offerOf({ files: _, articles, ...edition }: StoryEdition): StoryOffer {
  return { ...edition, articles: articles.length };
}

/** @throws SyntaxError where it is no list of a story, or one of another form. */
export function readEdition(text: string): StoryEdition {
  const found = JSON.parse(text) as Partial<StoryEdition>;
  const isWhole =
    typeof found.story === 'string' &&
    typeof found.edition === 'string' &&
    Array.isArray(found.articles) &&
    Array.isArray(found.files) &&
    found.files.every(([path, bytes, hash]) => typeof path === 'string' && bytes >= 0 && typeof hash === 'string');
  if (!isWhole) throw new SyntaxError('the list of the story has another form');
  return found as StoryEdition;
}
