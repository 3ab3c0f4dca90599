import type { Article } from '../../domain/corpus.ts';
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

/** The card of an article. */
export function articleSocialCard(article: Article, locale: Locale): SocialCard {
  return { path: socialCardPath('articles', article.id), words: articleCardWords(article, locale) };
}

/** The card of a claim. */
export function claimSocialCard(claim: Claim, publication: Publication, locale: Locale): SocialCard {
  return { path: socialCardPath('claims', claim.id), words: claimCardWords(claim, publication, locale) };
}

/** The card of an event. */
export function eventSocialCard(event: Event, locale: Locale): SocialCard {
  return { path: socialCardPath('events', event.id), words: eventCardWords(event, locale) };
}

const SITE_CARD = '/social-cards/site.png';

/** The card of every page that has none of its own. */
export function siteSocialCard(site: Site, locale: Locale): SocialCard {
  return { path: SITE_CARD, words: siteCardWords(site, locale) };
}

/** Where the card of an entry is, from the root of the site. */
export function socialCardPath(kind: 'articles' | 'claims' | 'events', id: string): string {
  return `/social-cards/${kind}/${id}.png`;
}

/** A card, drawn. */
export interface DrawnCard {
  readonly path: string;
  readonly element: CardElement;
}

/**
 * Every card of a publication, the general one first; that of an article is in its own language.
 * @param locales The languages of the publication and of its articles, by their tags.
 * @param tokens The design tokens (styles/tokens.css); a card has the colours of the light theme, as a network gives no choice.
 */
export function drawSocialCards(
  publication: Publication,
  tokens: string,
  locales: ReadonlyMap<string, Locale>,
): [DrawnCard, ...DrawnCard[]] {
  const { site, articles, translations, claims, events } = publication.corpus;
  const localeOf = (tag: string) => locales.get(tag) as Locale;
  const setting: CardSetting = {
    siteName: site.name,
    locale: localeOf(site.language),
    colors: readTokens(tokens, 'light'),
    extent: storyExtent(publication),
  };
  return [
    { path: SITE_CARD, element: siteCard(site, setting) },
    ...[...articles, ...translations].map((article) => ({
      path: socialCardPath('articles', article.id),
      element: articleCard(article, { ...setting, locale: localeOf(article.language ?? site.language) }),
    })),
    ...claims.map((claim) => ({
      path: socialCardPath('claims', claim.id),
      element: claimCard(claim, publication, setting),
    })),
    ...events.map((event) => ({ path: socialCardPath('events', event.id), element: eventCard(event, setting) })),
  ];
}
