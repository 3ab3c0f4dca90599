import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { FileFacts } from './file-facts.ts';

/** What was learnt from a file, and the text it was learnt from. */
export interface KnownFile {
  /** SHA-256 of its text. */
  readonly hash: string;
  readonly facts: FileFacts;
}

/** Known files by path. */
export type FactsCache = Map<string, KnownFile>;

/** Folders whose code decides what is learnt from a file, from here: all that the check imports of our own. */
export const CODE = ['.', '../domain', '../markdown', '../words'];

/**
 * What a run before this one learnt from files; nothing where there was none, where the checking code has changed since,
 * or where the file cannot be read.
 */
export function readCache(file: string): FactsCache {
  try {
    const { version, known } = deserialize(readFileSync(file)) as { version: string; known: FactsCache };
    return version === codeVersion() ? known : new Map();
  } catch {
    return new Map();
  }
}

/** Keeps what was learnt for the next run. Another run sees the old file or the new one, never a half. */
export function writeCache(file: string, known: FactsCache): void {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, serialize({ version: codeVersion(), known }));
  renameSync(fresh, file);
}

/** By which a file is known to be the same as in an earlier run: SHA-256 of its text. */
export function hashOf(text: string): string {
  return hash('sha256', text);
}

let version: string | undefined;

/** Changes whenever the code that looks at files does, or the packages that it rests on. */
function codeVersion(): string {
  version ??= hashOf(
    [
      process.version,
      readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
      ...CODE.flatMap((folder) => {
        const from = new URL(`${folder}/`, import.meta.url);
        return readdirSync(from, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts'))
          .sort()
          .map((name) => `${name}\n${readFileSync(new URL(name, from), 'utf8')}`);
      }),
    ].join('\n'),
  );
  return version;
}
