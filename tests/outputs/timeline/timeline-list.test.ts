import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWhole, partPages } from '../../../src/domain/list-part.ts';
import { listedAddresses, timelineList, timelineYears } from '../../../src/outputs/timeline/timeline-list.ts';
import { aTimeline } from './timeline-builders.ts';

const days = fc
  .tuple(fc.integer({ min: 2012, max: 2015 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom('', '-03', '-28'))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}${day}`);
/** Claims and coverage are in every timeline that is built for a test. */
const titlesOf = (items: readonly { readonly entry: { readonly title: string } }[]) =>
  items.map(({ entry }) => entry.title);

describe('the list of a timeline', () => {
  it('has every entry once, in its year, however it is cut, with its place in the whole', () => {
    fc.assert(
      fc.property(fc.array(days, { maxLength: 60, size: 'max' }), fc.integer({ min: 1, max: 20 }), (dates, most) => {
        const timeline = aTimeline(dates);
        const pages = partPages(timelineList(timeline, most)).filter(isWhole);
        const listed = pages.flatMap(({ entries }) => entries);
        expect(listed.map(({ place }) => place).sort((a, b) => a - b)).toEqual([...timeline.items.keys()]);
        for (const { place, entry } of listed) expect(timeline.items[place]).toBe(entry);
        for (const { path, entries } of pages)
          for (const { entry } of path === '' ? [] : entries) expect(entry.date.slice(0, 4)).toBe(path.slice(0, 4));
      }),
      { numRuns: 50 },
    );
  });

  it('is in order of the first day that is meant, where the chart begins what has no known start earlier', () => {
    const timeline = aTimeline(['2013-06-01', '../2013-12-31', '2013-05']);
    const dates = timelineList(timeline)
      .entries.map(({ entry }) => entry.date)
      .filter((date) => date.includes('2013'));
    expect(timeline.items[0]?.date).toBe('../2013-12-31');
    expect(dates).toEqual(['2013-05', '2013-06-01', '../2013-12-31']);
    const same = timelineList(aTimeline(['2013', '2013-01-01', '2013-01'])).entries.map(({ entry }) => entry.date);
    expect(same.slice(0, 3)).toEqual(['2013-01-01', '2013-01', '2013']);
  });

  it('lists a year that just fits', () => {
    const years = timelineYears(timelineList(aTimeline(['2028', '2029-01', '2029-02']), 2), 2);
    expect(years.map(({ year, listed }) => [year, listed.length])).toEqual([
      [2014, 0],
      [2028, 0],
      [2029, 2],
    ]);
  });

  it('is whole where it fits on a page, and has its years in order', () => {
    const years = timelineYears(timelineList(aTimeline(['2016-05', '2014'])));
    const shown = years.filter(({ year }) => year === 2014 || year === 2016);
    expect(shown.map(({ year, url }) => [year, url])).toEqual([
      [2014, undefined],
      [2016, undefined],
    ]);
    expect(years.every(({ count, listed }) => listed.length === count)).toBe(true);
  });

  it('has a page for each year where it is too long, and the newest years that fit on the page of the whole', () => {
    const list = timelineList(aTimeline(['2011', '2012-01', '2012-02', '2013-01', '2013-02', '2028', '2029']), 4);
    const years = timelineYears(list, 4);
    expect(years.map(({ year }) => year)).toEqual([...years.map(({ year }) => year)].sort((a, b) => a - b));
    expect(years.every(({ year, url }) => url === `/timeline/${year}/`)).toBe(true);
    const listed = years.filter((year) => year.listed.length > 0);
    expect(listed.map(({ year }) => year)).toContain(2029);
    expect(listed.map(({ year }) => year)).not.toContain(2012);
    expect(titlesOf(listed.flatMap((year) => year.listed)).length).toBeLessThanOrEqual(4);
    for (const { count, listed: own } of listed) expect(own).toHaveLength(count);
  });

  it('has fewer on the page of the whole than a page of a year may have, which has no chart above it', () => {
    const days = (year: number, count: number) =>
      Array.from({ length: count }, (_, day) => new Date(Date.UTC(year, 0, day + 1)).toISOString().slice(0, 10));
    const years = timelineYears(timelineList(aTimeline([...days(2027, 60), ...days(2028, 100), ...days(2029, 140)])));
    const listed = years.filter((year) => year.listed.length > 0);
    expect(listed.map(({ year, count }) => [year, count])).toEqual([[2029, 140]]);
    const nearlyAll = timelineYears(timelineList(aTimeline([...days(2028, 100), ...days(2029, 140)])));
    expect(nearlyAll.every(({ count, listed: own }) => own.length === count)).toBe(true);
  });

  it('lists no year behind one that does not fit, so that nothing seems to be missing', () => {
    const many = Array.from({ length: 5 }, (_, index) => `2020-0${index + 1}`);
    const years = timelineYears(timelineList(aTimeline(['2019', ...many]), 4), 4);
    expect(years.find(({ year }) => year === 2020)?.listed).toEqual([]);
    expect(years.find(({ year }) => year === 2019)?.listed).toEqual([]);
  });

  it('has a page for each month of a year that is too long for one', () => {
    const march = Array.from({ length: 6 }, (_, index) => `2030-03-0${index + 1}`);
    const paths = partPages(timelineList(aTimeline(['2030', ...march]), 4)).map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('2030/'))).toEqual(['2030/', '2030/01/', '2030/03/', '2030/03/2/']);
  });

  it('says where each entry stands, on the page of its year where the list is cut', () => {
    const timeline = aTimeline(['2028', '2029-01', '2029-02']);
    const own = (id: string, most: number) => listedAddresses(timelineList(timeline, most)).get(id);
    const event = timeline.items.find(({ kind, date }) => kind === 'event' && date === '2029-02');
    const id = `event-${event?.id}`;
    expect(own(id, 100)).toBe(`/timeline/#${id}`);
    expect(own(id, 2)).toBe(`/timeline/2029/#${id}`);
    expect(listedAddresses(timelineList(timeline, 2)).size).toBe(timeline.items.length);
  });
});
