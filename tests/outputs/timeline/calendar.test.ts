import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, isoDay, momentOf } from '../../../src/domain/day-number.ts';
import { calendarBins } from '../../../src/outputs/timeline/axis.ts';
import { DAY, divisions, MONTH, STEPS, stepFor, YEAR } from '../../../src/outputs/timeline/calendar.ts';
import { estimatedWidth, textRoom } from '../../../src/outputs/timeline/character-width.ts';
import { densityPath } from '../../../src/outputs/timeline/density-strip.ts';
import { extentOf } from '../../../src/outputs/timeline/extent.ts';
import { spanOf } from '../../../src/outputs/timeline/span.ts';

const at = (step: (typeof STEPS)[number], from: string, to: string) =>
  divisions(step, dayNumber(from), dayNumber(to)).map(isoDay);
const step = (months: number) => STEPS.find((one) => one.months === months) as (typeof STEPS)[number];

describe('the divisions of the calendar', () => {
  it('are those that touch a time, and the first one after it', () => {
    expect(at(DAY, '2014-02-27', '2014-03-01')).toEqual(['2014-02-27', '2014-02-28', '2014-03-01', '2014-03-02']);
    expect(at(MONTH, '2013-12-31', '2014-02-01')).toEqual(['2013-12-01', '2014-01-01', '2014-02-01', '2014-03-01']);
    expect(at(MONTH, '2014-01-01', '2014-01-31')).toEqual(['2014-01-01', '2014-02-01']);
    expect(at(step(3), '2014-02-01', '2014-07-15')).toEqual(['2014-01-01', '2014-04-01', '2014-07-01', '2014-10-01']);
    expect(at(YEAR, '2014-06-01', '2015-06-01')).toEqual(['2014-01-01', '2015-01-01', '2016-01-01']);
    expect(at(step(60), '2014-06-01', '2021-01-01')).toEqual(['2010-01-01', '2015-01-01', '2020-01-01', '2025-01-01']);
  });

  it('begin within a day where the time does', () => {
    const days = divisions(DAY, dayNumber('2014-08-06') + 0.4, dayNumber('2014-08-06') + 0.9);
    expect(days.map(isoDay)).toEqual(['2014-08-06', '2014-08-07']);
  });

  it('keep to the years that there are, of which the first hundred are not those of the last century', () => {
    expect(at(YEAR, '0001-06-01', '0002-06-01')[1]).toBe('0002-01-01');
    expect(divisions(YEAR, dayNumber('0001-01-01') - 10_000, dayNumber('0001-06-01'))).toHaveLength(2);
    expect(divisions(DAY, dayNumber('9999-12-30'), dayNumber('9999-12-31') + 10_000)).toHaveLength(3);
  });

  it('are as long as they are said to be, about', () => {
    for (const one of STEPS.slice(1, 8)) {
      const [first = 0, second = 0] = divisions(one, dayNumber('2001-01-01'), dayNumber('2001-01-02'));
      expect(Math.abs(second - first - one.days)).toBeLessThan(3);
    }
  });

  it('are of one day, a month, a quarter, and of 1, 2 and 5 years and their tens', () => {
    expect(STEPS.map(({ months }) => months)).toEqual(
      [0, 1, 3].concat([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((years) => 12 * years)),
    );
  });

  it('are the shortest that have room, or the longest where none has', () => {
    expect(stepFor(24, () => 24)).toBe(DAY);
    expect(stepFor(23.9, () => 24)).toBe(MONTH);
    expect(stepFor(0.5, () => 40)).toBe(step(3));
    expect(stepFor(1e-9, () => 40)).toBe(STEPS.at(-1));
  });

  it('make bins that stay where they are while one pans, and are wide enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 10, max: 20_000 }), (from, days) => {
        const scale = 1000 / days;
        const bounds = calendarBins(from, from + days, scale, 7);
        const panned = calendarBins(from + days / 3, from + (4 * days) / 3, scale, 7);
        const widths = bounds.slice(1).map((bound, bin) => (bound - (bounds[bin] as number)) * scale);
        expect(bounds[0]).toBeLessThanOrEqual(from);
        expect(bounds.at(-1)).toBeGreaterThan(from + days);
        // A February is shorter than the month that the step counts with.
        for (const width of widths) expect(width).toBeGreaterThan(7 * 0.9);
        for (const bound of panned) if (bound < (bounds.at(-1) as number)) expect(bounds).toContain(bound);
      }),
    );
  });
});

