import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../src/domain/outcome.ts';
import type { Series } from '../../src/domain/series.ts';
import { layoutSeries, seriesChartHtml } from '../../src/outputs/chart/series-chart.ts';
import { contentSecurityPolicy } from '../../src/outputs/content-security-policy.ts';
import { printFigure } from '../../src/outputs/figure.ts';
import { outcomeShapeSvg } from '../../src/outputs/outcome-shape.ts';
import { outcomeWord } from '../../src/outputs/outcome-word.ts';
import { layoutStrip, stripSvg } from '../../src/outputs/timeline/strip.ts';
import { anEvent } from '../domain/builders.ts';

const cable: Series = {
  id: 'cable',
  title: 'Fibre-optic cable',
  unit: 'km',
  topics: ['trade'],
  sources: ['x'],
  caveat: 'July is missing.',
  points: [
    { date: '2025-05', value: 191512 },
    { date: '2025-06', value: 209215 },
    { date: '2025-08', value: 527865 },
  ],
};

describe('a chart of a series', () => {
  it('draws one bar for each printed value and none between them', () => {
    const { bars } = layoutSeries(cable);
    expect(bars.map(({ point }) => point.date)).toEqual(['2025-05', '2025-06', '2025-08']);
  });

  it('draws bars as high as their values, from a baseline of nought', () => {
    const { bars, baseline } = layoutSeries(cable);
    const [may, , august] = bars;
    expect((august?.height ?? 0) / (may?.height ?? 1)).toBeCloseTo(527865 / 191512, 2);
    for (const { y, height } of bars) expect(y + height).toBeCloseTo(baseline, 1);
  });

  it('prints every value in a table, and the caveat', () => {
    const html = seriesChartHtml(cable);
    for (const value of ['191,512', '209,215', '527,865', 'July is missing.', 'May 2025'])
      expect(html).toContain(value);
  });
});

describe('the strip of events', () => {
  it('draws a day as a dot, a month as a ring, a year as a bar that spans it', () => {
    const layout = layoutStrip(
      [anEvent({ id: 'day' }), anEvent({ id: 'month', date: '2014-08' }), anEvent({ id: 'year', date: '2014' })],
      new Set(['day']),
    );
    expect(layout.dots.map(({ id, isExact, isChosen }) => [id, isExact, isChosen])).toEqual([
      ['day', true, true],
      ['month', false, false],
    ]);
    expect(layout.bars.map(({ id }) => id)).toEqual(['year']);
    expect(layout.bars[0]?.width).toBeGreaterThan(layout.width * 0.9);
  });

  it('gives every event exactly one mark inside the picture, and no two the same place', () => {
    const month = fc.tuple(fc.integer({ min: 2013, max: 2026 }), fc.integer({ min: 1, max: 12 }));
    const date = month.chain(([year, number]) => {
      const text = `${year}-${String(number).padStart(2, '0')}`;
      return fc.constantFrom(text, `${text}-06`, String(year), `${year}/${year + 1}`);
    });
    fc.assert(
      fc.property(fc.array(date, { maxLength: 60 }), (dates) => {
        const { dots, bars, width, height } = layoutStrip(
          dates.map((day, index) => anEvent({ id: `e${index}`, date: day })),
          new Set(),
        );
        expect([...dots, ...bars].map(({ id }) => id).sort()).toEqual(dates.map((_, index) => `e${index}`).sort());
        expect(new Set(dots.map(({ x, y }) => `${x},${y}`)).size).toBe(dots.length);
        for (const { x, y } of [...dots, ...bars]) expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
      }),
    );
  });

  it('links each year that has events and says how many', () => {
    const svg = stripSvg(
      layoutStrip([anEvent(), anEvent({ id: 'b', date: '2016' })], new Set()),
      'All events',
      (year) => `/events/#y${year}`,
    );
    expect(svg).toContain('<a href="/events/#y2014" aria-label="2014: 1 event">');
    expect(svg).not.toContain('#y2015');
  });
});

describe('outcomes', () => {
  it('each have a word and a shape of their own', () => {
    expect(new Set(OUTCOMES.map(outcomeWord)).size).toBe(OUTCOMES.length);
    expect(new Set(OUTCOMES.map(outcomeShapeSvg)).size).toBe(OUTCOMES.length);
  });
});

describe('the content security policy', () => {
  it('names an inline script by its SHA-256 and allows no other', async () => {
    const script = 'document.title = "Хун Лэй";';
    const policy = await contentSecurityPolicy([script]);
    expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });
});

describe('words', () => {
  it('print a range and a single figure with their unit', () => {
    expect(printFigure({ value: 8, to: 10, unit: 'per cent', what: 'x' })).toBe('8 to 10 per cent');
    expect(printFigure({ value: 1500, unit: 'km', what: 'x' })).toBe('1,500 km');
  });
});
