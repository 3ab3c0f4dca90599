import type { ArticleFields } from './article.ts';
import type { Claim } from './claim.ts';
import type { CollectionName } from './collection.ts';
import type { Disagreement } from './disagreement.ts';
import type { Event } from './event.ts';
import type { Series } from './series.ts';
import type { Site } from './site.ts';
import type { Source } from './source.ts';
import type { Story } from './story.ts';

/** The collections that entries can point into. */
export type Target =
  'articles' | 'authors' | 'claims' | 'entities' | 'events' | 'series' | 'sources' | 'stories' | 'topics';

/** One entry naming another: where it is written (a path into the fields) and what it names. */
export interface Reference {
  readonly target: Target;
  readonly id: string;
  readonly path: readonly (string | number)[];
}

function each(target: Target, ids: readonly string[], ...path: (string | number)[]): Reference[] {
  return ids.map((id, index) => ({ target, id, path: [...path, index] }));
}

function one(target: Target, id: string | undefined, ...path: (string | number)[]): Reference[] {
  return id === undefined ? [] : [{ target, id, path }];
}

/** Entries that an article's front matter names; its body is read by `markdown/`. */
export function articleReferences(article: ArticleFields): Reference[] {
  return [
    ...each('authors', article.authors, 'authors'),
    ...each('topics', article.topics, 'topics'),
    ...one('stories', article.story, 'story'),
    ...one('articles', article.translationOf, 'translationOf'),
    ...article.questions.flatMap(({ closedBy }, index) =>
      one('events', closedBy?.event, 'questions', index, 'closedBy', 'event'),
    ),
  ];
}

/** Entries that a claim names: its speaker, topics, sources, those of its quotations, and the evidence of each assessment. */
export function claimReferences(claim: Omit<Claim, 'id'>): Reference[] {
  const { speaker } = claim;
  return [
    ...(typeof speaker === 'string'
      ? one('entities', speaker, 'speaker')
      : one('entities', speaker.near, 'speaker', 'near')),
    ...each('topics', claim.topics, 'topics'),
    ...each('sources', claim.sources, 'sources'),
    ...claim.quotations.flatMap(({ source }, index) => one('sources', source, 'quotations', index, 'source')),
    ...claim.assessments.flatMap(({ evidence }, index) => [
      ...each('events', evidence.events, 'assessments', index, 'evidence', 'events'),
      ...each('sources', evidence.sources, 'assessments', index, 'evidence', 'sources'),
    ]),
  ];
}

/** Entries that a disagreement is about, and the sources of each account. */
export function disagreementReferences(disagreement: Omit<Disagreement, 'id'>): Reference[] {
  return [
    ...each('claims', disagreement.claims, 'claims'),
    ...each('events', disagreement.events, 'events'),
    ...disagreement.accounts.flatMap(({ sources }, index) => each('sources', sources, 'accounts', index, 'sources')),
  ];
}

/** Entries that an event names. */
export function eventReferences(event: Omit<Event, 'id'>): Reference[] {
  return [
    ...one('topics', event.category, 'category'),
    ...each('entities', event.entities, 'entities'),
    ...each('sources', event.sources, 'sources'),
    ...each('claims', event.claims, 'claims'),
  ];
}

/** Sources that a source repeats. */
export function sourceReferences(source: Omit<Source, 'id'>): Reference[] {
  return each('sources', source.basedOn, 'basedOn');
}

/** Entries that a series names. */
export function seriesReferences(series: Omit<Series, 'id'>): Reference[] {
  return [...each('topics', series.topics, 'topics'), ...each('sources', series.sources, 'sources')];
}

/** Entries that a story's findings rest on. */
export function storyReferences(story: Omit<Story, 'id'>): Reference[] {
  return story.findings.flatMap((finding, index) => [
    ...each('claims', finding.claims, 'findings', index, 'claims'),
    ...each('events', finding.events, 'findings', index, 'events'),
    ...each('sources', finding.sources, 'findings', index, 'sources'),
  ]);
}

/** Entries that the front page shows. */
export function siteReferences(site: Site): Reference[] {
  return [...one('articles', site.lead, 'lead'), ...one('stories', site.story, 'story')];
}

type ReferenceReader = (data: never) => Reference[];

/** How the fields of each collection name other entries; the others name none. */
export const FIELD_REFERENCES: Partial<Record<CollectionName, ReferenceReader>> = {
  articles: articleReferences,
  claims: claimReferences,
  disagreements: disagreementReferences,
  events: eventReferences,
  series: seriesReferences,
  site: siteReferences,
  sources: sourceReferences,
  stories: storyReferences,
};
