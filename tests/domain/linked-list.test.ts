import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutLinkedList,
  excerptOf,
  hasOwnPages,
  linkedList,
  linkedListPages,
  seriesAnchor,
  seriesUrl,
  seriesUrls,
} from '../../src/domain/linked-list.ts';
import { isWhole } from '../../src/domain/list-part.ts';
import { linkPublication } from '../../src/domain/publication.ts';
import type { Series } from '../../src/domain/series.ts';
import { aClaim, aCorpus, anArticle, anEntity, anEvent, aSeries, aSource, aTopic } from './builders.ts';

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

  it('has everything else of an entity whoever spoke', () => {
    const named = linkPublication(
      aCorpus({
        articles: [anArticle({ passages: ['Roscosmos waits.'] })],
        claims: [aClaim()],
        events: [anEvent({ entities: ['roscosmos'] })],
      }),
    );
    const idsOf = (name: 'articles' | 'events') => linkedList('entities', 'roscosmos', name, named).map(({ id }) => id);
    expect(idsOf('articles')).toEqual(['the-chip-order']);
    expect(idsOf('events')).toEqual(['izvestia-casic-report']);
  });

  it('has claims on the page of a topic whoever spoke', () => {
    expect(linkedList('topics', 'space', 'claims', publication)).toHaveLength(300);
  });

  it('shows as many as fit beside the others: the first of articles and sources, the last of what is in order of date', () => {
    const { articles, claims } = publication.backlinks('topics', 'space');
    const { sources } = publication.backlinks('sources', 'rbth-2014-08-06');
    expect(excerptOf('articles', articles)).toEqual(articles.slice(0, 60));
    expect(excerptOf('claims', claims)).toEqual(claims.slice(240));
    expect(excerptOf('sources', sources)).toEqual(sources.slice(0, 100));
    expect(hasOwnPages('articles', articles.slice(0, 60))).toBe(false);
    expect(hasOwnPages('articles', articles)).toBe(true);
  });

  it('counts numbered pages of articles from the oldest, and of events from the first', () => {
    const ofOneMonth = many(250, (id) => anArticle({ id, published: '2014-08-01' }));
    const pages = cutLinkedList('articles', ofOneMonth, publication).parts[0]?.parts[0]?.parts;
    expect(pages?.map(({ path, entries }) => [path, entries.length])).toEqual([
      ['2014/08/3/', 50],
      ['2014/08/2/', 100],
      ['2014/08/', 100],
    ]);
    const events = many(300, (id) => anEvent({ id, date: '2014-08-01' }));
    const inOrder = cutLinkedList('events', events, publication).parts[0]?.parts[0]?.parts;
    expect(inOrder?.map(({ path, entries }) => [path, entries.length])).toEqual([
      ['2014/08/', 250],
      ['2014/08/2/', 50],
    ]);
  });

  it('cuts sources by the initial of who published them', () => {
    const repeats = publication.backlinks('sources', 'rbth-2014-08-06').sources;
    expect(repeats).toHaveLength(101);
    expect(pathsOf('sources', 'rbth-2014-08-06')[0]).toBe('/sources/rbth-2014-08-06/sources/');
    const more = [...repeats, ...many(60, (id) => aSource({ id, publisher: 'Ангара' }))];
    expect(cutLinkedList('sources', more, publication).parts.map(({ path }) => path)).toEqual(['p/', 'cyrl-0410/']);
  });
});

/** A publication with nothing but such series on one topic. */
const withSeries = (series: readonly Series[]) =>
  linkPublication(aCorpus({ series: [...series], sources: [aSource()], topics: [aTopic({ id: 'space' })] }));
const titled = (title: string, index: number, years: readonly number[] = [2020]) =>
  aSeries({ id: `s${index}`, title, points: years.map((year) => ({ date: String(year), value: 1 })) });
const launches = (count: number, last = 2000) =>
  Array.from({ length: count }, (_, index) => titled(`Launches ${index}`, index, [last, last + index]));
const seriesOf = (series: readonly Series[]) => {
  const publication = withSeries(series);
  return { publication, list: linkedList('topics', 'space', 'series', publication) };
};

