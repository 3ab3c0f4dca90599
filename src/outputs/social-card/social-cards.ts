import type { Article } from '../../domain/corpus.ts';
import type { Claim } from '../../domain/claim.ts';
import type { Event } from '../../domain/event.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Site } from '../../domain/site.ts';
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

/** The card of an article: its own, or the general one where it is not one of the newest. */
export function articleSocialCard(article: Article, publication: Publication): SocialCard {
  return ownCard('articles', article.id, publication, () => articleCardWords(article));
}

/** The card of a claim, likewise. */
export function claimSocialCard(claim: Claim, publication: Publication): SocialCard {
  return ownCard('claims', claim.id, publication, () => claimCardWords(claim, publication));
}

/** The card of an event, likewise. */
export function eventSocialCard(event: Event, publication: Publication): SocialCard {
  return ownCard('events', event.id, publication, () => eventCardWords(event));
}

type Drawn = 'articles' | 'claims' | 'events';

function ownCard(kind: Drawn, id: string, publication: Publication, words: () => string): SocialCard {
  const { site } = publication.corpus;
  return publication.isRecent(kind, id, site.socialCards)
    ? { path: cardPath(kind, id), words: words() }
    : siteSocialCard(site);
}

/** The card of every page that has none of its own. */
export function siteSocialCard(site: Site): SocialCard {
  return { path: '/social-cards/site.png', words: siteCardWords(site) };
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
 * Every card of a publication, the general one first; of articles, claims and events as many as `site.yaml` allows.
 * @param tokens The design tokens (styles/tokens.css); a card has the colours of the light theme, as a network gives no choice.
 */
export function drawSocialCards(publication: Publication, tokens: string): [DrawnCard, ...DrawnCard[]] {
  const { site, articles, claims, events } = publication.corpus;
  const setting: CardSetting = {
    siteName: site.name,
    colors: readTokens(tokens, 'light'),
    extent: storyExtent(publication),
  };
  const recent = <Entry extends { readonly id: string }>(kind: Drawn, entries: readonly Entry[]) =>
    entries.filter(({ id }) => publication.isRecent(kind, id, site.socialCards));
  return [
    { path: siteSocialCard(site).path, element: siteCard(site, setting) },
    ...recent('articles', articles).map((article) => ({
      path: cardPath('articles', article.id),
      element: articleCard(article, setting),
    })),
    ...recent('claims', claims).map((claim) => ({
      path: cardPath('claims', claim.id),
      element: claimCard(claim, publication, setting),
    })),
    ...recent('events', events).map((event) => ({
      path: cardPath('events', event.id),
      element: eventCard(event, setting),
    })),
  ];
}
