import { jsonText } from '../json-text.ts';
import type { Publication } from '../../domain/publication.ts';
import { absoluteUrl } from '../../domain/url.ts';
import type { DataCollection } from './data-collection.ts';
import { schemaUrl } from './entry-schema.ts';
import type { PublishedEntry } from './published-entry.ts';

/** Some entries of a collection as a JSON file that says whose they are, of which edition and under which licence. */
export function collectionFile(
  collection: DataCollection,
  entries: readonly PublishedEntry[],
  { corpus: { site }, date }: Publication,
): string {
  return jsonText({
    $schema: schemaUrl(collection, site),
    publication: { name: site.name, url: absoluteUrl('/', site.url) },
    edition: date,
    licence: site.licence,
    entries,
  });
}
