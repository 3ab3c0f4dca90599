import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/domain/day-number.ts';
import { layoutAxis } from '../../../src/outputs/timeline/axis.ts';
import { layoutChart, spread } from '../../../src/outputs/timeline/chart-layout.ts';
import { chartSvg, labelX } from '../../../src/outputs/timeline/chart-svg.ts';
import { cutLabel, labelWidth } from '../../../src/outputs/timeline/label.ts';
import { END } from '../../../src/outputs/timeline/label-levels.ts';
import type { Timeline } from '../../../src/outputs/timeline/publication-timeline.ts';
import { spanOf } from '../../../src/outputs/timeline/span.ts';
import { summarizeTimeline } from '../../../src/outputs/timeline/summary.ts';
import { formatDate } from '../../../src/outputs/date-words.ts';
import { createLocale } from '../../../src/words/locale.ts';
import { english } from '../../words/english.ts';
import { aTimeline } from './timeline-builders.ts';

function svgOf(timeline: Timeline, width = 1000): string {
  return chartSvg(layoutChart(timeline, { ...timeline.extent, width }, {}, english), ({ item }) => item.label);
}

/** The mark of one event of a date. */
function markOf(date: string): string {
  return /<a class="tl-mark[^>]*href="\/events\/event-0\/".*?<\/a>/.exec(svgOf(aTimeline([date])))?.[0] ?? '';
}

describe('a date on the chart', () => {
  it('is a solid dot where the day is known', () => {
    expect(markOf('2014-08-06')).toContain('<circle class="tl-solid"');
  });

  it('is hollow where only the month or the year is known, and never the first of January', () => {
    expect(markOf('2014-08')).toContain('class="tl-hollow"');
    const year = markOf('2014');
    expect(year).toContain('<rect class="tl-hollow"');
    expect(Number(/ width="([\d.]+)"/.exec(year)?.[1])).toBeGreaterThan(50);
  });

  it('is a bar with faded ends where it is an interval', () => {
    expect(markOf('2014-08/2017-02').match(/fill-opacity="0\.\d"/g)?.length).toBe(8);
  });

  it('has a dashed edge where it is about', () => {
    expect(markOf('2014-08~')).toContain('is-circa');
  });

  it('with an open end fades over the year after what is known', () => {
    const { start, end, fadeIn, fadeOut } = spanOf('2014-08-01/..');
    expect([end - start, fadeIn, fadeOut]).toEqual([366, 0, 365]);
    expect(spanOf('../2017').end).toBe(dayNumber('2018-01-01'));
  });
});

describe('a claim on the chart', () => {
  it('runs from the day it was said to the day it was due, and ends in its outcome', () => {
    const timeline = aTimeline(['2014-08-06', '2026-01-01']);
    const claim = timeline.items.find(({ kind }) => kind === 'claim');
    expect(claim?.dueSpan?.end).toBeGreaterThan(claim?.span.start ?? 0);
    const mark = /<a class="tl-mark[^>]*data-outcome="failed".*?<\/a>/.exec(svgOf(timeline))?.[0];
    expect(mark).toContain('class="tl-line"');
    expect(mark).toContain('class="outcome-shape"');
  });
});

