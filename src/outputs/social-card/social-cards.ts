import { allVersions, type Article } from '../../domain/corpus.ts';
import type { Claim } from '../../domain/claim.ts';
import type { Event } from '../../domain/event.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Site } from '../../domain/site.ts';
import type { Locale } from '../../words/locale.ts';
import { readTokens } from '../design-tokens.ts';
import { articleCard, articleCardWords } from './article-card.ts';
import type { CardElement } from './card-element.ts';
import { type CardSetting, storyExtent } from './card-frame.ts';
import { claimCard, claimCardWords } from './claim-card.ts';
import { eventCard, eventCardWords } from './event-card.ts';
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
  return ownCard('articles', article, publication, locale, () => articleCardWords(article, locale));
}

/** The card of a claim, likewise. */
export function claimSocialCard(claim: Claim, publication: Publication, locale: Locale): SocialCard {
  return ownCard('claims', claim, publication, locale, () => claimCardWords(claim, publication, locale));
}

/** The card of an event, likewise. */
export function eventSocialCard(event: Event, publication: Publication, locale: Locale): SocialCard {
  return ownCard('events', event, publication, locale, () => eventCardWords(event, locale));
}

/** Where the card of an article is, from the root of the site. */
export function articleCardPath(article: Article, publication: Publication): string {
  return hasOwnCard('articles', article, publication) ? cardPath('articles', article.id) : SITE_CARD;
}

type Drawn = 'articles' | 'claims' | 'events';

function ownCard(
  kind: Drawn,
  entry: Article | Claim | Event,
  publication: Publication,
  locale: Locale,
  words: () => string,
): SocialCard {
  return hasOwnCard(kind, entry, publication)
    ? { path: cardPath(kind, entry.id), words: words() }
    : siteSocialCard(publication.corpus.site, locale);
}

function hasOwnCard(kind: Drawn, entry: Article | Claim | Event, publication: Publication): boolean {
  const original = 'translationOf' in entry ? (entry.translationOf ?? entry.id) : entry.id;
  return publication.isRecent(kind, original, publication.corpus.site.socialCards);
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
 * Every card of a publication, the general one first; of articles, claims and events as many as `site.yaml` allows. That
 * of an article is in its own language.
 * @param locales The languages of the publication and of its articles, by their tags.
 * @param tokens The design tokens (styles/tokens.css); a card has the colours of the light theme, as a network gives no choice.
 */
export function drawSocialCards(
  publication: Publication,
  tokens: string,
  locales: ReadonlyMap<string, Locale>,
): [DrawnCard, ...DrawnCard[]] {
  const { site, claims, events } = publication.corpus;
  const localeOf = (tag: string) => locales.get(tag) as Locale;
  const setting: CardSetting = {
    siteName: site.name,
    locale: localeOf(site.language),
    colors: readTokens(tokens, 'light'),
    extent: storyExtent(publication),
  };
  const drawn = <Entry extends Article | Claim | Event>(kind: Drawn, entries: readonly Entry[]) =>
    entries.filter((entry) => hasOwnCard(kind, entry, publication));
  return [
    { path: SITE_CARD, element: siteCard(site, setting) },
    ...drawn('articles', allVersions(publication.corpus)).map((article) => ({
      path: cardPath('articles', article.id),
      element: articleCard(article, { ...setting, locale: localeOf(article.language ?? site.language) }),
    })),
    ...drawn('claims', claims).map((claim) => ({
      path: cardPath('claims', claim.id),
      element: claimCard(claim, publication, setting),
    })),
    ...drawn('events', events).map((event) => ({
      path: cardPath('events', event.id),
      element: eventCard(event, setting),
    })),
  ];
}
