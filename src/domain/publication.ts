import type { Claim } from './claim.ts';
import { allVersions, type Article, type Corpus, findUnknownIds } from './corpus.ts';
import { lastCoveredDay } from './covered-period.ts';
import { byDate } from './date.ts';
import { type Entity, spellingsOf } from './entity.ts';
import type { Event } from './event.ts';
import { fromInitial } from './initial.ts';
import { articleChanged, claimChanged, newestChange } from './last-change.ts';
import { createMentionFinder, type MentionFinder } from './mention.ts';
import type { Disagreement } from './disagreement.ts';
import type { Series } from './series.ts';
import type { Source } from './source.ts';
import type { Author } from './author.ts';
import type { Story } from './story.ts';
import type { Topic } from './topic.ts';

/** What points at an entry, ready for its page. Lists are in the order in which pages show them. */
export interface Backlinks {
  readonly articles: readonly Article[];
  readonly claims: readonly Claim[];
  readonly disagreements: readonly Disagreement[];
  readonly events: readonly Event[];
  readonly series: readonly Series[];
  readonly sources: readonly Source[];
  /** Of a source: stories of which a finding names it. */
  readonly stories: readonly Story[];
}

/** The whole publication, joined once a build: entries by id, and what points at each. */
export interface Publication {
  readonly corpus: Corpus;
  /** The newest date that the content names as its own (published, changed, assessed, corrected, checked), ISO 8601. */
  readonly date: string;
  readonly article: ReadonlyMap<string, Article>;
  readonly author: ReadonlyMap<string, Author>;
  readonly claim: ReadonlyMap<string, Claim>;
  readonly entity: ReadonlyMap<string, Entity>;
  readonly event: ReadonlyMap<string, Event>;
  readonly series: ReadonlyMap<string, Series>;
  readonly source: ReadonlyMap<string, Source>;
  readonly story: ReadonlyMap<string, Story>;
  readonly topic: ReadonlyMap<string, Topic>;
  /** Finds entities' names in running text. */
  readonly findMentions: MentionFinder;
  /** Entities that an article names, by directive or in its prose, in order of first mention. */
  readonly entitiesOf: ReadonlyMap<string, readonly string[]>;
  /** An article or a translation of one, by id. */
  version(id: string): Article | undefined;
  /** An article in all its languages, the original first; only itself where it has no translation. */
  versionsOf(article: Article): readonly Article[];
  /** What points at an entry. */
  backlinks(kind: LinkedKind, id: string): Backlinks;
  /** How many entries of a kind point at one, for those who do not need to know which. */
  linkCount(kind: LinkedKind, id: string, list: keyof Backlinks): number;
  /** True where an entry is among the first `most` of its collection: the newest, or the entities most written of. */
  isAmongFirst(collection: RankedKind, id: string, most: number): boolean;
  /** How many entries a collection has, likewise. */
  count(collection: Exclude<keyof Corpus, 'site'>): number;
}

export type RankedKind = 'articles' | 'claims' | 'entities' | 'events';

export type LinkedKind = 'authors' | 'claims' | 'entities' | 'events' | 'sources' | 'stories' | 'topics';

interface MutableBacklinks {
  articles: Set<Article>;
  claims: Set<Claim>;
  disagreements: Set<Disagreement>;
  events: Set<Event>;
  series: Set<Series>;
  sources: Set<Source>;
  stories: Set<Story>;
}

const NOTHING: Backlinks = {
  articles: [],
  claims: [],
  disagreements: [],
  events: [],
  series: [],
  sources: [],
  stories: [],
};

/**
 * Joins a corpus: entries in reading order, maps by id, and backlinks from one pass over all references.
 * @throws Error naming every reference that leads nowhere.
 */
