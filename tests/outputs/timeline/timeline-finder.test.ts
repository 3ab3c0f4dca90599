import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../../src/domain/publication.ts';
import { publicationTimeline } from '../../../src/outputs/timeline/publication-timeline.ts';
import { createTimelineFinder, partText } from '../../../src/outputs/timeline/timeline-finder.ts';
import { aClaim, aCorpus, anEvent } from '../../domain/builders.ts';
import { english } from '../../words/english.ts';

const timeline = publicationTimeline(
  linkPublication(
    aCorpus({
      events: [
        anEvent({ id: 'later', date: '2016', entities: ['roscosmos'] }),
        anEvent({ id: 'earlier', date: '2014', entities: ['roscosmos'] }),
        anEvent({ id: 'elsewhere', date: '2015' }),
      ],
      claims: [aClaim({ said: '2015-06-01' })],
    }),
  ),
  english,
);
const finder = createTimelineFinder(timeline);
const ids = (wanted: Parameters<typeof finder.find>[0]) => finder.find(wanted).map(({ id }) => id);

describe('what a page shows of the timeline', () => {
  it('is what names an entity or a topic, or is asked for itself, each once, in the order of the timeline', () => {
    expect(ids({ kinds: ['event'], entities: ['roscosmos'] })).toEqual(['earlier', 'later']);
    expect(ids({ events: ['elsewhere', 'earlier'], claims: ['one-billion-next-year'] })).toEqual([
      'earlier',
      'elsewhere',
      'one-billion-next-year',
    ]);
    expect(ids({ kinds: ['claim'], entities: ['roscosmos'], claims: ['one-billion-next-year'] })).toEqual([
      'one-billion-next-year',
    ]);
    expect(ids({ topics: ['no-such-topic'] })).toEqual([]);
    expect(ids({ topics: ['space'], kinds: ['event'] })).toEqual(['earlier', 'elsewhere', 'later']);
    expect(finder.count).toBe(timeline.items.length);
  });

  it('counts as the same whatever stands beside it in the whole', () => {
    const part = finder.find({ entities: ['roscosmos'], kinds: ['event'] });
    const moved = part.map((item) => ({ ...item, rank: item.rank + 40, lane: 9 }));
    expect(partText(moved)).toBe(partText(part));
    expect(partText(part.map((item) => ({ ...item, rank: -item.rank })))).not.toBe(partText(part));
    const ranked = [5, 1, 3].flatMap((rank) => part.slice(0, 1).map((item) => ({ ...item, rank })));
    expect(JSON.parse(partText(ranked))).toMatchObject([[1, 2, 0], {}]);
    expect(partText(part.map((item) => ({ ...item, title: 'Another' })))).not.toBe(partText(part));
  });
});
