import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain/corpus.ts';
import { linkPublication } from '../../src/domain/publication.ts';
import { findRelatedArticles } from '../../src/domain/related.ts';
import { aClaim, aCorpus, anArticle, anEvent, aSource, someReferences } from './builders.ts';

const LETTERS = ['a', 'b', 'c', 'd'];

function relationsAmong(articles: readonly Article[]) {
  const publication = linkPublication(
    aCorpus({
      site: { ...aCorpus().site, lead: articles[0]?.id ?? '' },
      articles,
      claims: [aClaim(), ...LETTERS.map((letter) => aClaim({ id: `claim-${letter}` }))],
      events: [anEvent(), ...LETTERS.map((letter) => anEvent({ id: `event-${letter}` }))],
      sources: [aSource(), ...LETTERS.map((letter) => aSource({ id: `source-${letter}` }))],
    }),
  );
  return (id: string) => findRelatedArticles(publication.article.get(id) as Article, publication);
}

const naming = (...ids: string[]) =>
  someReferences({
    claims: ids.filter((id) => id.startsWith('claim-')),
    events: ids.filter((id) => id.startsWith('event-')),
    sources: ids.filter((id) => id.startsWith('source-')),
  });

describe('findRelatedArticles', () => {
  it('counts the claims, events and sources that both articles name', () => {
    const related = relationsAmong([
      anArticle({ id: 'chips', references: naming('claim-a', 'claim-b', 'event-a', 'source-a', 'source-b') }),
      anArticle({ id: 'ships', references: naming('claim-a', 'event-a', 'event-b', 'source-a', 'source-b') }),
    ]);
    expect(related('chips')).toMatchObject([
      { article: { id: 'ships' }, sharedClaims: 1, sharedEvents: 1, sharedSources: 2 },
    ]);
  });

  it('puts a shared claim before a shared event, and that before a shared source', () => {
    const related = relationsAmong([
      anArticle({ id: 'chips', references: naming('claim-a', 'event-a', 'source-a') }),
      anArticle({ id: 'by-source', references: naming('source-a') }),
      anArticle({ id: 'by-event', references: naming('event-a') }),
      anArticle({ id: 'by-claim', references: naming('claim-a') }),
      anArticle({ id: 'apart', references: naming('claim-d') }),
    ]);
    expect(related('chips').map(({ article }) => article.id)).toEqual(['by-claim', 'by-event', 'by-source']);
  });

  it('never gives the article itself, and counts the same from both sides', () => {
    const ids = fc.subarray(LETTERS.flatMap((letter) => [`claim-${letter}`, `event-${letter}`, `source-${letter}`]));
    fc.assert(
      fc.property(fc.array(ids, { minLength: 1, maxLength: 5 }), (named) => {
        const articles = named.map((some, index) => anArticle({ id: `a${index}`, references: naming(...some) }));
        const related = relationsAmong(articles);
        for (const { id } of articles) {
          for (const { article, sharedClaims, sharedEvents, sharedSources } of related(id)) {
            expect(article.id).not.toBe(id);
            expect(sharedClaims + sharedEvents + sharedSources).toBeGreaterThan(0);
            const back = related(article.id).find((other) => other.article.id === id);
            expect(back).toMatchObject({ sharedClaims, sharedEvents, sharedSources });
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
