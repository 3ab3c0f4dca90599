import type { Thing } from 'schema-dts';
import type { Author } from '../domain/author.ts';
import type { Claim } from '../domain/claim.ts';
import type { Article } from '../domain/corpus.ts';
import type { Entity } from '../domain/entity.ts';
import type { Event } from '../domain/event.ts';
import { articleChanged } from '../domain/last-change.ts';
import { hasOwnPages } from '../domain/linked-list.ts';
import type { Publication } from '../domain/publication.ts';
import type { Series } from '../domain/series.ts';
import type { Site } from '../domain/site.ts';
import type { Source } from '../domain/source.ts';
import type { Story } from '../domain/story.ts';
import type { Topic } from '../domain/topic.ts';
import { absoluteUrl, entryUrl } from '../domain/url.ts';
import type { Locale } from '../words/locale.ts';
import type { DataFile } from './data/data-file.ts';
import { articleNode } from './linked-data/article.ts';
import { authorPageNode } from './linked-data/author.ts';
import { claimNode } from './linked-data/claim.ts';
import { datasetNode } from './linked-data/dataset.ts';
import { dossierNode } from './linked-data/entity.ts';
import { eventPageNode } from './linked-data/event.ts';
import { publicationNode, siteNode } from './linked-data/publisher.ts';
import { seriesNode } from './linked-data/series.ts';
import { sourcePageNode } from './linked-data/source.ts';
import { authorOverview, entityOverview, storyOverview, topicOverview } from './social-card/overview.ts';
import {
  articleSocialCard,
  claimSocialCard,
  eventSocialCard,
  overviewSocialCard,
  type SocialCard,
} from './social-card/social-cards.ts';

/** What a page says of itself to search engines and networks, beyond its title, description and place. */
export interface PageMeta {
  /** Its own picture; the general one where it has none. */
  readonly card?: SocialCard;
  /** `article:` properties of Open Graph (https://ogp.me/#type_article), in order. */
  readonly article?: readonly { readonly property: string; readonly content: string }[];
  /** What it is about, in the vocabulary of schema.org. */
  readonly things: readonly Thing[];
}

/** A language tag as Open Graph writes a locale: language and territory, `en_GB`. */
export function openGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}

/** What the front page says of the publication. */
export function frontPageMeta(site: Site, pages: readonly { readonly id: string }[]): PageMeta {
  return { things: [siteNode(site), publicationNode(site, pages)] };
}

/** What the page of an article says of it. */
export function articlePageMeta(article: Article, publication: Publication, locale: Locale): PageMeta {
  const { site } = publication.corpus;
  return {
    card: articleSocialCard(article, publication, locale),
    article: [
      { property: 'article:published_time', content: article.published },
      { property: 'article:modified_time', content: articleChanged(article) },
      ...article.authors.map((id) => ({
        property: 'article:author',
        content: absoluteUrl(entryUrl('authors', id), site.url),
      })),
      ...article.topics.map((id, index) => ({
        property: index === 0 ? 'article:section' : 'article:tag',
        content: (publication.topic.get(id) as Topic).title,
      })),
    ],
    things: [articleNode(article, publication)],
  };
}

/** What the page of a claim says of it. */
export function claimPageMeta(claim: Claim, publication: Publication, locale: Locale): PageMeta {
  return { card: claimSocialCard(claim, publication, locale), things: [claimNode(claim, publication, locale)] };
}

/** What the page of an event says of it. */
export function eventPageMeta(event: Event, publication: Publication, locale: Locale): PageMeta {
  return { card: eventSocialCard(event, publication, locale), things: [eventPageNode(event, publication)] };
}

/** What a dossier says of its entity. */
export function entityPageMeta(entity: Entity, publication: Publication, locale: Locale): PageMeta {
  return {
    card: overviewSocialCard('entities', entity.id, entityOverview(entity, locale), publication, locale),
    things: [dossierNode(entity, publication.corpus.site)],
  };
}

/** What the page of a source says of it. */
export function sourcePageMeta(source: Source, publication: Publication): PageMeta {
  return { things: [sourcePageNode(source, publication)] };
}

/** What the page of an author says of them. */
export function authorPageMeta(author: Author, publication: Publication, locale: Locale): PageMeta {
  return {
    card: overviewSocialCard('authors', author.id, authorOverview(author, locale), publication, locale),
    things: [authorPageNode(author, publication.corpus.site)],
  };
}

/** What the page of a story says of it. */
export function storyPageMeta(story: Story, publication: Publication, locale: Locale): PageMeta {
  return {
    card: overviewSocialCard('stories', story.id, storyOverview(story, locale), publication, locale),
    things: [],
  };
}

/** What the page of a topic says of it and of its series, unless they have pages of their own, which then say it. */
export function topicPageMeta(topic: Topic, publication: Publication, locale: Locale): PageMeta {
  const { series } = publication.backlinks('topics', topic.id);
  return {
    card: overviewSocialCard('topics', topic.id, topicOverview(topic, locale), publication, locale),
    ...(hasOwnPages('series', series) ? { things: [] } : seriesPageMeta(topic.id, series, publication, locale)),
  };
}

/** What the page of the data says of them. */
export function dataPageMeta(site: Site, edition: string, files: readonly DataFile[], locale: Locale): PageMeta {
  return { things: [datasetNode(site, edition, files, locale)] };
}

/** What a page of a topic says of the series whose charts have their address there, each under its first topic only. */
export function seriesPageMeta(
  topic: string,
  series: readonly Series[],
  publication: Publication,
  locale: Locale,
): PageMeta {
  const own = series.filter(({ topics }) => topics[0] === topic);
  return { things: own.map((one) => seriesNode(one, publication, locale)) };
}
