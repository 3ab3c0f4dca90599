import { getPublication, getPublishedData } from '../../../../content.ts';
import { idsOf } from '../../../../domain/formerly.ts';
import { collectionFile } from '../../../../outputs/data/collection-file.ts';
import { SINGLE_COLLECTIONS, type SingleCollection } from '../../../../outputs/data/data-collection.ts';
import type { PublishedEntry } from '../../../../outputs/data/published-entry.ts';

/** Single entries, for those who follow one of them. */
export async function getStaticPaths() {
  const { entries } = await getPublishedData();
  return SINGLE_COLLECTIONS.flatMap((collection) =>
    (entries.get(collection) ?? []).flatMap((entry) =>
      idsOf({ id: entry.id, formerly: (entry['formerly'] ?? []) as readonly string[] }).map((id) => ({
        params: { collection, id },
        props: { entry },
      })),
    ),
  );
}

interface Route {
  params: { collection: SingleCollection };
  props: { entry: PublishedEntry };
}

export async function GET({ params: { collection }, props: { entry } }: Route): Promise<Response> {
  return new Response(collectionFile(collection, [entry], await getPublication()), {
    headers: { 'Content-Type': 'application/json' },
  });
}
