import type { PlacedFinding } from './issue.ts';
import { TOP } from './place.ts';
import type { CheckedPublication } from './publication.ts';

/** Entries of a collection that no article tells of: a reader would meet them on the timeline and find nothing to read. */
export function findUncovered({ files, valid }: CheckedPublication, collection: 'events' | 'claims'): PlacedFinding[] {
  const covered = new Set(
    files.flatMap(({ collection: from, facts }) =>
      from === 'articles' && facts.data !== undefined
        ? (facts.body?.references ?? []).filter(({ target }) => target === collection).map(({ id }) => id)
        : [],
    ),
  );
  const [does, link] =
    collection === 'events'
      ? ['no article mentions this event.', 'Link it: :event[words]']
      : ['no article states this claim.', 'Mark it: :claim[words]'];
  return [...valid[collection].values()]
    .filter(({ id }) => !covered.has(id))
    .map(({ id, file }) => ({ ...TOP, file: file.path, message: does, mend: `${link}{#${id}}.` }));
}
