import type { Outcome } from '../../domain/outcome.ts';

/** Kinds of document, in the order in which the index numbers them. */
export const DOCUMENT_KINDS = ['article', 'claim', 'event', 'entity', 'source', 'series', 'topic'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A piece of a document that has an address of its own: a paragraph, or the whole of a short entry. */
export interface SearchPassage {
  /** The id of the element in its page, without "#"; empty for the page itself. */
  readonly fragment: string;
  /** The heading that stands above it, at its first passage only; empty otherwise. */
  readonly heading: string;
  readonly text: string;
}

/** What a search can find: one article, claim, event, entity, source, series or topic. */
export interface SearchDocument {
  readonly kind: DocumentKind;
  readonly id: string;
  /** Language of its title and most of its text, BCP 47: it decides which forms of a word are found together. */
  readonly language: string;
  /** Path of its page from the site's root. */
  readonly url: string;
  readonly title: string;
  /** Other spellings and original names, which count as its title. */
  readonly names: readonly string[];
  /** Dek or description. */
  readonly summary: string;
  /** Names of the topics, entities and speakers that it is about. */
  readonly tags: readonly string[];
  /** ISO 8601 day, month or year in which it begins; empty where it has none. */
  readonly date: string;
  /** The date as it is known, EDTF, for a page to print in its own language; empty where it has none. */
  readonly knownDate: string;
  readonly outcome?: Outcome;
  /** Id of the entity that said it, of a claim. */
  readonly speaker?: string;
  /** Ids of its topics, for filters. */
  readonly topics: readonly string[];
  /** Ids of its entities, for filters. */
  readonly entities: readonly string[];
  readonly passages: readonly SearchPassage[];
}
