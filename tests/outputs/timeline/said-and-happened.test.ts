import { expect, it } from 'vitest';
import { linkPublication } from '../../../src/domain/publication.ts';
import { publicationTimeline } from '../../../src/outputs/timeline/publication-timeline.ts';
import { saidAndHappened } from '../../../src/outputs/timeline/said-and-happened.ts';
import { aClaim, aCorpus, anAssessment, anEvent } from '../../domain/builders.ts';
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
  const { timeline, links } = saidAndHappened(publicationTimeline(publication, english), publication, english);
  const idAt = (place: number) => timeline.items[place]?.id;
  expect(links.map(([from, to]) => [idAt(from), idAt(to)])).toEqual([
    [claim.id, 'evidence'],
    [claim.id, 'after'],
  ]);
  expect(timeline.items.map(({ id }) => id)).toEqual([claim.id, 'after', 'evidence']);
});