export function linkPublication(unsorted: Corpus): Publication {
  const unknown = findUnknownIds(unsorted);
  if (unknown.length > 0) {
    const list = unknown.map(({ from, target, id }) => `${from}: no ${target}/${id}`).join('\n');
    throw new Error(`The content names entries that do not exist:\n${list}`);
  }
  const corpus = sortCorpus(unsorted);
  const findMentions = createMentionFinder(
    corpus.entities.map((entity) => ({ id: entity.id, names: spellingsOf(entity) })),
  );
  const entitiesOf = new Map(
    allVersions(corpus).map((article) => [article.id, mentionedEntities(article, findMentions)]),
  );
  const links = collectBacklinks(corpus, entitiesOf);
  const backlinks = (kind: LinkedKind, id: string) => links.get(`${kind}/${id}`) ?? NOTHING;
  const { articles, claims, entities, events } = corpus;
  const coverage = ({ id }: Entity) => backlinks('entities', id).articles.length;
  const ranked: Record<RankedKind, readonly { readonly id: string }[]> = {
    articles,
    claims: claims.toReversed(),
    entities: entities.toSorted((a, b) => coverage(b) - coverage(a)),
    events: events.toReversed(),
  };
  /** How many entries of the same collection come before. */
  const rank = new Map(
    Object.entries(ranked).flatMap(([collection, entries]) =>
      entries.map(({ id }, place) => [`${collection}/${id}`, place] as const),
    ),
  );
  const version = byId(allVersions(corpus));
  const versions = collectVersions(corpus);
  return {
    corpus,
    date: newestDate(corpus),
    article: byId(corpus.articles),
    author: byId(corpus.authors),
    claim: byId(corpus.claims),
    entity: byId(corpus.entities),
    event: byId(corpus.events),
    series: byId(corpus.series),
    source: byId(corpus.sources),
    story: byId(corpus.stories),
    topic: byId(corpus.topics),
    findMentions,
    entitiesOf,
    backlinks,
    version: (id) => version.get(id),
    versionsOf: (article) => versions.get(article.translationOf ?? article.id) ?? [article],
    linkCount: (kind, id, list) => backlinks(kind, id)[list].length,
    count: (collection) => corpus[collection].length,
    isAmongFirst: (collection, id, most) => (rank.get(`${collection}/${id}`) ?? Infinity) < most,
  };
}

/** Disagreements about any of some claims and events, each once. */
export function findDisagreements(
  about: { readonly claims: readonly string[]; readonly events: readonly string[] },
  publication: Publication,
): Disagreement[] {
  return [
    ...new Set([
      ...about.claims.flatMap((id) => publication.backlinks('claims', id).disagreements),
      ...about.events.flatMap((id) => publication.backlinks('events', id).disagreements),
    ]),
  ];
}

/** The stories that some articles belong to, each once. */
export function storiesOf(articles: readonly Article[], publication: Publication): Story[] {
  const ids = new Set(articles.flatMap(({ story }) => story ?? []));
  return [...ids].map((id) => publication.story.get(id) as Story);
}

/**
 * Articles newest first, of one day those that reach furthest towards it; events and claims oldest first; names in the
 * order of the publication's language; ties by id.
 */
function sortCorpus(corpus: Corpus): Corpus {
  const { compare } = new Intl.Collator(corpus.site.language);
  const byName = (a: string, b: string) => compare(fromInitial(a), fromInitial(b)) || compare(a, b);
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    ...corpus,
    articles: [...corpus.articles].sort(
      (a, b) => byDate(b.published, a.published) || byDate(lastCoveredDay(b), lastCoveredDay(a)) || byId(a, b),
    ),
    translations: [...corpus.translations].sort((a, b) => compare(a.language ?? '', b.language ?? '') || byId(a, b)),
    authors: [...corpus.authors].sort((a, b) => byName(a.name, b.name) || byId(a, b)),
    claims: [...corpus.claims].sort((a, b) => byDate(a.said, b.said) || byId(a, b)),
    disagreements: [...corpus.disagreements].sort(byId),
    entities: [...corpus.entities].sort((a, b) => byName(a.name, b.name) || byId(a, b)),
    events: [...corpus.events].sort((a, b) => byDate(a.date, b.date) || byId(a, b)),
    series: [...corpus.series].sort(byId),
    sources: [...corpus.sources].sort((a, b) => byName(a.publisher, b.publisher) || byPublished(a, b) || byId(a, b)),
    stories: [...corpus.stories].sort(byId),
    topics: [...corpus.topics].sort((a, b) => a.order - b.order || byId(a, b)),
  };
}

function byPublished(a: Source, b: Source): number {
  if (a.published === undefined || b.published === undefined)
    return Number(a.published === undefined) - Number(b.published === undefined);
  return byDate(a.published, b.published);
}

