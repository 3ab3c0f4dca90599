import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAfterwards } from '../../src/domain/afterwards.ts';
import { findCoOccurrences } from '../../src/domain/co-occurrence.ts';
import { claimLog } from '../../src/domain/correction-log.ts';
import { linkPublication, type Publication } from '../../src/domain/publication.ts';
import { createAnswers, observePublication, type Reading } from '../../src/domain/reading.ts';
import { articlePageMeta, claimPageMeta } from '../../src/outputs/page-meta.ts';
import { renderArticleBody } from '../../src/outputs/prose/article-body.ts';
import { english } from '../words/english.ts';
import { aClaim, aCorpus, anArticle, anEntity, anEvent, someReferences } from './builders.ts';

const digest = (text: string) => hash('sha1', text);

/** What a page shows, and what was read for it. */
function watch<Shown>(publication: Publication, page: (publication: Publication) => Shown) {
  const readings = new Set<Reading>();
  const shown = page(observePublication(publication, (reading) => readings.add(reading)));
  return { shown: JSON.stringify(shown), readings: [...readings] };
}

const PAGES: Record<string, (publication: Publication) => unknown> = {
  'the address of the site': ({ corpus }) => corpus.site.url,
  'every title': ({ corpus }) => corpus.articles.map(({ title }) => title),
  'an entity and who appears with it': (publication) => [
    publication.entity.get('roscosmos'),
    findCoOccurrences('roscosmos', publication).map(({ entity, events }) => [entity.name, events]),
  ],
  'what happened after an article': (publication) =>
    publication.corpus.articles.map((article) => findAfterwards(article, publication)),
  'an article in all its languages': (publication) =>
    publication.corpus.articles.map((article) => publication.versionsOf(article).map(({ id, title }) => [id, title])),
  'every translation and its original': (publication) =>
    publication.corpus.translations.map((article) => [
      article.passages,
      publication.versionsOf(article).map(({ id, language }) => [id, language]),
    ]),
  'an article and a translation by their names': (publication) =>
    ['the-chip-order', 'translated', 'no-such-article'].map((id) => publication.version(id)?.title),
  'the log of a claim': (publication) =>
    publication.corpus.claims.map((claim) => claimLog(claim, publication).map(({ date, kind }) => [date, kind])),
  'what pages say of themselves': (publication) => [
    publication.corpus.articles.map((article) => articlePageMeta(article, publication, english)),
    publication.corpus.claims.map((claim) => claimPageMeta(claim, publication, english)),
  ],
  'how many events name an entity': (publication) => publication.linkCount('entities', 'roscosmos', 'events'),
  'what names an entity': (publication) => {
    const { articles, claims, events } = publication.backlinks('entities', 'roscosmos');
    return [articles.map(({ title }) => title), claims.map(({ statement }) => statement), events.map(({ id }) => id)];
  },
  'whom an article names': (publication) => publication.entitiesOf.get('the-chip-order'),
  'every entity, one after the other': (publication) => [...publication.entity.values()].map(({ name }) => name),
  'whether an event is there': ({ event }) => [event.has('more'), event.has('nothing')],
  'how many events are there': ({ event }) => event.size,
  'every event, in each way of going through them': ({ event }) => {
    const called: unknown[] = [];
    event.forEach(({ date }, id) => called.push([id, date]));
    return [[...event.keys()], [...event.entries()].map(([id, { date }]) => [id, date]), called, [...event]];
  },
  'whom every article names': ({ entitiesOf }) => [...entitiesOf],
  'articles as they are': ({ corpus }) => corpus.articles.map((article) => ({ ...article })),
  'what the articles of an author say': (publication) =>
    publication.backlinks('authors', 'desk').articles.map(({ passages }) => passages),
  'names in running text': (publication) => publication.findMentions('Roscosmos, the space agency.'),
  'how many articles there are': (publication) => publication.count('articles'),
  'whether an article is one of the newest': (publication) => publication.isAmongFirst('articles', 'another', 2),
  'the newest day of the publication': ({ date }) => date,
  'the body of an article': (publication) =>
    renderArticleBody(
      '<p>Roscosmos said <a data-claim="one-billion-next-year">so</a>. <a data-event="izvestia-casic-report">It</a> came.</p>',
      publication.article.get('the-chip-order') as never,
      publication,
      undefined,
      english,
    ),
};

const VALUES = {
  title: fc.constantFrom('The chip order', 'Another title'),
  passage: fc.constantFrom('Roscosmos said so.', 'Nobody said so.'),
  statement: fc.constantFrom('Russia would buy for a billion dollars.', 'Russia would buy nothing.'),
  outcome: fc.constantFrom('failed' as const, 'disputed' as const),
  happened: fc.constantFrom('2014-08-06', '2015-01-01', '2016'),
  name: fc.constantFrom('Roscosmos', 'The space agency'),
  url: fc.constantFrom('https://a.example', 'https://b.example/news/'),
  more: fc.boolean(),
  updated: fc.constantFrom(undefined, '2026-12-01'),
  translated: fc.constantFrom(undefined, 'Заказ', 'Другой заказ'),
};
const values = fc.record(VALUES);

