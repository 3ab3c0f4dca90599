import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Files of a folder, as paths from it with forward slashes, in order. */
export function listFolder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export function folderSize(folder: string): { files: number; bytes: number } {
  const files = listFolder(folder);
  return { files: files.length, bytes: files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) };
}

/** Files, bytes and one digest of all paths and texts: two folders with the same digest are the same. */
export function describeFolder(folder: string): { files: number; bytes: number; sha256: string } {
  const hash = createHash('sha256');
  const size = { files: 0, bytes: 0 };
  for (const file of listFolder(folder)) {
    const bytes = readFileSync(join(folder, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    size.files += 1;
    size.bytes += bytes.length;
  }
  return { ...size, sha256: hash.digest('hex') };
}
