import { isId } from '../domain/id.ts';
import { idOf } from './known-name.ts';
import type { Note } from './remark.ts';
import type { Post } from './post.ts';

/** The longest id that is made of a slug, in characters: a file's name may have 255. */
const LONGEST = 150;

/** Articles that are there already. */
export interface ThereAlready {
  /** Their paths on this machine, by id. */
  readonly pathOf: ReadonlyMap<string, string>;
  /** Ids of those that were imported, by where from. */
  readonly byOrigin: ReadonlyMap<string, string>;
}

/**
 * An id for each post: its slug, or what is left of it in Latin letters. Of several with one slug the oldest keeps it,
 * and the others get their year, their day or a number. A post that was imported before keeps the id that it got.
 * @param language The publication's, BCP 47
 */
export function assignIds(
  posts: readonly Post[],
  there: ThereAlready,
  note: (file: string) => Note,
  language: string,
): ReadonlyMap<Post, string> {
  const ids = new Map<Post, string>();
  const taken = new Set(there.pathOf.keys());
  for (const post of posts) {
    const id = there.byOrigin.get(post.file);
    if (id !== undefined) ids.set(post, id);
  }
  const oldestFirst = [...posts].sort((a, b) => compare(a.published, b.published) || compare(a.file, b.file));
  for (const post of oldestFirst) {
    if (ids.has(post)) continue;
    const wanted = idOf(post.slug, language).slice(0, LONGEST).replace(/-$/, '') || `post-${post.published}`;
    const id = firstFree(wanted, post.published, taken);
    taken.add(id);
    ids.set(post, id);
    if (id !== wanted) note(post.file)('same-slug', 0, `"${wanted}" is another's: its id is "${id}"`);
    else if (!isId(post.slug)) note(post.file)('changed-id', 0, `"${post.slug}" became "${id}"`);
  }
  return ids;
}

function firstFree(wanted: string, published: string, taken: ReadonlySet<string>): string {
  for (const candidate of [wanted, `${wanted}-${published.slice(0, 4)}`, `${wanted}-${published}`])
    if (!taken.has(candidate)) return candidate;
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