function editionOf({
  title,
  passage,
  statement,
  outcome,
  happened,
  name,
  url,
  more,
  updated,
  translated,
}: typeof values extends fc.Arbitrary<infer Values> ? Values : never): Publication {
  const base = aCorpus();
  const [claim = aClaim()] = base.claims;
  const assessments = claim.assessments.map((assessment) => ({ ...assessment, outcome }));
  return linkPublication(
    aCorpus({
      site: { ...base.site, url },
      articles: [
        anArticle({
          title,
          updated,
          passages: [passage],
          references: someReferences({ claims: ['one-billion-next-year'], events: ['izvestia-casic-report'] }),
        }),
        ...(more ? [anArticle({ id: 'another', published: '2020-01-01' })] : []),
      ],
      translations: translated
        ? [
            anArticle({
              id: 'translated',
              translationOf: 'the-chip-order',
              language: 'ru',
              title: translated,
              passages: [passage],
            }),
          ]
        : [],
      claims: [{ ...claim, statement, assessments }],
      events: [
        ...base.events.map((event) => ({ ...event, date: happened })),
        ...(more ? [anEvent({ id: 'more', entities: ['roscosmos'] })] : []),
      ],
      entities: base.entities.map((entity) => (entity.id === 'roscosmos' ? { ...entity, name } : entity)),
    }),
  );
}

/** Two editions that differ in one thing or two, or in nothing: where all differs, a page has always read some of it. */
const neighbours = fc
  .tuple(values, values, fc.subarray(Object.keys(VALUES), { minLength: 1, maxLength: 2 }))
  .map(([before, other, changed]) => {
    const after = {
      ...before,
      ...Object.fromEntries(Object.entries(other).filter(([name]) => changed.includes(name))),
    };
    return [before, after].map(editionOf) as [Publication, Publication];
  });

describe('what a page reads of a publication', () => {
  it.each(Object.keys(PAGES))('is all that decides what it shows: %s', (name) => {
    const page = PAGES[name] as (publication: Publication) => unknown;
    fc.assert(
      fc.property(neighbours, ([before, after]) => {
        const { shown, readings } = watch(before, page);
        const [then, now] = [createAnswers(before, digest), createAnswers(after, digest)];
        if (readings.some((reading) => then(reading) !== now(reading))) return;
        expect(JSON.stringify(page(after))).toBe(shown);
      }),
    );
    expect.hasAssertions();
  });

  it.each(Object.keys(PAGES))('changes nothing of what it shows: %s', (name) => {
    const page = PAGES[name] as (publication: Publication) => unknown;
    fc.assert(
      fc.property(values.map(editionOf), (publication) => {
        expect(watch(publication, page).shown).toBe(JSON.stringify(page(publication)));
      }),
    );
  });

  it('is the same for an article that is listed, whatever its body says', () => {
    const list = ({ corpus }: Publication) => corpus.articles.map(({ title }) => title);
    const [before, after] = ['Once.', 'Twice.'].map((passage) =>
      linkPublication(
        aCorpus({ articles: [anArticle({ passages: [passage], length: { words: passage.length, characters: 40 } })] }),
      ),
    ) as [Publication, Publication];
    const { readings } = watch(before, list);
    const [then, now] = [createAnswers(before, digest), createAnswers(after, digest)];
    expect(readings).toEqual(['all articles']);
    expect(then('all articles')).toBe(now('all articles'));
    const whole = watch(before, ({ corpus }) => corpus.articles.map(({ passages }) => passages)).readings;
    expect(whole.some((reading) => then(reading) !== now(reading))).toBe(true);
  });

  it('is the same where as many name an entity as before, and another where others are named', () => {
    const publicationOf = (title: string, passage: string) =>
      linkPublication(
        aCorpus({
          articles: [anArticle({ title, passages: [passage] })],
          entities: [anEntity(), anEntity({ id: 'casic', name: 'CASIC' })],
        }),
      );
    const [before, after] = [publicationOf('Once', 'Roscosmos spoke.'), publicationOf('Twice', 'CASIC spoke.')];
    const [then, now] = [createAnswers(before, digest), createAnswers(after, digest)];
    expect(then('linked authors/desk articles')).toBe(now('linked authors/desk articles'));
    expect(then('links authors/desk articles')).not.toBe(now('links authors/desk articles'));
    expect(then('mentions/the-chip-order')).not.toBe(now('mentions/the-chip-order'));
  });

  it('is answered for entries that are not there', () => {
    const answer = createAnswers(linkPublication(aCorpus()), digest);
    expect(answer('claims/no-such-claim')).toBe('none');
    expect(answer('links claims/no-such-claim articles')).toBe(digest(''));
    expect(answer('mentions/no-such-article')).toBe('none');
    expect(answer('versions no-such-article')).toBe(digest(''));
    for (const other of ['a question of another kind', 'nonsense', 'claims/one-billion-next-year of-old'])
      expect(answer(other)).toBeUndefined();
  });
});
