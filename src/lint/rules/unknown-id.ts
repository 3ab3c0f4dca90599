import type { Target } from '../../domain/reference.ts';
import { PAGE_KINDS } from '../../domain/url.ts';
import { extensionOf } from '../../domain/collection.ts';
import { isId } from '../../domain/id.ts';
import type { PlacedFinding } from '../issue.ts';
import { findNearest } from '../nearest.ts';
import type { CheckedPublication } from '../publication.ts';
import type { Rule } from '../rule.ts';

const SINGULAR: Record<Target, string> = {
  articles: 'article',
  authors: 'author',
  claims: 'claim',
  entities: 'entity',
  events: 'event',
  series: 'series',
  sources: 'source',
  stories: 'story',
  topics: 'topic',
};

/** Whoever names more entries that do not exist than this has moved them all: the first suggestions say so. */
const MOST_SUGGESTIONS = 500;

export const rule: Rule = {
  code: 'TL011',
  name: 'unknown-id',
  severity: 'error',
  title: 'An id of an entry that does not exist',
  why: 'A reader following it to the evidence would find nothing.',
  mend: 'Correct the id, or write the entry.',
  example: {
    file: 'content/articles/chips.md',
    failing: 'parts [@rbth-2014-08-16]',
    mended: 'parts [@rbth-2014-08-06]',
  },
  checkPublication,
};

function checkPublication({ files, refused, references, valid }: CheckedPublication): PlacedFinding[] {
  // An id whose file is there but broken is not unknown: its own errors are enough.
  const known = new Set([...files, ...refused].map(({ collection, id }) => `${collection}/${id}`));
  const idsOf = Map.groupBy(files, ({ collection }) => collection);
  const renamed = new Map<string, string>();
  for (const kind of PAGE_KINDS)
    for (const { id, data } of valid[kind].values())
      for (const former of data.formerly) renamed.set(`${kind}/${former}`, id);
  const nearest = new Map<string, string | undefined>();
  return references
    .filter(({ target, id }) => !known.has(`${target}/${id}`))
    .map(({ target, id, file, place }) => {
      const key = `${target}/${id}`;
      const message = `no ${SINGULAR[target]} "${id}".`;
      const now = renamed.get(key);
      if (now !== undefined) return { file: file.path, message, mend: `It was renamed: write "${now}".`, ...place() };
      if (!nearest.has(key) && nearest.size < MOST_SUGGESTIONS)
        nearest.set(
          key,
          findNearest(
            id,
            (idsOf.get(target) ?? []).map((known) => known.id),
          ),
        );
      return {
        file: file.path,
        message,
        nearest: nearest.get(key),
        mend: isId(id)
          ? `Its file would be content/${target}/${id}${extensionOf(target)}.`
          : 'An id is lower-case Latin letters, digits and single hyphens.',
        ...place(),
      };
    });
}
