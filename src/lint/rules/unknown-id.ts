import {
  articleReferences,
  claimReferences,
  disagreementReferences,
  eventReferences,
  type Reference,
  seriesReferences,
  siteReferences,
  sourceReferences,
  storyReferences,
} from '../../domain/reference.ts';
import { PAGE_KINDS } from '../../domain/url.ts';
import { findReferences } from '../../markdown/references.ts';
import type { ContentFile, Place } from '../content-file.ts';
import type { Issue } from '../issue.ts';
import { didYouMean } from '../nearest.ts';
import type { ValidEntries } from './field.ts';

/** A reference with the place where it is written. */
export interface PlacedReference extends Omit<Reference, 'path'> {
  readonly file: ContentFile;
  readonly place: Place;
}

const SINGULAR: Record<Reference['target'], string> = {
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

/** Names of entries that do not exist. */
export function checkUnknownIds(files: readonly ContentFile[], valid: ValidEntries): Issue[] {
  // An id whose file is there but broken is not unknown: its own errors are enough.
  const known = new Set(files.map(({ collection, id }) => `${collection}/${id}`));
  const idsOf = new Map<string, string[]>();
  for (const { collection, id } of files) idsOf.set(collection, [...(idsOf.get(collection) ?? []), id]);
  const renamed = new Map<string, string>();
  for (const kind of PAGE_KINDS)
    for (const { id, data } of valid[kind].values())
      for (const former of data.formerly) renamed.set(`${kind}/${former}`, id);
  return placedReferences(files, valid)
    .filter(({ target, id }) => !known.has(`${target}/${id}`))
    .map(({ target, id, file, place }) => ({
      rule: 'unknown-id',
      file: file.path,
      ...place,
      message: `no ${SINGULAR[target]} "${id}".${hintOf(target, id, idsOf.get(target) ?? [], renamed.get(`${target}/${id}`))}`,
    }));
}

function hintOf(target: Reference['target'], id: string, known: readonly string[], now: string | undefined): string {
  if (now !== undefined) return ` It was renamed: write "${now}".`;
  return `${didYouMean(id, known)} Its file would be content/${target}/${id}${target === 'articles' ? '.md' : '.yaml'}.`;
}

/** Every reference between entries that could be read, with its place. */
export function placedReferences(files: readonly ContentFile[], valid: ValidEntries): PlacedReference[] {
  const at = (file: ContentFile, references: readonly Reference[]): PlacedReference[] =>
    references.map(({ target, id, path }) => ({ target, id, file, place: file.locate(path) }));
  return [
    ...[...valid.articles.values()].flatMap(({ file, data }) => at(file, articleReferences(data))),
    ...[...valid.claims.values()].flatMap(({ file, data }) => at(file, claimReferences(data))),
    ...[...valid.disagreements.values()].flatMap(({ file, data }) => at(file, disagreementReferences(data))),
    ...[...valid.events.values()].flatMap(({ file, data }) => at(file, eventReferences(data))),
    ...[...valid.series.values()].flatMap(({ file, data }) => at(file, seriesReferences(data))),
    ...[...valid.site.values()].flatMap(({ file, data }) => at(file, siteReferences(data))),
    ...[...valid.sources.values()].flatMap(({ file, data }) => at(file, sourceReferences(data))),
    ...[...valid.stories.values()].flatMap(({ file, data }) => at(file, storyReferences(data))),
    ...files.flatMap(bodyReferences),
  ];
}

function bodyReferences(file: ContentFile): PlacedReference[] {
  const { body } = file;
  if (!body) return [];
  return findReferences(body.tree).flatMap(({ target, id, position }) =>
    id === undefined
      ? []
      : [
          {
            target,
            id,
            file,
            place: { line: (position?.start.line ?? 1) + body.lineOffset, column: position?.start.column ?? 1 },
          },
        ],
  );
}
