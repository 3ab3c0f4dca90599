import { type Claim, currentAssessment } from '../../domain/claim.ts';
import { allVersions, type Article } from '../../domain/corpus.ts';
import { firstDay, getDate } from '../../domain/date.ts';
import { type Entity, spellingsOf } from '../../domain/entity.ts';
import type { Event } from '../../domain/event.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Quotation } from '../../domain/quotation.ts';
import type { Source } from '../../domain/source.ts';
import { entryUrl } from '../../domain/url.ts';
import { printSpeaker } from '../speaker-name.ts';
import { languageKey } from './language-analyzer.ts';

/** The words of an article's body, without marks. */
export interface BodyText {
  readonly headings: readonly string[];
  /** Paragraphs, list items and table cells in reading order. */
  readonly paragraphs: readonly string[];
}

type Value = string | number | readonly string[] | Readonly<Record<string, string | readonly string[]>>;

/** One document of the archive's index: its id there, and its fields by the names of the mapping. */
export interface ArchiveDocument {
  /** `claims/gas-deal-400bn`. */
  readonly id: string;
  readonly fields: Readonly<Record<string, Value>>;
}

/**
 * Everything that an archive's readers search for, as documents for an engine: articles, claims, events, sources and
 * entities, in the order of the publication.
 * @param bodies Words of the articles' bodies, by id
 */
export function* archiveDocuments(
  publication: Publication,
  bodies: ReadonlyMap<string, BodyText>,
): Generator<ArchiveDocument> {
  const { corpus } = publication;
  const { language } = corpus.site;
  const own = (kind: 'articles' | 'claims' | 'events' | 'entities', id: string) => ({
    kind,
    id,
    url: entryUrl(kind, id),
    language,
  });
  for (const article of allVersions(corpus))
    yield document('articles', article.id, {
      ...own('articles', article.id),
      language: article.language ?? language,
      ...articleFields(article, publication, bodies.get(article.id)),
    });
  for (const claim of corpus.claims)
    yield document('claims', claim.id, { ...own('claims', claim.id), ...claimFields(claim, publication) });
  for (const event of corpus.events)
    yield document('events', event.id, { ...own('events', event.id), ...eventFields(event, language) });
  for (const source of corpus.sources) yield document('sources', source.id, sourceFields(source, language));
  for (const entity of corpus.entities)
    yield document('entities', entity.id, { ...own('entities', entity.id), ...entityFields(entity, language) });
}

type Fields = Readonly<Record<string, Value | undefined>>;

/** Fields that hold nothing are left out: a facet then counts only what there is. */
function document(kind: string, id: string, fields: Fields): ArchiveDocument {
  const given = Object.entries(fields).filter(
    (entry): entry is [string, Value] => entry[1] !== undefined && !(Array.isArray(entry[1]) && entry[1].length === 0),
  );
  return { id: `${kind}/${id}`, fields: Object.fromEntries(given) };
}

/** Text under the key of its language; nothing where there is no text. */
function inLanguage(language: string, text: string | readonly string[] | undefined): Value | undefined {
  return text === undefined || text.length === 0 ? undefined : { [languageKey(language)]: text };
}

/** A date as its first day to sort by, as the days it may mean to filter by, and as it is written. */
function dated(date: string | undefined): Fields {
  return date === undefined ? {} : { date: firstDay(date), period: periodOf(date), date_text: date };
}

/** The days that a date may mean; an open end is left out. */
function periodOf(date: string): Record<string, string> {
  const { start, end } = getDate(date);
  return { ...(start === undefined ? {} : { gte: start }), ...(end === undefined ? {} : { lte: end }) };
}

function articleFields(article: Article, { corpus, entitiesOf }: Publication, body: BodyText | undefined): Fields {
  const language = article.language ?? corpus.site.language;
  return {
    title: inLanguage(language, article.title),
    summary: inLanguage(language, article.dek),
    headings: inLanguage(language, body?.headings),
    text: inLanguage(language, body?.paragraphs),
    ...dated(article.published),
    updated: article.updated,
    words: article.length.words,
    article_kind: article.kind,
    topics: article.topics,
    story: article.story,
    authors: article.authors,
    entities: entitiesOf.get(article.id) ?? [],
    claims: article.references.claims,
    events: article.references.events,
    sources: article.references.sources,
  };
}

function claimFields(claim: Claim, publication: Publication): Fields {
  const { language } = publication.corpus.site;
  const { date, outcome, confidence, reasoning, evidence } = currentAssessment(claim);
  const speaker = typeof claim.speaker === 'string' ? claim.speaker : claim.speaker.near;
  return {
    title: inLanguage(language, claim.statement),
    text: claimText(reasoning, claim.quotations, language),
    names: [printSpeaker(claim.speaker, publication).name],
    ...dated(claim.said),
    due: claim.due === undefined ? undefined : periodOf(claim.due),
    assessed: date,
    claim_kind: claim.kind,
    outcome,
    confidence,
    topics: claim.topics,
    entities: speaker === undefined ? [] : [speaker],
    speaker,
    events: evidence.events,
    sources: [...new Set([...claim.sources, ...evidence.sources])],
  };
}

/** Why a claim was judged so and what was said, each under the key of its language. */
function claimText(reasoning: string, quotations: readonly Quotation[], own: string): Value {
  const texts = [
    { key: languageKey(own), text: reasoning },
    ...quotations.flatMap(({ words, language = own, translation }) => [
      { key: languageKey(language), text: words },
      ...(translation === undefined ? [] : [{ key: languageKey(own), text: translation }]),
    ]),
  ];
  return Object.fromEntries(
    [...Map.groupBy(texts, ({ key }) => key)].map(([key, same]) => {
      const [only, ...others] = same.map(({ text }) => text);
      return [key, others.length === 0 ? (only as string) : [only as string, ...others]];
    }),
  );
}

function eventFields(event: Event, language: string): Fields {
  return {
    title: inLanguage(language, event.title),
    summary: inLanguage(language, event.summary),
    text: inLanguage(language, event.note),
    ...dated(event.date),
    topics: [event.category],
    entities: event.entities,
    places: event.places,
    claims: event.claims,
    sources: event.sources,
  };
}

/** A source is in the language of its title; what is noted on it is in that of the publication. */
function sourceFields(source: Source, language: string): Fields {
  return {
    kind: 'sources',
    id: source.id,
    url: entryUrl('sources', source.id),
    language: source.language,
    title: inLanguage(source.language, source.title),
    text: inLanguage(language, source.note),
    names: [source.publisher, ...source.authors],
    ...dated(source.published),
    source_type: source.type,
    read: source.read,
    publisher: source.publisher,
    based_on: source.basedOn,
    link: source.url,
  };
}

function entityFields(entity: Entity, language: string): Fields {
  return {
    title: inLanguage(language, entity.name),
    summary: inLanguage(language, entity.description),
    names: spellingsOf(entity),
    entity_kind: entity.kind,
    countries: entity.countries,
  };
}
