import { SearchFileError } from '../outputs/search/bytes.ts';
import { type Manifest, readManifest } from '../outputs/search/manifest.ts';
import { sitePath } from './site-path.ts';

/** How long to wait before a request that failed is made once more, in ms. */
const PAUSE = 600;

/** An index as it stands on the site. */
export interface OpenIndex {
  readonly manifest: Manifest;
  /** A file of the index by name, still compressed. @throws SearchFileError, TypeError (no connection). */
  readonly read: (name: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Opens the index; its manifest is asked for anew each time, so that a new edition of the site is never mixed with an old one. */
export async function openIndex(): Promise<OpenIndex> {
  const manifest = readManifest(await (await request('/search/manifest.json', { cache: 'no-cache' })).text());
  return {
    manifest,
    read: async (name) => new Uint8Array(await (await request(`/search/${manifest.folder}/${name}.bin`)).arrayBuffer()),
  };
}

async function request(path: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(sitePath(path), options).catch(() => undefined);
  if (response?.ok) return response;
  if (response && response.status < 500) throw new SearchFileError(`${path} is missing`);
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  const again = await fetch(sitePath(path), options);
  if (!again.ok) throw new SearchFileError(`${path} could not be read`);
  return again;
}