describe('the series of a topic', () => {
  it('stand on its page by id while they are few', () => {
    const few = [titled('Zinc', 1), titled('Ammonia', 2)];
    const { publication, list } = seriesOf(few);
    expect(excerptOf('series', list)).toEqual(few);
    expect(linkedListPages('topics', 'space', publication)).toEqual([]);
    expect(seriesUrl(few[0] as Series, publication)).toBe('/topics/space/#series-s1');
  });

  it('begin there with those of the newest last value once they are many', () => {
    const { publication, list } = seriesOf(launches(20));
    const shown = excerptOf('series', list).map(({ id }) => id);
    expect(shown.length).toBeLessThan(20);
    expect(shown).toEqual(Array.from(shown, (_, index) => `s${19 - index}`));
    expect(linkedListPages('topics', 'space', publication).map(({ path }) => path)).toEqual(['/topics/space/series/']);
    expect(seriesUrl(titled('', 3), publication)).toBe('/topics/space/series/#series-s3');
  });

  it('are found on their own pages by title, as one looks them up', () => {
    const others = ['“Ammonia”', 'Ящики', '中国出口', '5G masts', 'Élan', 'Exports'].map((title, index) =>
      titled(title, 100 + index),
    );
    const { publication, list } = seriesOf([...launches(30), ...others]);
    const titles = list.map(({ title }) => title);
    expect(titles.indexOf('Launches 2')).toBeLessThan(titles.indexOf('Launches 10'));
    expect(linkedListPages('topics', 'space', publication).map(({ path }) => path)).toEqual([
      '/topics/space/series/',
      '/topics/space/series/0-9/',
      '/topics/space/series/a/',
      '/topics/space/series/e/',
      '/topics/space/series/l/',
      '/topics/space/series/l/2/',
      '/topics/space/series/cyrl-042f/',
      '/topics/space/series/hani/',
    ]);
  });

  it('of one title stand in the order of their ids, in whichever order they are given', () => {
    const all = launches(30).map((one) => ({ ...one, title: 'Launches' }));
    const ids = all.map(({ id }) => id).sort();
    for (const given of [all, all.toReversed()]) expect(seriesOf(given).list.map(({ id }) => id)).toEqual(ids);
  });

  it('leave the other lists of their topic alone, however many they are', () => {
    const { publication } = seriesOf(launches(30));
    expect(linkedList('topics', 'space', 'articles', publication).map(({ id }) => id)).toEqual(['the-chip-order']);
  });

  it('keep their address when they get new values', () => {
    const before = launches(40);
    const after = before.map((one, index) =>
      index % 3 === 0 ? { ...one, points: [{ date: '2026', value: 2 }] } : one,
    );
    const [first, second] = [withSeries(before), withSeries(after)];
    for (const one of before) expect(seriesUrl(one, second)).toBe(seriesUrl(one, first));
  });

  it('are each on one page of the list, which is the one that their address names', () => {
    const title = fc.oneof(
      fc.constantFrom('Launches', 'Exports', 'Ящики', '中国', '“Quoted”', '7 ships', '!?'),
      fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(title, { maxLength: 90, size: 'max' }), (titles) => {
        const all = titles.map((text, index) => titled(text, index, [1990 + (index % 30)]));
        const { publication, list } = seriesOf(all);
        expect(new Set(list)).toEqual(new Set(publication.corpus.series));
        const excerpt = excerptOf('series', list);
        expect(new Set(excerpt).size).toBe(excerpt.length);
        if (!hasOwnPages('series', list)) {
          expect(excerpt).toEqual(publication.corpus.series);
          for (const one of all) expect(seriesUrl(one, publication)).toBe(`/topics/space/#${seriesAnchor(one.id)}`);
          return;
        }
        const pages = linkedListPages('topics', 'space', publication);
        const whole = pages.filter(({ part }) => isWhole(part));
        const urlOf = seriesUrls(publication);
        expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
        expect(whole.flatMap(({ part }) => part.entries).length).toBe(all.length);
        for (const { path, part } of whole) {
          expect(part.entries.length).toBeLessThanOrEqual(24);
          for (const one of part.entries as Series[])
            for (const url of [urlOf(one), seriesUrl(one, publication)])
              expect(url).toBe(`${path}#${seriesAnchor(one.id)}`);
        }
      }),
    );
  });
});
