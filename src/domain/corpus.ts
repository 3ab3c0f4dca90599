import type { ArticleFields } from './article.ts';
import type { Author } from './author.ts';
import type { Claim } from './claim.ts';
import type { Disagreement } from './disagreement.ts';
import type { Entity } from './entity.ts';
import type { Event } from './event.ts';
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
  type Target,
} from './reference.ts';
import type { TextLength } from './reading-time.ts';
import type { Series } from './series.ts';
import type { Site } from './site.ts';
import type { Source } from './source.ts';
import type { Story } from './story.ts';
import type { Topic } from './topic.ts';

/** What an article's body names, in order of first appearance, each id once. */
export interface BodyReferences {
  readonly sources: readonly string[];
  readonly claims: readonly string[];
  readonly events: readonly string[];
  readonly entities: readonly string[];
  readonly series: readonly string[];
  readonly topics: readonly string[];
}

/** An article: its front matter and what was read from its body. */
export interface Article extends ArticleFields {
  readonly id: string;
  readonly references: BodyReferences;
  /** Running prose in order (no headings, links, quotations or code), where names may be linked. */
  readonly passages: readonly string[];
  /** All its other words, in order, where no name is linked by itself. */
  readonly closedPassages: readonly string[];
  readonly length: TextLength;
}

/** Everything that the publication knows, as plain lists. */
export interface Corpus {
  readonly site: Site;
  /** Without those that translate another. */
  readonly articles: readonly Article[];
  /** Articles that translate another; no list, count or feed has them. */
  readonly translations: readonly Article[];
  readonly authors: readonly Author[];
  readonly claims: readonly Claim[];
  readonly disagreements: readonly Disagreement[];
  readonly entities: readonly Entity[];
  readonly events: readonly Event[];
  readonly series: readonly Series[];
  readonly sources: readonly Source[];
  readonly stories: readonly Story[];
  readonly topics: readonly Topic[];
}

/** A reference to an entry that does not exist, with the file's collection and id that make it. */
export interface UnknownId extends Reference {
  readonly from: string;
}

/** References that lead nowhere, in the order of the collections. */
export function findUnknownIds(corpus: Corpus): UnknownId[] {
  const known = new Map<Target, Set<string>>(
    (['articles', 'authors', 'claims', 'entities', 'events', 'series', 'sources', 'stories', 'topics'] as const).map(
      (target) => [target, new Set(corpus[target].map(({ id }) => id))],
    ),
  );
  return allReferences(corpus).filter(({ target, id }) => !known.get(target)?.has(id));
}

/** Articles in every language: the originals, then the translations. */
export function allVersions({ articles, translations }: Pick<Corpus, 'articles' | 'translations'>): Article[] {
  return [...articles, ...translations];
}

/** Every reference of the corpus with the entry that makes it (`claims/gas-deal-400bn`). */
export function allReferences(corpus: Corpus): UnknownId[] {
  const from = (name: string, references: Reference[]): UnknownId[] =>
    references.map((reference) => ({ ...reference, from: name }));
  return [
    ...from('site', siteReferences(corpus.site)),
    ...allVersions(corpus).flatMap((entry) => [
      ...from(`articles/${entry.id}`, articleReferences(entry)),
      ...from(`articles/${entry.id}`, bodyReferences(entry.references)),
    ]),
    ...corpus.claims.flatMap((entry) => from(`claims/${entry.id}`, claimReferences(entry))),
    ...corpus.disagreements.flatMap((entry) => from(`disagreements/${entry.id}`, disagreementReferences(entry))),
    ...corpus.events.flatMap((entry) => from(`events/${entry.id}`, eventReferences(entry))),
    ...corpus.series.flatMap((entry) => from(`series/${entry.id}`, seriesReferences(entry))),
    ...corpus.sources.flatMap((entry) => from(`sources/${entry.id}`, sourceReferences(entry))),
    ...corpus.stories.flatMap((entry) => from(`stories/${entry.id}`, storyReferences(entry))),
  ];
}

function bodyReferences(references: BodyReferences): Reference[] {
  return (['sources', 'claims', 'events', 'entities', 'series', 'topics'] as const).flatMap((target) =>
    references[target].map((id) => ({ target, id, path: [] })),
  );
}
