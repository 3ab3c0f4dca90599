import type { Claim } from '../../domain/claim.ts';
import { allVersions, type Article } from '../../domain/corpus.ts';
import type { Event } from '../../domain/event.ts';
import type { Publication, RankedKind } from '../../domain/publication.ts';
import type { Site } from '../../domain/site.ts';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { formatDate } from '../date-words.ts';
import { readTokens } from '../design-tokens.ts';
import type { CardElement } from './card-element.ts';
import { type CardSetting, storyExtent } from './card-frame.ts';
import { claimCard, claimCardWords } from './claim-card.ts';
import { eventCard, eventCardWords } from './event-card.ts';
import {
  articleOverview,
  authorOverview,
  countWords,
  entityOverview,
  type Overview,
  periodOf,
  storyOverview,
  topicOverview,
} from './overview.ts';
import { overviewCard, overviewCardWords } from './overview-card.ts';
import { siteCard, siteCardWords } from './site-card.ts';

/** Where the picture of a page is, and what it shows in words. */
export interface SocialCard {
  /** Path from the root of the site, `/social-cards/claims/gas-deal-400bn.png`. */
  readonly path: string;
  readonly words: string;
}

/**
 * The card of an article: its own, or the general one where it is not one of the newest. A translation has one of its own
 * where its original has.
 */
export function articleSocialCard(article: Article, publication: Publication, locale: Locale): SocialCard {
  return ownCard('articles', article, publication, locale, () =>
    overviewCardWords(articleOverview(article, locale), locale),
  );
}

/** The card of a claim, likewise. */
export function claimSocialCard(claim: Claim, publication: Publication, locale: Locale): SocialCard {
  return ownCard('claims', claim, publication, locale, () => claimCardWords(claim, publication, locale));
}

/** The card of an event, likewise. */
export function eventSocialCard(event: Event, publication: Publication, locale: Locale): SocialCard {
  return ownCard('events', event, publication, locale, () => eventCardWords(event, locale));
}

/** The card of a story, a topic, an author or an entity; the general one of an entity where many are written of more. */
export function overviewSocialCard(
  kind: Overviewed,
  id: string,
  overview: Overview,
  publication: Publication,
  locale: Locale,
): SocialCard {
  return ownCard(kind, { id }, publication, locale, () => overviewCardWords(overview, locale));
}

/** Where the card of an article is, from the root of the site. */
export function articleCardPath(article: Article, publication: Publication): string {
  return hasOwnCard('articles', article, publication) ? cardPath('articles', article.id) : SITE_CARD;
}

type Overviewed = 'authors' | 'entities' | 'stories' | 'topics';
type Drawn = RankedKind | Overviewed;

function ownCard(
  kind: Drawn,
  entry: { readonly id: string },
  publication: Publication,
  locale: Locale,
  words: () => string,
): SocialCard {
  return hasOwnCard(kind, entry, publication)
    ? { path: cardPath(kind, entry.id), words: words() }
    : siteSocialCard(publication.corpus.site, locale);
}

function hasOwnCard(
  kind: Drawn,
  entry: { readonly id: string; readonly translationOf?: string | undefined },
  publication: Publication,
): boolean {
  const { socialCards } = publication.corpus.site;
  // There are few of these, however large the archive.
  if (kind === 'authors' || kind === 'stories' || kind === 'topics') return socialCards > 0;
  return publication.isAmongFirst(kind, entry.translationOf ?? entry.id, socialCards);
}

const SITE_CARD = '/social-cards/site.png';

/** The card of every page that has none of its own. */
export function siteSocialCard(site: Site, locale: Locale): SocialCard {
  return { path: SITE_CARD, words: siteCardWords(site, locale) };
}

function cardPath(kind: Drawn, id: string): string {
  return `/social-cards/${kind}/${id}.png`;
}

/** A card, drawn. */
export interface DrawnCard {
  readonly path: string;
  readonly element: CardElement;
}

/**
 * Every card of a publication, the general one first; of articles, claims, events and entities as many as `site.yaml`
 * allows. That of an article is in its own language.
 * @param locales The languages of the publication and of its articles, by their tags.
 * @param tokens The design tokens (styles/tokens.css); a card has the colours of the light theme, as a network gives no choice.
 */
export function drawSocialCards(
  publication: Publication,
  tokens: string,
  locales: ReadonlyMap<string, Locale>,
): [DrawnCard, ...DrawnCard[]] {
  const { corpus } = publication;
  const { site } = corpus;
  const localeOf = (tag: string) => locales.get(tag) as Locale;
  const locale = localeOf(site.language);
  const setting: CardSetting = {
    siteName: site.name,
    locale,
    colors: readTokens(tokens, 'light'),
    extent: storyExtent(publication),
  };
  const draw = <Entry extends { readonly id: string }>(
    kind: Drawn,
    entries: readonly Entry[],
    element: (entry: Entry) => CardElement,
  ) =>
    entries
      .filter((entry) => hasOwnCard(kind, entry, publication))
      .map((entry) => ({ path: cardPath(kind, entry.id), element: element(entry) }));
  const drawOverviews = <Entry extends { readonly id: string }>(
    kind: Overviewed,
    entries: readonly Entry[],
    overviewOf: (entry: Entry, locale: Locale) => Overview,
  ) =>
    draw(kind, entries, (entry) => {
      const overview = overviewOf(entry, locale);
      const links = publication.backlinks(kind, entry.id);
      const parts = { aside: countWords(links, locale), when: overview.covers ?? periodOf(links) };
      return overviewCard(overview, parts, setting);
    });
  return [
    { path: SITE_CARD, element: siteCard(site, setting) },
    ...draw('articles', allVersions(corpus), (article) => {
      const { covers, published } = article;
      const own = { ...setting, locale: localeOf(article.language ?? site.language) };
      const date = formatDate(published, own.locale);
      const aside = say(own.locale.words.socialCard.published, { date }, own.locale);
      return overviewCard(articleOverview(article, own.locale), { aside, when: covers ?? published }, own);
    }),
    ...draw('claims', corpus.claims, (claim) => claimCard(claim, publication, setting)),
    ...draw('events', corpus.events, (event) => eventCard(event, setting)),
    ...drawOverviews('stories', corpus.stories, storyOverview),
    ...drawOverviews('topics', corpus.topics, topicOverview),
    ...drawOverviews('authors', corpus.authors, authorOverview),
    ...drawOverviews('entities', corpus.entities, entityOverview),
  ];
}
