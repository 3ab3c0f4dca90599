import { zipSync, type Zippable } from 'fflate';

/** The years that a date in a zip file can have (PKWARE APPNOTE, 4.4.6). */
const FIRST_YEAR = 1980;
const LAST_YEAR = 2099;

/**
 * Files in one zip archive, in the order given: the same bytes for the same files on every machine.
 * @param edition The day that each file carries, ISO 8601.
 */
export function zipArchive(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  edition: string,
): Uint8Array<ArrayBuffer> {
  const [year = FIRST_YEAR, month = 1, day = 1] = edition.split('-').map(Number);
  // A zip holds the time of a wall clock without its zone, and fflate asks the machine's: this is noon on each of them.
  const mtime = new Date(Math.min(Math.max(year, FIRST_YEAR), LAST_YEAR), month - 1, day, 12);
  const tree: Zippable = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));
  return zipSync(tree, { level: 9, mtime }) as Uint8Array<ArrayBuffer>;
}