describe('a number of days', () => {
  it('is a day of the calendar, whichever moment of it is meant', () => {
    expect(isoDay(0.9)).toBe('1970-01-01');
    expect(isoDay(-0.1)).toBe('1969-12-31');
    expect(isoDay(1e9)).toBe('9999-12-31');
    expect(isoDay(-1e9)).toBe('0001-01-01');
    expect(momentOf(1).toISOString()).toBe('1970-01-02T00:00:00.000Z');
  });
});

describe('the span of a date', () => {
  const spanned = (text: string) => {
    const { start, end, precision, isCirca, fadeIn, fadeOut } = spanOf(text);
    return [isoDay(start), isoDay(end), precision, isCirca, fadeIn, fadeOut];
  };
  it.each([
    ['2014-08-06', ['2014-08-06', '2014-08-07', 'day', false, 0, 0]],
    ['2014-08', ['2014-08-01', '2014-09-01', 'month', false, 0, 0]],
    ['2014~', ['2014-01-01', '2015-01-01', 'year', true, 0, 0]],
    ['2014-08/2016', ['2014-08-01', '2017-01-01', 'interval', false, 30, 365]],
    ['2014-08-06/2014-08-09', ['2014-08-06', '2014-08-10', 'interval', false, 0, 0]],
    ['2014-01-01/..', ['2014-01-01', '2015-01-02', 'interval', false, 0, 365]],
    ['../2014-12-31', ['2013-12-31', '2015-01-01', 'interval', false, 365, 0]],
  ])('%s covers all that it can mean, and fades where it is uncertain', (text, expected) => {
    expect(spanned(text)).toEqual(expected);
  });
});

describe('the extent of a timeline', () => {
  const extent = (...dates: string[]) => {
    const { from, to } = extentOf(dates.map((date) => ({ span: spanOf(date) })));
    return [isoDay(from), isoDay(to)];
  };
  it('is whole years with room for the words of the last marks', () => {
    expect(extent()).toEqual(['2000-01-01', '2001-01-01']);
    expect(extent('2014-03-01')).toEqual(['2014-01-01', '2015-01-01']);
    expect(extent('2014-12-01')).toEqual(['2014-01-01', '2016-01-01']);
    expect(extent('2014-03-01', '2004-03-01')).toEqual(['2004-01-01', '2016-01-01']);
    expect(extent('2004-03-01/2014-03-01')).toEqual(['2004-01-01', '2016-01-01']);
  });
});

describe('the strip of density', () => {
  const whole = ['2014-01-05', '2014-01-06', '2014-01-20', '2014-03-05'].map((date) => ({ span: spanOf(date) }));
  const year = { from: dayNumber('2014-01-01'), to: dayNumber('2015-01-01') };

  it('has a bar for each stretch in which something lies, the highest to the top', () => {
    expect(densityPath(whole, year)).toBe('M0.0 32v-32h84.9V32zM161.6 32v-10.7h84.9V32z');
  });

  it('shows some of the items by the height of all, nothing where there is none, and few as a line at least', () => {
    expect(densityPath(whole.slice(3), year, whole)).toBe('M161.6 32v-10.7h84.9V32z');
    expect(densityPath([], year)).toBe('');
    const many = Array.from({ length: 64 }, () => ({ span: spanOf('2014-01-05') }));
    expect(densityPath(many.slice(0, 1), year, many)).toBe('M0.0 32v-1h84.9V32z');
  });
});

describe('the room that words take', () => {
  it('is counted letter by letter where the font is not known', () => {
    expect([...'a中ア한！e'].map(estimatedWidth)).toEqual([0.85, 1, 1, 1, 1, 0.85]);
    expect(estimatedWidth('\u0301')).toBe(0);
    expect(estimatedWidth('\u200d')).toBe(0);
    expect(estimatedWidth('🚀')).toBe(1.25);
    expect([...'اασשس'].map(estimatedWidth)).toEqual([0.62, 0.62, 0.62, 0.62, 1]);
  });

  it('is counted roughly for the words of an axis', () => {
    expect(textRoom('', 12)).toBe(0);
    expect(textRoom('ab', 10)).toBe(11);
    expect(textRoom('中国', 10)).toBe(20);
    expect(textRoom('e\u0301', 10)).toBe(6);
  });
});
