import { findReferences } from '../../markdown/references.ts';
import type { ValidEntries } from '../rules/field.ts';
import { TOP, warn, type Warning } from './warning.ts';

/** Events and claims that no article tells of: a reader would meet them on the timeline and find nothing to read. */
export function reviewCoverage(valid: ValidEntries): Warning[] {
  const covered = new Set(
    [...valid.articles.values()].flatMap(({ file }) =>
      findReferences(file.body?.tree ?? { type: 'root', children: [] }).map(({ target, id }) => `${target}/${id}`),
    ),
  );
  return [
    ...[...valid.events.values()]
      .filter(({ id }) => !covered.has(`events/${id}`))
      .map((event) =>
        warn(
          event,
          'event-without-coverage',
          TOP,
          `no article tells of this event. Link it: :event[words]{#${event.id}}.`,
        ),
      ),
    ...[...valid.claims.values()]
      .filter(({ id }) => !covered.has(`claims/${id}`))
      .map((claim) =>
        warn(
          claim,
          'claim-without-coverage',
          TOP,
          `no article states this claim. Mark it: :claim[words]{#${claim.id}}.`,
        ),
      ),
  ];
}
