/** Into so many parts pages and their records are divided: enough for every core, few enough files. */
export const BUCKETS = 128;

/** The folder whose pages are made of the same entry: `articles/x` of `/articles/x/cite.bib`. */
export function folderOf(path: string): string {
  return path.split('/').filter(Boolean).slice(0, 2).join('/');
}

/** The bucket of a page, which stays the same as long as its address does. */
export function bucketOf(path: string): number {
  let hash = 2166136261;
  for (const character of folderOf(path)) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619);
  return (hash >>> 0) % BUCKETS;
}

/** A page to be made: the file of its route in `src/`, its path, and what it is given: plain data, as it is kept in a file. */
export interface BucketPage {
  readonly route: string;
  readonly path: string;
  readonly props?: Readonly<Record<string, unknown>>;
}

/** True for what comes back from a file of JSON as it was; a member without a value counts as none. */
export function isPlain(value: unknown): boolean {
  if (value === undefined || value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value !== 'object') return Number.isFinite(value);
  const isListOrRecord = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  return isListOrRecord && Object.values(value).every(isPlain);
}

/** Pages by the bucket in which their records stand; those of one folder stay together, as they are made of the same. */
export function divide(pages: Iterable<BucketPage>): ReadonlyMap<number, readonly BucketPage[]> {
  const buckets = new Map<number, BucketPage[]>();
  for (const page of pages) {
    const bucket = bucketOf(page.path);
    const list = buckets.get(bucket) ?? [];
    buckets.set(bucket, list);
    list.push(page);
  }
  for (const list of buckets.values()) list.sort(byFolder);
  return buckets;
}

function byFolder({ path: one }: BucketPage, { path: other }: BucketPage): number {
  const [a, b] = [folderOf(one), folderOf(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}
