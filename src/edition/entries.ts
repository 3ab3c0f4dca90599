import { cacheDir } from 'astro:config/server';
// Changes whenever an entry has changed. In development this module is then loaded anew, and all that is made of it.
import 'astro:content';
import { type EntryFields, type KeptEntry, readEntries } from '../build/entries.ts';
import type { CollectionName } from '../domain/collection.ts';
import { once } from './once.ts';

/** The entries of a collection as they were kept when the content was read, in order of their ids. */
export function keptEntries<Name extends CollectionName>(name: Name): readonly KeptEntry<Name>[] {
  return readEntries(cacheDir, name);
}

/** The fields of each entry of a collection, with its id. */
export function entries<Name extends CollectionName>(name: Name): (EntryFields<Name> & { readonly id: string })[] {
  return keptEntries(name).map(({ id, fields }) => ({ ...fields, id }));
}

/** The articles that are published, by id; in the preview the drafts as well, with a mark that every list shows. */
export const articleEntries = once(async () => {
  const found = keptEntries('articles');
  const chosen = IS_PREVIEW ? found.map(markDraft) : found.filter(({ fields }) => !fields.draft);
  return new Map(chosen.map((entry) => [entry.id, entry]));
});

function markDraft(entry: KeptEntry<'articles'>): KeptEntry<'articles'> {
  const { fields } = entry;
  return fields.draft ? { ...entry, fields: { ...fields, title: `[Draft] ${fields.title}` } } : entry;
}

/** The article of that id, of those that `articleEntries` has. */
export async function articleEntry(id: string) {
  const entry = (await articleEntries()).get(id);
  if (!entry) throw new Error(`there is no article ${id}`);
  return entry;
}
