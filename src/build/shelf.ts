import { linkSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What was read for something, and a hash of what that was. */
export interface ReadingRecord {
  readonly readings: readonly string[];
  readonly found: string;
}

/** Something with the record of how it was made. */
export interface Shelved<Value> extends ReadingRecord {
  readonly value: Value;
}

/** Keeps parts that many pages are made of, so that all processes, and the next build, make each once. */
export interface Shelf<Value> {
  /**
   * The part of an id: as it was made in this build, or in the last one if its record still holds, or else made now.
   */
  get(id: string, holds: (record: ReadingRecord) => boolean, make: () => Shelved<Value>): Shelved<Value>;
}

/**
 * So many parts stay in the memory where the others are on the disk: pages that are made one after the other often have
 * the same.
 */
const IN_MEMORY = 60;

/**
 * Opens a shelf.
 * @param now The folder of this build; without one nothing is kept on the disk.
 * @param last That of the last build.
 */
export function openShelf<Value>(now: string | undefined, last: string | undefined): Shelf<Value> {
  const recent = new Map<string, Shelved<Value>>();
  if (now !== undefined) mkdirSync(now, { recursive: true });
  const read = (folder: string | undefined, id: string): Shelved<Value> | undefined => {
    if (folder === undefined) return undefined;
    try {
      return JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as Shelved<Value>;
    } catch {
      return undefined;
    }
  };
  const take = (id: string, holds: (record: ReadingRecord) => boolean): Shelved<Value> | undefined => {
    const before = read(last, id);
    if (!before || !holds(before)) return undefined;
    if (now !== undefined && last !== undefined) put(() => linkSync(join(last, `${id}.json`), join(now, `${id}.json`)));
    return before;
  };
  const keep = (id: string, part: Shelved<Value>): Shelved<Value> => {
    if (now === undefined) return part;
    // Written aside first: another process may be reading.
    const aside = join(now, `${id}.${process.pid}.part`);
    writeFileSync(aside, JSON.stringify(part));
    renameSync(aside, join(now, `${id}.json`));
    return part;
  };
  return {
    get(id, holds, make) {
      const part = recent.get(id) ?? read(now, id) ?? take(id, holds) ?? keep(id, make());
      recent.delete(id);
      recent.set(id, part);
      if (now !== undefined && recent.size > IN_MEMORY) recent.delete(recent.keys().next().value as string);
      return part;
    },
  };
}

/** Another process may have put the same there, and some disks have no links: then it is made again. */
function put(link: () => void): void {
  try {
    link();
  } catch {
    return;
  }
}