describe('the chart', () => {
  const date = fc.oneof(
    fc.integer({ min: 1, max: 9999 }).map((year) => String(year).padStart(4, '0')),
    fc.integer({ min: 2010, max: 2020 }).map((year) => `${year}-07`),
    fc.integer({ min: 10, max: 28 }).map((day) => `2014-08-${day}`),
  );

  it('draws every entry as a label or a tick, whatever the dates', () => {
    fc.assert(
      fc.property(fc.array(date, { maxLength: 60 }), (dates) => {
        const timeline = aTimeline(dates);
        const { marks, rugs } = layoutChart(timeline, { ...timeline.extent, width: 1000 }, {}, english);
        const ticks = rugs.map(({ path }) => path.match(/M/g)?.length ?? 0).reduce((sum, count) => sum + count, 0);
        expect(ticks).toBe(timeline.items.length);
        for (const { x } of marks) expect(x).toBeGreaterThanOrEqual(0);
        expect(svgOf(timeline)).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { numRuns: 50 },
    );
  });

  it('lets no words go on beyond its right edge, however near to it their mark is', () => {
    const dates = Array.from({ length: 24 }, (_, index) => `20${String(index + 1).padStart(2, '0')}-11-20`);
    const timeline = aTimeline(dates);
    for (const width of [400, 1000, 1400]) {
      const { marks } = layoutChart(timeline, { ...timeline.extent, width }, {}, english);
      expect(marks.length).toBeGreaterThan(0);
      for (const mark of marks) {
        const left = mark.x + labelX(mark, 0);
        expect(left + mark.item.width).toBeLessThanOrEqual(width + 0.1);
        expect(left).toBeLessThanOrEqual(mark.x);
      }
    }
  });

  it('begins the words of the last mark before it where there is no room after it', () => {
    const timeline = aTimeline(['2001-01-01', '2024-11-20']);
    const narrow = { ...timeline, extent: { ...timeline.extent, to: dayNumber('2025-01-01') } };
    const { marks } = layoutChart(narrow, { ...narrow.extent, width: 1000 }, {}, english);
    const last = marks.find(({ item }) => item.date === '2024-11-20');
    expect(last && labelX(last, 0)).toBeCloseTo((last?.room ?? 0) - (last?.item.width ?? 0) - END, 0);
    expect(last && labelX(last, 0)).toBeLessThan(-20);
  });

  it('shows counts instead of ticks where there are too many', () => {
    const days = Array.from({ length: 800 }, (_, index) => `20${10 + (index % 10)}-0${1 + (index % 9)}-1${index % 9}`);
    const timeline = aTimeline(days);
    const { rugs, tallest } = layoutChart(timeline, { ...timeline.extent, width: 1000 }, {}, english);
    expect(rugs.every(({ isCount }) => isCount)).toBe(true);
    expect(tallest).toBeGreaterThan(1);
  });

  it('folds a lane to its ticks, and keeps what has the focus in sight', () => {
    const timeline = aTimeline(['2014-08-06', '2014-08-06', '2014-08-06', '2014-08-06']);
    const lane = timeline.lanes.findIndex(({ id }) => id === 'space');
    const view = { ...timeline.extent, width: 1000 };
    const open = layoutChart(timeline, view, {}, english);
    const folded = layoutChart(timeline, view, { folded: new Set([lane]) }, english);
    expect(folded.height).toBeLessThan(open.height);
    expect(folded.marks.some(({ item }) => item.lane === lane)).toBe(false);
    const hidden = timeline.items.findIndex((_, index) => !open.marks.some((mark) => mark.index === index));
    expect(layoutChart(timeline, view, { active: hidden }, english).marks.some(({ index }) => index === hidden)).toBe(
      true,
    );
  });

  it('with the names of its lanes above them is all time, and no name touches a label, a tick or the years', () => {
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 60 }), (dates) => {
        const timeline = aTimeline(dates);
        const layout = layoutChart(timeline, { ...timeline.extent, width: 700 }, { isNamedAbove: true }, english);
        const svg = chartSvg(layout, ({ item }) => item.label);
        expect(svg).toContain(`viewBox="0 0 700 ${layout.height}"`);
        const names = [...svg.matchAll(/<text class="tl-lane" x="0" y="([\d.]+)">/g)].map((found) => Number(found[1]));
        expect(names).toHaveLength(layout.lanes.length);
        layout.lanes.forEach(({ rugY, y, height }, lane) => {
          // Of 13 pixels, some 10 are above the baseline and 3 below it.
          const [top, bottom] = [(names[lane] as number) - 10, (names[lane] as number) + 3];
          expect(top).toBeGreaterThan(layout.axisHeight - 4);
          for (const mark of layout.marks.filter(({ item }) => item.lane === lane))
            expect(mark.y + 11 - 10).toBeGreaterThan(bottom);
          expect(rugY).toBeGreaterThan(bottom);
          const next = names[lane + 1];
          if (next !== undefined) expect(next - 10).toBeGreaterThan(y + height - 8);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('that nothing moves cuts no word of its axis', () => {
    const timeline = aTimeline(['2014-11-20', '2016-03-02']);
    for (const [from, to] of [
      ['2014-12-20', '2016-01-05'],
      ['2014-06-20', '2016-02-20'],
      ['2014-10-20', '2015-07-04'],
    ]) {
      const view = { from: dayNumber(from as string), to: dayNumber(to as string), width: 700 };
      const svg = chartSvg(layoutChart(timeline, view, { isNamedAbove: true }, english), () => '');
      const words = [...svg.matchAll(/<text class="tl-(?:outer|inner)" x="(-?[\d.]+)" y="\d+">([^<]*)/g)];
      expect(words.length).toBeGreaterThan(2);
      for (const [, x, text] of words) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x) + labelWidth(text as string)).toBeLessThanOrEqual(705);
      }
    }
  });

  it('can be moved and taken over by a script where the names of its lanes are beside it, and not where above', () => {
    const timeline = aTimeline(['2014-11-20', '2016-03-02']);
    const view = { from: dayNumber('2014-06-20'), to: dayNumber('2016-02-20'), width: 700 };
    const [moved, still] = [false, true].map((isNamedAbove) =>
      chartSvg(
        layoutChart(timeline, view, { isNamedAbove }, english),
        ({ item }) => item.label,
        '<path class="link"/>',
      ),
    ) as [string, string];
    expect(moved).toContain('viewBox="0 0 844 ');
    for (const part of [
      '<svg class="tl-plot" x="144" width="700"',
      '<g class="tl-lanes">',
      '<g class="tl-marks">',
      'data-i="',
    ])
      expect(
        [moved, still].map((svg) => svg.includes(part)),
        part,
      ).toEqual([true, false]);
    for (const svg of [moved, still]) {
      expect(svg).toContain('<path class="link"/>');
      expect(svg).toMatch(/<path class="tl-year" d="M.*<path class="tl-tick" d="M.*class="tl-inner".*class="tl-outer"/);
      expect(svg.match(/class="tl-lane"/g)?.length).toBe(timeline.lanes.length);
      expect(svg.match(/class="tl-rug"/g)?.length).toBe(timeline.lanes.length);
    }
    // A word that the edge cuts comes into sight as the chart is moved.
    const wordsOf = (svg: string) => svg.match(/class="tl-(?:inner|outer)"/g)?.length ?? 0;
    expect(wordsOf(moved)).toBeGreaterThan(wordsOf(still));
  });

  it('has bars and no ticks where there are more than can be told apart', () => {
    const svg = svgOf(aTimeline(Array.from({ length: 720 }, () => '2014-08-06')));
    expect(svg).toContain('class="tl-bars"');
    expect(svg).not.toContain('class="tl-rug"');
  });

  it('escapes the words of its labels', () => {
    const timeline = aTimeline(['2014-08-06']);
    const svg = chartSvg(
      layoutChart(timeline, { ...timeline.extent, width: 900 }, {}, english),
      () => '<img src=x onerror=alert(1)>',
    );
    expect(svg).not.toContain('<img');
  });

  it('has bold words for at most twelve', () => {
    const timeline = aTimeline(Array.from({ length: 60 }, (_, index) => `${1900 + index * 2}`));
    const layout = layoutChart(timeline, { ...timeline.extent, width: 9000 }, {}, english);
    expect(layout.marks.filter(({ isBold }) => isBold)).toHaveLength(12);
    expect(chartSvg(layout, () => '').match(/class="tl-mark is-bold"/g)).toHaveLength(12);
  });
});

describe('counts over the calendar', () => {
  it('share what covers several bins among them, so that they add up', () => {
    const year = dayNumber('2014-01-01');
    const bounds = [0, 31, 59, 90].map((day) => year + day);
    const counts = spread([{ span: spanOf('2014-01-15') }, { span: spanOf('2014-02/2014-03') }], bounds);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeCloseTo(2);
    expect(counts[0]).toBe(1);
    expect(counts[1]).toBeCloseTo(28 / 59);
  });
});

describe('the axis', () => {
  const at = (from: string, to: string, tag = 'en-GB') => {
    const [first, last] = [dayNumber(from), dayNumber(to)];
    return layoutAxis(first, last, 1000 / (last - first), { tag });
  };
  const words = (ticks: readonly { text: string }[]) => ticks.map(({ text }) => text);

  it('says the year above months and the month above days', () => {
    expect(words(at('2014-06-01', '2015-08-01').outer)).toEqual(['2014', '2015']);
    expect(words(at('2014-06-01', '2014-06-20').outer)).toEqual(['Jun 2014']);
    expect(at('2014-06-01', '2014-06-20').inner).toHaveLength(20);
  });

  it.each([
    ['ru', 'июнь', 'июнь 2014 г.', '1'],
    ['zh', '6月', '2014年6月', '1日'],
    ['ar-EG', 'يونيو', 'يونيو ٢٠١٤', '١'],
  ])('has months and days in the language of the page: %s', (tag, month, monthOfYear, day) => {
    expect(words(at('2014-06-01', '2015-03-01', tag).inner)[0]).toBe(month);
    const days = at('2014-06-01', '2014-06-20', tag);
    expect([words(days.outer)[0], words(days.inner)[0]]).toEqual([monthOfYear, day]);
  });

  it('leaves room for long words', () => {
    const spaced = (tag: string) => at('2010-01-01', '2012-08-01', tag).inner.length;
    expect(spaced('en-GB')).toBe(11);
    expect(at('2014-06-01', '2016-07-01', 'en-GB').inner.length).toBeGreaterThan(
      at('2014-06-01', '2016-07-01', 'ar').inner.length,
    );
  });

  it('reaches from the year 1 to the year 9999', () => {
    const { outer } = at('0001-01-01', '9999-12-31');
    expect(outer.length).toBeGreaterThan(5);
    expect(outer.length).toBeLessThan(25);
  });
});

describe('a label', () => {
  it('is as wide as its characters, and wider for what our font does not have', () => {
    expect(labelWidth('Gas for 30 years')).toBeGreaterThan(80);
    expect(labelWidth('Gas for 30 years')).toBeLessThan(115);
    expect(labelWidth('中国航天')).toBeGreaterThan(50);
  });

  it.each([
    ['Latin', 'Word '.repeat(60)],
    ['Cyrillic', 'Спутниковая электроника '.repeat(13)],
    ['Chinese', '中国航天科工集团公司'.repeat(30)],
    ['Arabic', 'الإلكترونيات الفضائية '.repeat(14)],
  ])('cuts 300 characters of %s to what there is room for', (_script, title) => {
    const label = cutLabel(title);
    expect(label.endsWith('…')).toBe(true);
    expect(labelWidth(label)).toBeLessThanOrEqual(190);
    expect(label.length).toBeGreaterThan(13);
  });

  it('that has room is the title, in single spaces', () => {
    expect(cutLabel('  Gas \n  for 30\tyears ')).toBe('Gas for 30 years');
    expect(cutLabel('')).toBe('');
  });

  it('is cut between words, and ends in no comma, dash or space', () => {
    for (const joint of [' ', ', ', '; ', ' – ', '  ']) {
      const label = cutLabel(`Satellites${joint}`.repeat(20));
      expect(label).toMatch(/Satellites…$/);
    }
    expect(cutLabel('a,'.repeat(200))).toMatch(/a…$/);
  });

  it('is cut within a word where that is most of it, and fills the room', () => {
    const label = cutLabel(`On ${'m'.repeat(100)}`);
    expect(label).toMatch(/^On m+…$/);
    expect(labelWidth(label.replace('…', 'm…'))).toBeGreaterThan(190);
    expect(labelWidth(label)).toBeLessThanOrEqual(190);
  });

  it('never splits a character of several code points', () => {
    expect(cutLabel('👩‍🚀'.repeat(100))).toMatch(/^(?:👩‍🚀)+…$/u);
  });
});

describe('the timeline in words', () => {
  it('says what it holds, from when to when, and how the claims have fared', () => {
    const words = summarizeTimeline(aTimeline(['2014-08-06', '2015']), english);
    expect(words).toBe('2 events and 1 claim, from 6 August 2014 to 2015. Of the claims: 1 failed.');
    expect(summarizeTimeline({ items: [] }, english)).toBe('Nothing here has a date yet.');
    const { items } = aTimeline(['2016', '2013', '2015']);
    const events = items.filter(({ kind }) => kind === 'event');
    for (const given of [events, events.toReversed()])
      expect(summarizeTimeline({ items: given }, english)).toBe('3 events, from 2013 to 2016.');
  });

  it('begins with what is known the most precisely, and ends with what reaches furthest, of what begins at once', () => {
    const { items } = aTimeline(['2014', '2014-01-01', '2014-01', '2015-01', '2015', '2015-01-01']);
    const events = items.filter(({ kind }) => kind === 'event');
    for (const given of [events, events.toReversed()])
      expect(summarizeTimeline({ items: given }, english)).toBe('6 events, from 1 January 2014 to 2015.');
    const within = aTimeline(['2014-06-01', '2014']).items.filter(({ kind }) => kind === 'event');
    expect(summarizeTimeline({ items: within }, english)).toBe('2 events, from 2014 to 1 June 2014.');
  });

  it('changes no letter of what a dictionary says: German nouns have capitals everywhere', () => {
    const own = { afterwards: { outcomes: { failed: { other: '{count} mit Fehlschlag' } } } };
    const words = summarizeTimeline(aTimeline(['2014-08-06']), createLocale('en-GB', new Map([['en', own]])));
    expect(words).toMatch(/ Of the claims: 1 mit Fehlschlag\.$/);
  });

  it('says a day once that is all its time', () => {
    const { items } = aTimeline(['2014-08-06', '2014-08-06']);
    const events = items.filter(({ kind }) => kind === 'event');
    expect(summarizeTimeline({ items: events }, english)).toBe('2 events, dated 6 August 2014.');
    const [claim] = items.filter(({ kind }) => kind === 'claim');
    if (!claim) throw new Error('the timeline has no claim');
    expect(summarizeTimeline({ items: [claim] }, english)).toMatch(
      /^1 claim, dated [^,]+\. Of the claims: 1 failed\.$/,
    );
    for (const locale of ['en-GB', 'ru', 'zh-Hans', 'ar'].map((tag) => createLocale(tag))) {
      const words = summarizeTimeline({ items: events }, locale);
      expect(words.split(formatDate('2014-08-06', locale)), words).toHaveLength(2);
    }
  });
});
