import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenTimeline, TimelineFacets } from '../../../src/outputs/timeline/timeline-file.ts';
import { filterTimeline, isNarrowed } from '../../../src/outputs/timeline/timeline-filter.ts';
import { START, type TimelineState } from '../../../src/outputs/timeline/timeline-state.ts';

const LANES = ['said', 'space', 'arms'];
const NAMES = { entities: ['casic', 'roscosmos'], speakers: ['rogozin', 'hong-lei'], outcomes: ['failed', 'held'] };

/** An item: its lane, the places of its values under each facet, and the number of its document. */
interface Drawn {
  readonly lane: number;
  readonly entities: readonly number[];
  readonly speakers: readonly number[];
  readonly outcomes: readonly number[];
}
const places = fc.subarray([0, 1]);
const drawn: fc.Arbitrary<Drawn> = fc.record({
  lane: fc.nat(2),
  entities: places,
  speakers: places,
  outcomes: places,
});
const asked = fc.record({
  c: fc.subarray(LANES),
  entity: fc.constantFrom('', ...NAMES.entities),
  speaker: fc.constantFrom('', ...NAMES.speakers),
  outcome: fc.constantFrom('', ...NAMES.outcomes),
});

function opened(items: readonly Drawn[]) {
  const values = (key: keyof typeof NAMES) => NAMES[key].map((id) => ({ id, label: id }));
  const held = (key: keyof typeof NAMES) => items.map((item) => item[key]);
  const timeline = {
    lanes: LANES.map((id) => ({ id, title: id, rows: 1 })),
    items: items.map(({ lane }) => ({ lane })),
  } as unknown as Pick<OpenTimeline, 'items' | 'lanes'>;
  const facets = {
    documents: items.map((_, place) => 100 + place),
    values: { entities: values('entities'), speakers: values('speakers'), outcomes: values('outcomes') },
    held: { entities: held('entities'), speakers: held('speakers'), outcomes: held('outcomes') },
  } as unknown as TimelineFacets;
  return { timeline, facets };
}

describe('the filter of the timeline', () => {
  it('leaves what has all that is asked for, and counts what each other choice would leave', () => {
    fc.assert(
      fc.property(
        fc.array(drawn, { maxLength: 12, size: 'max' }),
        asked,
        fc.option(fc.uniqueArray(fc.nat(11)), { nil: undefined }),
        (items, choice, words) => {
          const { timeline, facets } = opened(items);
          const found = words && new Set(words.map((place) => 100 + place));
          const passing = ({ c, entity, speaker, outcome }: typeof choice) =>
            items.flatMap((item, place) => {
              const has = (key: keyof typeof NAMES, id: string) =>
                id === '' || item[key].includes(NAMES[key].indexOf(id));
              const inLane = c.length === 0 || c.includes(LANES[item.lane] as string);
              const isFound = found === undefined || found.has(100 + place);
              return inLane &&
                isFound &&
                has('entities', entity) &&
                has('speakers', speaker) &&
                has('outcomes', outcome)
                ? [place]
                : [];
            });
          const result = filterTimeline(timeline, facets, { ...START, ...choice }, found);
          expect(result.shown).toEqual(passing(choice));
          expect(result.lanes).toEqual(LANES.map((id) => passing({ ...choice, c: [id] }).length));
          expect(result.facets).toEqual({
            entity: NAMES.entities.map((entity) => passing({ ...choice, entity }).length),
            speaker: NAMES.speakers.map((speaker) => passing({ ...choice, speaker }).length),
            outcome: NAMES.outcomes.map((outcome) => passing({ ...choice, outcome }).length),
          });
          expect(result.unknown).toEqual([]);
        },
      ),
    );
  });

  it('takes lanes alone while the facets are not there yet, and finds nothing by a facet then', () => {
    const { timeline } = opened([0, 1, 1].map((lane) => ({ lane, entities: [], speakers: [], outcomes: [] })));
    const space = filterTimeline(timeline, undefined, { ...START, c: ['space'] }, undefined);
    expect([space.shown, space.lanes]).toEqual([
      [1, 2],
      [1, 2, 0],
    ]);
    expect(space.facets).toEqual({ entity: [], speaker: [], outcome: [] });
    const casic = filterTimeline(timeline, undefined, { ...START, entity: 'casic' }, undefined);
    expect([casic.shown, casic.unknown]).toEqual([[], ['casic']]);
    expect(filterTimeline(timeline, undefined, START, new Set([100])).shown).toEqual([]);
  });

  it('passes over lanes that there are not, and names them', () => {
    const { timeline, facets } = opened([{ lane: 0, entities: [], speakers: [], outcomes: [] }]);
    const { shown, unknown } = filterTimeline(timeline, facets, { ...START, c: ['nowhere'], speaker: 'x' }, undefined);
    expect([shown, unknown]).toEqual([[], ['nowhere', 'x']]);
    expect(filterTimeline(timeline, facets, { ...START, c: ['nowhere'] }, undefined).shown).toEqual([0]);
  });
});

it.each<[Partial<TimelineState>, boolean]>([
  [{}, false],
  [{ t: '2018', v: 'list', e: 'x', fold: ['said'] }, false],
  [{ q: ' ' }, false],
  [{ q: 'x' }, true],
  [{ c: ['said'] }, true],
  [{ entity: 'casic' }, true],
  [{ speaker: 'rogozin' }, true],
  [{ outcome: 'failed' }, true],
])('a timeline in the state %j is narrowed by more than time: %s', (state, expected) => {
  expect(isNarrowed({ ...START, ...state })).toBe(expected);
});
