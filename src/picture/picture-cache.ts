import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';

/** Pictures that were painted before, each under a key of everything that it shows. */
export interface PictureCache {
  /** The picture of that key, painted if it is not there. */
  get(key: string, paint: () => Promise<Buffer>): Promise<Buffer>;
  /** Removes every picture that was not asked for. */
  prune(): Promise<void>;
}

/** A key of everything that some facts say: equal facts, equal key. */
export function pictureKey(facts: unknown): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

/** Opens the pictures kept in a folder (with its closing slash), which is made when it is first needed. */
export function openPictureCache(folder: URL): PictureCache {
  const asked = new Set<string>();
  const underWay = new Map<string, Promise<Buffer>>();
  const find = async (name: string, paint: () => Promise<Buffer>): Promise<Buffer> => {
    const kept = await readFile(new URL(name, folder)).catch(() => undefined);
    if (kept) return kept;
    const picture = await paint();
    await mkdir(folder, { recursive: true });
    // Written aside first: another build may be reading, and one that is killed leaves no half picture.
    const fresh = new URL(`${name}.${process.pid}.part`, folder);
    await writeFile(fresh, picture);
    await rename(fresh, new URL(name, folder));
    return picture;
  };
  return {
    get(key, paint) {
      const name = `${key}.png`;
      asked.add(name);
      // Two cards that say the same are one picture, however close together they are asked for.
      const found = underWay.get(name) ?? find(name, paint).finally(() => underWay.delete(name));
      underWay.set(name, found);
      return found;
    },
    async prune() {
      const names = await readdir(folder).catch(() => []);
      const stale = names.filter((name) => name.endsWith('.png') && !asked.has(name));
      await Promise.all(stale.map((name) => rm(new URL(name, folder), { force: true })));
    },
  };
}
