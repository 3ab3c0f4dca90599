import { currentAssessment, outcomeOf } from '../../domain/claim.ts';
import { allVersions, type Article } from '../../domain/corpus.ts';
import { firstDay } from '../../domain/date.ts';
import { spellingsOf } from '../../domain/entity.ts';
import { OUTCOMES, type Outcome } from '../../domain/outcome.ts';
import { seriesUrls } from '../../domain/linked-list.ts';
import type { Publication } from '../../domain/publication.ts';
import { type Quotation, QUOTATIONS_ID } from '../../domain/quotation.ts';
import { entryUrl } from '../../domain/url.ts';
import { directionOf, type Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { kindSingular } from '../entity-kind.ts';
import { languageName } from '../language-name.ts';
import { outcomeWord } from '../outcome-word.ts';
import { sourceTypeSingular } from '../source-type.ts';
import { quoted } from '../quoted.ts';
import { printSpeaker } from '../speaker-name.ts';
import type { SearchDocument, SearchPassage } from './document.ts';
import type { TableFacet } from './facet-table.ts';

/**
 * Everything that a reader can search for.
 * @param passagesOf The passages of an article (`findArticlePassages`), by its id.
 */
export function publicationDocuments(
  publication: Publication,
  passagesOf: (article: string) => readonly SearchPassage[],
  locale: Locale,
): SearchDocument[] {
  const { corpus } = publication;
  const { language } = corpus.site;
  const words = locale.words.searchText;
  const topicTitles = (ids: readonly string[]) => ids.map((id) => publication.topic.get(id)?.title ?? '');
  const entityNames = (ids: readonly string[]) => ids.map((id) => publication.entity.get(id)?.name ?? '');
  const passage = (text: string | undefined) => (text ? [{ fragment: '', heading: '', text }] : []);

  const articles = allVersions(corpus).map((article): SearchDocument => {
    const { translationOf } = article;
    const entities = publication.entitiesOf.get(translationOf ?? article.id) ?? [];
    return {
      kind: 'article',
      language: article.language ?? language,
      id: article.id,
      url: entryUrl('articles', article.id),
      title: article.title,
      names: [],
      summary: article.dek,
      // What the publication says in its own language finds the article as it was written, and not each translation too.
      tags:
        translationOf === undefined
          ? [...topicTitles(article.topics), ...article.authors.map((id) => publication.author.get(id)?.name ?? '')]
          : [],
      ...dated(article.published),
      topics: article.topics,
      entities,
      passages: passagesOf(article.id),
    };
  });
  const claims = corpus.claims.map((claim): SearchDocument => {
    const speaker = typeof claim.speaker === 'string' ? claim.speaker : claim.speaker.near;
    const { name } = printSpeaker(claim.speaker, publication);
    return {
      kind: 'claim',
      language,
      id: claim.id,
      url: entryUrl('claims', claim.id),
      title: claim.statement,
      names: [],
      summary: '',
      tags: [name, ...topicTitles(claim.topics), locale.words.claimKind[claim.kind]],
      ...dated(claim.said),
      outcome: outcomeOf(claim),
      ...(speaker === undefined ? {} : { speaker }),
      topics: claim.topics,
      entities: speaker === undefined ? [] : [speaker],
      passages: [
        ...passage(say(words.claim, { speaker: name, reasoning: currentAssessment(claim).reasoning }, locale)),
        ...claim.quotations.map((quotation) => quotationPassage(quotation, language)),
      ],
    };
  });
  const events = corpus.events.map((event): SearchDocument => ({
    kind: 'event',
    language,
    id: event.id,
    url: entryUrl('events', event.id),
    title: event.title,
    names: [],
    summary: event.summary,
    tags: [...entityNames(event.entities), ...topicTitles([event.category]), ...event.places],
    ...dated(event.date),
    topics: [event.category],
    entities: event.entities,
    passages: [],
  }));
  const entities = corpus.entities.map((entity): SearchDocument => ({
    kind: 'entity',
    language,
    id: entity.id,
    url: entryUrl('entities', entity.id),
    title: entity.name,
    names: spellingsOf(entity).filter((name) => name !== entity.name),
    summary: entity.description,
    tags: [kindSingular(entity.kind, locale), ...entity.countries],
    date: '',
    knownDate: '',
    topics: [],
    entities: [entity.id],
    passages: [],
  }));
  const sources = corpus.sources.map((source): SearchDocument => {
    const links = publication.backlinks('sources', source.id);
    return {
      kind: 'source',
      language: source.language,
      id: source.id,
      url: entryUrl('sources', source.id),
      title: source.title,
      names: [],
      summary: '',
      tags: [source.publisher, ...source.authors, sourceTypeSingular(source.type, locale)],
      ...dated(source.published ?? ''),
      topics: [
        ...new Set([...links.events.map(({ category }) => category), ...links.claims.flatMap(({ topics }) => topics)]),
      ],
      entities: [...new Set(links.events.flatMap((event) => event.entities))],
      passages: passage(
        say(
          words.source,
          {
            publisher: source.publisher,
            language: languageName(source.language, locale),
            note: source.note ?? '',
          },
          locale,
        ).trim(),
      ),
    };
  });
  const withSeries = new Map<string, Article>();
  for (const article of corpus.articles) {
    for (const id of article.references.series) if (!withSeries.has(id)) withSeries.set(id, article);
  }
  const topicChart = seriesUrls(publication);
  const series = corpus.series.map((one): SearchDocument => {
    const article = withSeries.get(one.id);
    return {
      kind: 'series',
      language,
      id: one.id,
      // An article says what the numbers mean; one that none shows stands on the page of its topic all the same.
      url: article ? `${entryUrl('articles', article.id)}#chart-${one.id}` : topicChart(one),
      title: one.title,
      names: [],
      summary: one.caveat,
      tags: topicTitles(one.topics),
      ...dated(one.points.at(-1)?.date ?? ''),
      topics: one.topics,
      entities: [],
      passages: passage(say(words.series, { unit: one.unit, count: one.points.length }, locale)),
    };
  });
  const topics = corpus.topics.map((topic): SearchDocument => ({
    kind: 'topic',
    language,
    id: topic.id,
    url: entryUrl('topics', topic.id),
    title: topic.title,
    names: [],
    summary: topic.description,
    tags: [],
    date: '',
    knownDate: '',
    topics: [topic.id],
    entities: [],
    passages: [],
  }));
  return [...articles, ...claims, ...events, ...entities, ...sources, ...series, ...topics];
}

/** Words that were said, and what they mean, as the section of the claim's page has them. */
function quotationPassage({ words, language, translation }: Quotation, own: string): SearchPassage {
  const theirs = language ?? own;
  const marked = quoted(words, theirs);
  // Where it runs the other way it is set apart, or its marks would change places (Unicode, UAX 9: FSI, PDI).
  const said = directionOf(theirs) === directionOf(own) ? marked : `\u2068${marked}\u2069`;
  return {
    fragment: QUOTATIONS_ID,
    heading: '',
    text: translation === undefined ? said : `${said} ${quoted(translation, own)}`,
  };
}

function dated(date: string): Pick<SearchDocument, 'date' | 'knownDate'> {
  return { date: date === '' ? '' : firstDay(date), knownDate: date };
}

/** What the value of a facet is called. */
export function searchFacetLabel(facet: TableFacet, id: string, publication: Publication, locale: Locale): string {
  if (facet === 'topic') return publication.topic.get(id)?.title ?? id;
  if (facet === 'outcome') return OUTCOMES.includes(id as Outcome) ? outcomeWord(id as Outcome, locale) : id;
  return publication.entity.get(id)?.name ?? id;
}
