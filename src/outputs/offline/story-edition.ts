import { sha256 } from '../sha256.ts';
import type { StoryContents } from './story-contents.ts';

/** A file of an edition: its path from the root of the site, its bytes, and the beginning of their SHA-256. */
export type EditionFile = readonly [path: string, bytes: number, hash: string];

/** A story as a reader is offered it: `offline/stories.json` lists all. */
export interface StoryOffer extends Omit<StoryContents, 'pages' | 'articles'> {
  readonly articles: number;
  /** Changes with any of the files. */
  readonly edition: string;
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
