import { spellingsOf } from '../../domain/entity.ts';
import { createMentionFinder } from '../../domain/mention.ts';
import { findPassages } from '../../markdown/passages.ts';
import type { ContentFile } from '../content-file.ts';
import type { Issue } from '../issue.ts';
import type { ValidEntries } from './field.ts';
import { placedReferences } from './unknown-id.ts';

/** Collections whose entries mean nothing by themselves: nobody would find the page of one that nothing names. */
const NEEDS_USE = ['authors', 'entities', 'sources', 'topics'] as const;

/** Sources, entities, authors and topics that nothing names. */
export function checkUnusedIds(files: readonly ContentFile[], valid: ValidEntries): Issue[] {
  const used = new Set(placedReferences(files, valid).map(({ target, id }) => `${target}/${id}`));
  for (const id of mentionedEntities(files, valid)) used.add(`entities/${id}`);
  return NEEDS_USE.flatMap((collection) =>
    [...valid[collection].values()]
      .filter(({ id }) => !used.has(`${collection}/${id}`))
      .map(({ id, file }): Issue => ({
        rule: 'unused-id',
        file: file.path,
        line: 1,
        column: 1,
        message: `nothing names "${id}". Use it, or delete this file.`,
      })),
  );
}

function mentionedEntities(files: readonly ContentFile[], valid: ValidEntries): string[] {
  const find = createMentionFinder(
    [...valid.entities.values()].map(({ id, data }) => ({ id, names: spellingsOf({ ...data, id }) })),
  );
  return files
    .filter(({ collection, body }) => collection === 'articles' && body !== undefined)
    .flatMap(({ body }) =>
      findPassages((body as NonNullable<ContentFile['body']>).tree).flatMap((passage) =>
        find(passage).map(({ id }) => id),
      ),
    );
}