function byId<T extends { id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** Translated articles by the id of the original, each with its translations behind it. */
function collectVersions({ articles, translations }: Corpus): ReadonlyMap<string, readonly Article[]> {
  const translated = Map.groupBy(translations, ({ translationOf }) => translationOf as string);
  return new Map(
    articles.flatMap((article) => {
      const others = translated.get(article.id);
      return others ? [[article.id, [article, ...others]]] : [];
    }),
  );
}

function mentionedEntities(article: Article, findMentions: MentionFinder): string[] {
  const found = [...article.passages, ...article.closedPassages].flatMap((passage) =>
    findMentions(passage).map(({ id }) => id),
  );
  return [...new Set([...article.references.entities, ...found])];
}

function newestDate(corpus: Corpus): string {
  const days = [
    ...allVersions(corpus).map(articleChanged),
    ...corpus.claims.map(claimChanged),
    ...corpus.sources.flatMap(({ checked }) => checked?.on ?? []),
  ];
  return newestChange(days) ?? '';
}

function collectBacklinks(
  corpus: Corpus,
  entitiesOf: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, Backlinks> {
  const links = new Map<string, MutableBacklinks>();
  const at = (kind: LinkedKind, id: string): MutableBacklinks => {
    const key = `${kind}/${id}`;
    let entry = links.get(key);
    if (!entry) {
      entry = {
        articles: new Set(),
        claims: new Set(),
        disagreements: new Set(),
        events: new Set(),
        series: new Set(),
        sources: new Set(),
        stories: new Set(),
      };
      links.set(key, entry);
    }
    return entry;
  };

  for (const article of corpus.articles) {
    for (const id of article.authors) at('authors', id).articles.add(article);
    for (const id of article.topics) at('topics', id).articles.add(article);
    if (article.story !== undefined) at('stories', article.story).articles.add(article);
    for (const id of article.references.claims) at('claims', id).articles.add(article);
    for (const id of article.references.events) at('events', id).articles.add(article);
    for (const id of article.references.sources) at('sources', id).articles.add(article);
    for (const id of entitiesOf.get(article.id) ?? []) at('entities', id).articles.add(article);
  }
  const bearing = new Map<string, Event[]>();
  for (const event of corpus.events) {
    for (const id of event.claims) bearing.set(id, [...(bearing.get(id) ?? []), event]);
  }
  // All that leads to claims in one pass over them, so that every list of them is in their order.
  for (const claim of corpus.claims) {
    const { speaker } = claim;
    for (const { id } of bearing.get(claim.id) ?? []) at('events', id).claims.add(claim);
    if (typeof speaker === 'string') at('entities', speaker).claims.add(claim);
    else if (speaker.near !== undefined) at('entities', speaker.near).claims.add(claim);
    for (const id of claim.topics) at('topics', id).claims.add(claim);
    for (const id of claim.sources) at('sources', id).claims.add(claim);
    for (const { evidence } of claim.assessments) {
      for (const id of evidence.events) at('events', id).claims.add(claim);
      for (const id of evidence.sources) at('sources', id).claims.add(claim);
    }
  }
  for (const event of corpus.events) {
    at('topics', event.category).events.add(event);
    for (const id of event.entities) at('entities', id).events.add(event);
    for (const id of event.sources) at('sources', id).events.add(event);
    for (const id of event.claims) at('claims', id).events.add(event);
  }
  for (const disagreement of corpus.disagreements) {
    for (const id of disagreement.claims) at('claims', id).disagreements.add(disagreement);
    for (const id of disagreement.events) at('events', id).disagreements.add(disagreement);
    for (const { sources } of disagreement.accounts) {
      for (const id of sources) at('sources', id).disagreements.add(disagreement);
    }
  }
  for (const series of corpus.series) {
    for (const id of series.topics) at('topics', id).series.add(series);
    for (const id of series.sources) at('sources', id).series.add(series);
  }
  for (const story of corpus.stories) {
    for (const id of story.findings.flatMap(({ sources }) => sources)) at('sources', id).stories.add(story);
  }
  for (const source of corpus.sources) {
    for (const id of source.basedOn) at('sources', id).sources.add(source);
  }
  return new Map([...links].map(([key, found]) => [key, listed(found)]));
}

/** What is most often empty is one and the same list everywhere: an archive has some hundred thousand of them. */
function listed({ articles, claims, disagreements, events, series, sources, stories }: MutableBacklinks): Backlinks {
  return {
    articles: articles.size > 0 ? [...articles] : NOTHING.articles,
    claims: claims.size > 0 ? [...claims] : NOTHING.claims,
    disagreements: disagreements.size > 0 ? [...disagreements] : NOTHING.disagreements,
    events: events.size > 0 ? [...events] : NOTHING.events,
    series: series.size > 0 ? [...series] : NOTHING.series,
    sources: sources.size > 0 ? [...sources] : NOTHING.sources,
    stories: stories.size > 0 ? [...stories] : NOTHING.stories,
  };
}
