import { describe, expect, it } from 'vitest';
import { cutLinkedList, excerptOf, hasOwnPages, linkedList, linkedListPages } from '../../src/domain/linked-list.ts';
import { isWhole } from '../../src/domain/list-part.ts';
import { linkPublication } from '../../src/domain/publication.ts';
import { aClaim, aCorpus, anArticle, anEntity, anEvent, aSource, aTopic } from './builders.ts';

const month = (index: number) => String((index % 12) + 1).padStart(2, '0');
const dayOf = (index: number) => `${2014 + Math.floor(index / 100)}-${month(index)}-01`;
const many = <Entry>(count: number, make: (id: string, day: string) => Entry) =>
  Array.from({ length: count }, (_, index) => make(`e${String(index).padStart(4, '0')}`, dayOf(index)));

const publication = linkPublication(
  aCorpus({
    articles: [
      ...many(60, (id, published) => anArticle({ id, published, topics: ['space'] })),
      anArticle({ published: '2013-01-01', topics: ['space'] }),
    ],
    claims: [
      ...many(300, (id, said) => aClaim({ id, said, speaker: 'roscosmos', topics: ['space'] })),
      aClaim({ id: 'near', speaker: { near: 'roscosmos', described: 'a source' }, topics: [] }),
    ],
    entities: [anEntity()],
    events: many(150, (id, date) => anEvent({ id, date, category: 'space' })),
    sources: [aSource(), ...many(101, (id) => aSource({ id, publisher: `P${id}`, basedOn: ['rbth-2014-08-06'] }))],
    topics: [aTopic({ id: 'space' })],
  }),
);
const pathsOf = (kind: 'entities' | 'sources' | 'topics', id: string) =>
  linkedListPages(kind, id, publication).map(({ path }) => path);

describe('a list on the page of an entry', () => {
  it('keeps to that page while it is short', () => {
    const { events } = publication.backlinks('topics', 'space');
    expect(hasOwnPages('events', events)).toBe(false);
    expect(excerptOf('events', events)).toBe(events);
    expect(pathsOf('topics', 'space').some((path) => path.includes('/events/'))).toBe(false);
  });

  it('shows the newest there once it has pages of its own, in its order', () => {
    const { articles, claims } = publication.backlinks('topics', 'space');
    const newest = excerptOf('articles', articles);
    expect(newest).toEqual(articles.slice(0, newest.length));
    const latest = excerptOf('claims', claims);
    expect(latest).toEqual(claims.slice(-latest.length));
    expect(latest.length).toBeLessThan(claims.length);
  });

  it('has all of it on its own pages, each entry once', () => {
    for (const name of ['articles', 'claims'] as const) {
      const pages = linkedListPages('topics', 'space', publication).filter((page) => page.name === name);
      const entries = pages
        .map(({ part }) => part)
        .filter(isWhole)
        .flatMap((part) => part.entries);
      expect(entries).toEqual(publication.backlinks('topics', 'space')[name]);
    }
    expect(pathsOf('topics', 'space')).toEqual([
      '/topics/space/articles/',
      '/topics/space/claims/',
      '/topics/space/claims/2014/',
      '/topics/space/claims/2015/',
      '/topics/space/claims/2016/',
    ]);
  });

  it('tells what an entity said from what unnamed people near it said', () => {
    expect(linkedList('entities', 'roscosmos', 'claims', publication)).toHaveLength(300);
    expect(linkedList('entities', 'roscosmos', 'near', publication).map(({ id }) => id)).toEqual(['near']);
    expect(pathsOf('entities', 'roscosmos').filter((path) => path.includes('/near/'))).toEqual([]);
  });

  it('cuts sources by the initial of who published them', () => {
    const repeats = publication.backlinks('sources', 'rbth-2014-08-06').sources;
    expect(repeats).toHaveLength(101);
    expect(pathsOf('sources', 'rbth-2014-08-06')[0]).toBe('/sources/rbth-2014-08-06/sources/');
    const more = [...repeats, ...many(60, (id) => aSource({ id, publisher: 'Ангара' }))];
    expect(cutLinkedList('sources', more, publication).parts.map(({ path }) => path)).toEqual(['p/', 'cyrl-0410/']);
  });
});
