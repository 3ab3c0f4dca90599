import { expect, it } from 'vitest';
import { linkPublication } from '../../../src/domain/publication.ts';
import { publicationTimeline } from '../../../src/outputs/timeline/publication-timeline.ts';
import { saidAndHappened } from '../../../src/outputs/timeline/said-and-happened.ts';
import { aClaim, aCorpus, anArticle, anAssessment, anEvent, aTopic } from '../../domain/builders.ts';
import { english } from '../../words/english.ts';

it('a line leads from a claim to what came of it, and none to the event at which it was made, however that is dated', () => {
  const claim = aClaim({
    said: '2014-08',
    assessments: [anAssessment({ evidence: { events: ['evidence'], sources: [] } })],
  });
  const claims = [claim.id];
  const publication = linkPublication(
    aCorpus({
      claims: [claim],
      events: [
        anEvent({ id: 'made-there', date: '2014-08~', claims }),
        anEvent({ id: 'before', date: '2013', claims }),
        anEvent({ id: 'after', date: '2015-12', claims }),
        anEvent({ id: 'evidence', date: '2016' }),
        anEvent({ id: 'apart', date: '2017' }),
      ],
    }),
  );
  const whole = publicationTimeline(publication, english);
  const { timeline, links, of } = saidAndHappened(whole, publication, english);
  expect(of.map((place) => whole.items[place]?.id)).toEqual(timeline.items.map(({ id }) => id));
  const idAt = (place: number) => timeline.items[place]?.id;
  expect(links.map(([from, to]) => [idAt(from), idAt(to)])).toEqual([
    [claim.id, 'evidence'],
    [claim.id, 'after'],
  ]);
  expect(timeline.items.map(({ id }) => id)).toEqual([claim.id, 'after', 'evidence']);
});

it('what was foretold stands above what was asserted, in more rows the more there is, above the topics of what came of it', () => {
  const claims = [
    ...Array.from({ length: 5 }, (_, index) => aClaim({ id: `pledge-${index}`, kind: 'pledge' })),
    aClaim({ id: 'denial', kind: 'denial' }),
  ];
  const publication = linkPublication(
    aCorpus({
      claims,
      events: [anEvent({ id: 'after', date: '2015', claims: ['denial'] }), anEvent({ id: 'apart', category: 'arms' })],
      topics: [aTopic(), aTopic({ id: 'arms', title: 'Arms' })],
    }),
  );
  const pictureOf = (chosen: typeof publication) =>
    saidAndHappened(publicationTimeline(chosen, english), chosen, english).timeline;
  const { lanes, items } = pictureOf(publication);
  expect(lanes.map(({ id, rows }) => [id, rows])).toEqual([
    ['said-ahead', 2],
    ['said-so', 1],
    ['space', 1],
  ]);
  expect(items.map(({ id, lane }) => [id, lanes[lane]?.id])).toEqual(
    [...claims.slice(0, 5).map(({ id }) => [id, 'said-ahead']), ['denial', 'said-so'], ['after', 'space']].sort(
      (a, b) => (a[0] === 'after' ? 1 : b[0] === 'after' ? -1 : (a[0] as string) < (b[0] as string) ? -1 : 1),
    ),
  );
  const foretold = linkPublication(aCorpus({ claims: claims.slice(0, 1), events: [] }));
  expect(pictureOf(foretold).lanes.map(({ id }) => id)).toEqual(['said-ahead']);
});

it('an article is no part of it, even where it has the id of an event that bears on a claim', () => {
  const id = 'the-chip-order';
  const publication = linkPublication(
    aCorpus({
      articles: [anArticle({ id })],
      events: [anEvent({ id, date: '2015', claims: ['one-billion-next-year'] })],
    }),
  );
  const { items } = saidAndHappened(publicationTimeline(publication, english), publication, english).timeline;
  expect(items.map(({ kind }) => kind)).toEqual(['claim', 'event']);
});
