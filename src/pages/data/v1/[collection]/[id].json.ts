import { getPublication, getPublishedEntry } from '../../../../content.ts';
import { allVersions } from '../../../../domain/corpus.ts';
import { idsOf } from '../../../../domain/formerly.ts';
import { collectionFile } from '../../../../outputs/data/collection-file.ts';
import { SINGLE_COLLECTIONS, type SingleCollection } from '../../../../outputs/data/data-collection.ts';

/** Single entries, for those who follow one of them. */
export async function getStaticPaths() {
  const { corpus } = await getPublication();
  const single = { ...corpus, articles: allVersions(corpus) };
  return SINGLE_COLLECTIONS.flatMap((collection) =>
    single[collection].flatMap((entry) =>
      idsOf(entry).map((id) => ({ params: { collection, id }, props: { now: entry.id } })),
    ),
  );
}

interface Route {
  params: { collection: SingleCollection };
  /** The id that the entry has now. */
  props: { now: string };
}

export async function GET({ params: { collection }, props: { now } }: Route): Promise<Response> {
  const entry = await getPublishedEntry(collection, now);
  return new Response(collectionFile(collection, [entry], await getPublication()), {
    headers: { 'Content-Type': 'application/json' },
  });
}
