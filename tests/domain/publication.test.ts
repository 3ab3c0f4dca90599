import { describe, expect, it } from 'vitest';
import { findUnknownIds } from '../../src/domain/corpus.ts';
import { linkPublication } from '../../src/domain/publication.ts';
import { findRelatedArticles } from '../../src/domain/related.ts';
import { aClaim, aCorpus, anArticle, anEntity, anEvent, aSource } from './builders.ts';

const NOTHING = { sources: [], claims: [], events: [], entities: [], series: [] };

describe('findUnknownIds', () => {
  it('finds nothing in a whole corpus', () => {
    expect(findUnknownIds({ ...aCorpus(), site: { ...aCorpus().site, lead: 'the-chip-order' } })).toEqual([]);
  });

  it('names each reference that leads nowhere and the entry that makes it', () => {
    const corpus = aCorpus({ events: [anEvent({ sources: ['gone'] })] });
    expect(findUnknownIds(corpus)).toEqual([
      { from: 'events/izvestia-casic-report', target: 'sources', id: 'gone', path: ['sources', 0] },
    ]);
  });
});

describe('linkPublication', () => {
  it('refuses a corpus with a reference that leads nowhere', () => {
    expect(() => linkPublication(aCorpus({ claims: [aClaim({ topics: ['gone'] })] }))).toThrow(
      'claims/one-billion-next-year: no topics/gone',
    );
  });

  it('links back from a source to the claims, events, articles and sources that use it', () => {
    const { backlinks } = linkPublication(
      aCorpus({
        articles: [anArticle({ references: { ...NOTHING, sources: ['rbth-2014-08-06'] } })],
        events: [anEvent()],
        sources: [aSource(), aSource({ id: 'relay', basedOn: ['rbth-2014-08-06'] })],
      }),
    );
    const links = backlinks('sources', 'rbth-2014-08-06');
    expect(links.articles.map(({ id }) => id)).toEqual(['the-chip-order']);
    expect(links.claims.map(({ id }) => id)).toEqual(['one-billion-next-year']);
    expect(links.events.map(({ id }) => id)).toEqual(['izvestia-casic-report']);
    expect(links.sources.map(({ id }) => id)).toEqual(['relay']);
  });

  it('links an entity to the articles whose prose names it', () => {
    const publication = linkPublication(
      aCorpus({ articles: [anArticle({ passages: ['A source close to Roscosmos.'] })] }),
    );
    expect(publication.backlinks('entities', 'roscosmos').articles).toHaveLength(1);
    expect(publication.entitiesOf.get('the-chip-order')).toEqual(['roscosmos']);
  });

  it('keeps the words of an unnamed source with the body that the report places it near', () => {
    const claim = aClaim({ speaker: { described: 'a source close to Roscosmos', near: 'roscosmos' } });
    expect(linkPublication(aCorpus({ claims: [claim] })).backlinks('entities', 'roscosmos').claims).toEqual([claim]);
  });

  it('puts events in order of time and entities in order of name, whatever the order of the files', () => {
    const events = [
      anEvent({ id: 'c', date: '2016' }),
      anEvent({ id: 'a', date: '2014-08' }),
      anEvent({ id: 'b', date: '2014-08-06' }),
    ];
    const entities = [anEntity({ id: 'z', name: 'Zorya' }), anEntity(), anEntity({ id: 'a', name: 'Avic' })];
    const one = linkPublication(aCorpus({ events, entities })).corpus;
    const other = linkPublication(aCorpus({ events: [...events].reverse(), entities: [...entities].reverse() })).corpus;
    expect(one.events.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(one.entities.map(({ name }) => name)).toEqual(['Avic', 'Roscosmos', 'Zorya']);
    expect(other).toEqual(one);
  });
});

describe('findRelatedArticles', () => {
  const shared = { ...NOTHING, claims: ['one-billion-next-year'], sources: ['rbth-2014-08-06'] };
  const corpus = aCorpus({
    articles: [
      anArticle({ id: 'the-chip-order', references: shared }),
      anArticle({ id: 'near', references: shared }),
      anArticle({ id: 'far', references: { ...NOTHING, sources: ['rbth-2014-08-06'] } }),
      anArticle({ id: 'apart' }),
    ],
  });
  const publication = linkPublication(corpus);
  const related = (id: string) =>
    findRelatedArticles(publication.article.get(id) as (typeof corpus.articles)[number], publication);

  it('puts the article that shares most first, and leaves out itself and those that share nothing', () => {
    expect(related('the-chip-order').map(({ article }) => article.id)).toEqual(['near', 'far']);
  });

  it('counts the same from both sides', () => {
    const there = related('the-chip-order').find(({ article }) => article.id === 'near');
    const back = related('near').find(({ article }) => article.id === 'the-chip-order');
    expect([there?.sharedClaims, there?.sharedSources]).toEqual([back?.sharedClaims, back?.sharedSources]);
  });
});
