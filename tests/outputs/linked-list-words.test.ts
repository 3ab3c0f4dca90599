import { describe, expect, it } from 'vitest';
import { LINKED_LISTS, type LinkedListName } from '../../src/domain/linked-list.ts';
import { type LinkedKind, linkPublication } from '../../src/domain/publication.ts';
import { linkedEntryTitle, linkedListTitle } from '../../src/outputs/linked-list-words.ts';
import { aCorpus } from '../domain/builders.ts';
import { english } from '../words/english.ts';

const { author, claim, entity, event, source, topic } = english.words;

describe('a list on the page of an entry', () => {
  it.each<[LinkedKind, Partial<Record<LinkedListName, string>>]>([
    ['authors', { articles: author.articles }],
    ['claims', { events: claim.events, articles: topic.coverage }],
    ['entities', { claims: entity.said, near: entity.near, events: entity.events, articles: topic.coverage }],
    ['events', { claims: event.claims, articles: topic.coverage }],
    ['sources', { sources: source.repeated, claims: source.claims, events: source.events, articles: topic.coverage }],
    ['stories', { articles: topic.coverage }],
    ['topics', { articles: topic.coverage, series: topic.figures, claims: topic.claims, events: topic.events }],
  ])('is called on a page of %s by what its entries are to it', (kind, titles) => {
    expect(Object.fromEntries(LINKED_LISTS[kind].map((name) => [name, linkedListTitle(kind, name, english)]))).toEqual(
      titles,
    );
  });

  it.each<[LinkedKind, string, string]>([
    ['authors', 'desk', 'The desk'],
    ['claims', 'one-billion-next-year', 'Russia would buy for a billion dollars.'],
    ['entities', 'roscosmos', 'Roscosmos'],
    ['events', 'izvestia-casic-report', 'Izvestia reports a purchase'],
    ['sources', 'rbth-2014-08-06', 'Chinese microelectronics'],
    ['stories', 'chips', 'Chips'],
    ['topics', 'space', 'Space'],
  ])('of %s names the entry %s by its title, and one that is not there by its id', (kind, id, title) => {
    const publication = linkPublication(aCorpus());
    expect(linkedEntryTitle(kind, id, publication)).toBe(title);
    expect(linkedEntryTitle(kind, 'not-there', publication)).toBe('not-there');
  });
});
