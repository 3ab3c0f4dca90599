import { type Claim, outcomeOf } from '../../domain/claim.ts';
import { allVersions } from '../../domain/corpus.ts';
import type { PageFields } from '../../domain/page.ts';
import type { Publication } from '../../domain/publication.ts';
import { absoluteUrl } from '../../domain/url.ts';
import { type DataCollection, entryPagePath } from './data-collection.ts';
import { entryShape } from './entry-schema.ts';

/** Everything that is published as data. */
export interface DataSource {
  readonly publication: Publication;
  readonly pages: readonly (PageFields & { readonly id: string })[];
  /** Markdown of the body of an article or a fixed page. */
  readonly bodyOf: (collection: DataCollection, id: string) => string | undefined;
}

/** An entry as its JSON has it. */
export interface PublishedEntry {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** The entries of a collection as they are published, in the order of the site; fields in that of their schema. */
export function publishedEntries(collection: DataCollection, source: DataSource): PublishedEntry[] {
  return entriesOf(collection, source).map((entry) =>
    publishedEntry(collection, entry, source.publication, source.bodyOf(collection, entry.id)),
  );
}

/**
 * An entry as it is published.
 * @param body Markdown of its body, where it has one.
 */
export function publishedEntry(
  collection: DataCollection,
  entry: { readonly id: string },
  { corpus: { site } }: Publication,
  body?: string,
): PublishedEntry {
  const path = entryPagePath(collection, entry.id);
  const whole: Record<string, unknown> = {
    ...entry,
    page: path === undefined ? undefined : absoluteUrl(path, site.url),
    body,
    ...(collection === 'claims' && { outcome: outcomeOf(entry as unknown as Claim) }),
  };
  // What a reader of prose needs of an article (its passages, its number of words) has no field here.
  const fields = Object.keys(entryShape(collection).shape);
  const published = fields.flatMap((field) => (whole[field] === undefined ? [] : [[field, whole[field]] as const]));
  return { id: entry.id, ...Object.fromEntries(published) };
}

/** Articles with their translations behind them. */
function entriesOf(
  collection: DataCollection,
  { publication: { corpus }, pages }: DataSource,
): readonly PublishedEntry[] {
  const entries = collection === 'pages' ? pages : collection === 'articles' ? allVersions(corpus) : corpus[collection];
  return entries as readonly object[] as readonly PublishedEntry[];
}
