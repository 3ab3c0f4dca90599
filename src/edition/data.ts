import type { Article } from '../domain/corpus.ts';
import type { SingleCollection } from '../outputs/data/data-collection.ts';
import { publishedData, type PublishedData } from '../outputs/data/published-data.ts';
import { type PublishedEntry, publishedEntry } from '../outputs/data/published-entry.ts';
import { bodyMarkdown, collectionOf, type MarkdownEntry } from './body.ts';
import { articleEntries, articleEntry, keptEntries } from './entries.ts';
import { fixedPages } from './fixed-page.ts';
import { getSiteLocale } from './locale.ts';
import { once } from './once.ts';
import { getPublication, recorder, wholePublication } from './publication.ts';
import { wholeTimeline } from './timeline.ts';

/** The data that can be taken away; made once a build. */
export const getPublishedData = once(async (): Promise<PublishedData> => {
  const found: MarkdownEntry[] = [...(await articleEntries()).values(), ...keptEntries('pages')];
  const bodies = new Map(found.map((entry) => [`${collectionOf(entry.file)}/${entry.id}`, entry]));
  const source = {
    publication: await wholePublication(),
    pages: await fixedPages(),
    bodyOf: (collection: string, id: string) => {
      const entry = bodies.get(`${collection}/${id}`);
      return entry && bodyMarkdown(entry);
    },
  };
  return publishedData(source, await wholeTimeline(), await getSiteLocale());
});

/** An entry as it is published as data. */
export async function getPublishedEntry(collection: SingleCollection, id: string): Promise<PublishedEntry> {
  const publication = await getPublication();
  if (collection !== 'articles') {
    const { claim, entity, event, source } = publication;
    const found = { claims: claim, entities: entity, events: event, sources: source }[collection].get(id);
    if (!found) throw new Error(`there is no ${collection}/${id}`);
    return publishedEntry(collection, found, publication);
  }
  recorder.note(`body articles/${id}`);
  return publishedEntry(
    collection,
    publication.version(id) as Article,
    publication,
    bodyMarkdown(await articleEntry(id)),
  );
}
