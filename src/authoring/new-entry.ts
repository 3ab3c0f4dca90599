import { isId } from '../domain/id.ts';
import { isWebUrl } from '../domain/url.ts';
import { type CollectionName, extensionOf } from '../domain/collection.ts';
import { type ContentFile, parseContentFile } from '../lint/content-file.ts';
import type { Issue } from '../lint/issue.ts';
import { lintContent } from '../lint/lint.ts';
import { readEntries, type ValidEntries } from '../lint/publication.ts';
import type { KnownIds } from './answer.ts';
import { entryFile } from './entry-file.ts';
import { proposeId } from './entry-id.ts';
import { entryKind, type EntryKindName, type Values } from './entry-kind.ts';
import { type AddressFacts, type KnownSource, readAddress } from './source-address.ts';

/** The publication as far as a new entry has to know it. */
export interface Surroundings {
  readonly files: readonly ContentFile[];
  readonly ids: KnownIds;
  readonly valid: ValidEntries;
}

/** What a new entry has to know of the files that there are. */
export function surroundingsOf(files: readonly ContentFile[]): Surroundings {
  const ids: Record<string, string[]> = {};
  for (const { collection, id } of files) (ids[collection] ??= []).push(id);
  return { files, ids, valid: readEntries(files) };
}

/** The entries of a collection with the words by which people know them, in order of their ids. */
export function entriesOf({ valid, ids }: Surroundings, collection: CollectionName): { id: string; title: string }[] {
  return [...(ids[collection] ?? [])].sort().map((id) => ({ id, title: titleOf(valid[collection].get(id)?.data) }));
}

function titleOf(data: unknown): string {
  const fields = (data ?? {}) as Values;
  const title = ['title', 'name', 'statement', 'question']
    .map((name) => fields[name])
    .find((value) => value !== undefined);
  return typeof title === 'string' ? title : '';
}

/** What an address tells of a source here; nothing where it is no web address. */
export function factsOf(url: unknown, { valid }: Surroundings, today: string): AddressFacts {
  if (typeof url !== 'string' || !isWebUrl(url)) return {};
  const known = [...valid.sources.values()].map(({ data }): KnownSource => data);
  return readAddress(url, known, today);
}

/** What the other entries leave no choice about: the only author, and a new topic's place behind the others. */
export function settledFields({ ids, valid }: Surroundings, kind: EntryKindName): Values {
  const authors = ids['authors'] ?? [];
  if (kind === 'article' && authors.length === 1) return { authors };
  if (kind === 'topic') return { order: Math.max(0, ...[...valid.topics.values()].map(({ data }) => data.order)) + 1 };
  return {};
}

/** A free id in the publication's manner; undefined where the fields say too little. */
export function freeId(kind: EntryKindName, values: Values, { ids, valid }: Surroundings): string | undefined {
  const publishers = new Map<string, string[]>();
  for (const { id, data } of valid.sources.values())
    publishers.set(data.publisher, [...(publishers.get(data.publisher) ?? []), id]);
  const language = valid.site.get('site')?.data.language;
  return proposeId(kind, values, ids[entryKind(kind).collection] ?? [], publishers, language);
}

/** What is wrong with an id for a new entry; undefined where it is valid and free. */
export function problemOfId(kind: EntryKindName, id: string, { files }: Surroundings): string | undefined {
  const { collection } = entryKind(kind);
  if (!isId(id)) return `"${id}" is no id: lower-case Latin letters, digits and single hyphens, e.g. "su-35-contract".`;
  const taken = files.find((file) => file.collection === collection && file.id === id);
  return taken && `the id "${id}" is taken by ${taken.path}.`;
}

/** A new entry: its file, and what the content check will ask of its author. */
export interface NewEntry {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
  readonly open: readonly Issue[];
}

/** The file of a new entry. What it still needs is what the content check itself says of it, among all other files. */
export function newEntry(kind: EntryKindName, id: string, values: Values, { files }: Surroundings): NewEntry {
  const { collection } = entryKind(kind);
  const path = `content/${collection}/${id}${extensionOf(collection)}`;
  const text = entryFile(collection, values);
  const all = [...files, parseContentFile(path, collection, id, text)];
  return {
    path,
    text,
    open: lintContent({ files: all, strays: [], permanent: '', publicFiles: new Set() }).filter(
      ({ file }) => file === path,
    ),
  };
}
