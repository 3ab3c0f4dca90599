import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../src/domain/outcome.ts';
import type { Series } from '../../src/domain/series.ts';
import { layoutRows, layoutSeries, seriesChartHtml } from '../../src/outputs/chart/series-chart.ts';
import { contentSecurityPolicy } from '../../src/outputs/content-security-policy.ts';
import { printFigure } from '../../src/outputs/figure.ts';
import { outcomeShapeSvg } from '../../src/outputs/outcome-shape.ts';
import { outcomeWord } from '../../src/outputs/outcome-word.ts';
import { LABEL_SIZE, textRoom } from '../../src/outputs/timeline/character-width.ts';
import { english } from '../words/english.ts';

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

  it('draws bars as high as their values, to a pixel, from a baseline of nought', () => {
    const { bars, baseline } = layoutSeries(cable);
    const most = Math.max(...bars.map(({ height }) => height));
    expect(most).toBeGreaterThan(100);
    for (const { point, y, height } of bars) {
      expect(Math.abs(height - (most * point.value) / 527865)).toBeLessThanOrEqual(1);
      expect(y + height).toBe(baseline);
    }
  });

  it('draws bars within the picture, side by side or one below the other, whatever they are worth', () => {
    const points = [-20, 10, 0, 15].map((value, index) => ({ date: `202${index}`, value }));
    const wide = layoutSeries({ ...cable, points });
    const narrow = layoutRows({ ...cable, points }, { date: 60, value: 50 });
    for (const { bars, width, height } of [wide, narrow]) {
      for (const bar of bars) {
        expect(Math.min(bar.x, bar.y)).toBeGreaterThanOrEqual(0);
        expect(bar.x + bar.width).toBeLessThanOrEqual(width);
        expect(bar.y + bar.height).toBeLessThanOrEqual(height);
      }
    }
    for (const [place, bar] of wide.bars.slice(1).entries())
      expect(bar.x).toBeGreaterThan((wide.bars[place]?.x ?? 0) + (wide.bars[place]?.width ?? 0));
    for (const [place, bar] of narrow.bars.slice(1).entries())
      expect(bar.y).toBeGreaterThan((narrow.bars[place]?.y ?? 0) + (narrow.bars[place]?.height ?? 0));
    for (const { x } of narrow.bars) expect(x).toBeGreaterThanOrEqual(60);
  });

  it('draws two values of one year side by side, as two sources may print them', () => {
    const points = [
      { date: '2023', value: 1 },
      { date: '2023', value: 9 },
    ];
    const [one, other] = layoutSeries({ ...cable, points }).bars;
    expect(other?.x).toBeGreaterThan((one?.x ?? 0) + (one?.width ?? 0));
  });

  it('writes dates no more precise than they are known', () => {
    const points = [
      { date: '2022~', value: 1 },
      { date: '2023/2024~', value: 2 },
    ];
    const [wide, narrow] = seriesChartHtml({ ...cable, points }, english).split('<svg class="chart-svg is-narrow"');
    for (const svg of [wide, narrow])
      for (const date of ['about 2022', '2023–about 2024']) expect(svg).toContain(`>${date}</text>`);
  });

  it('writes each date and value over or under its bar, clear of it and within the picture, whatever it is worth', () => {
    for (const values of [
      [-20, 10, 0, 15],
      [-5, -40],
    ]) {
      const points = values.map((value, index) => ({ date: `202${index}`, value }));
      const { bars, height } = layoutSeries({ ...cable, points });
      const [svg = ''] = seriesChartHtml({ ...cable, points }, english).split('<svg class="chart-svg is-narrow"');
      const places = [...svg.matchAll(/<text class="chart-(?:value|tick)"[^>]* y="([\d.]+)" text-anchor="middle"/g)];
      expect(places).toHaveLength(2 * values.length);
      for (const [place, bar] of bars.entries()) {
        for (const [, y] of places.slice(2 * place, 2 * place + 2)) {
          // A letter stands some ten units over its line.
          expect(Number(y) <= bar.y || Number(y) - 10 >= bar.y + bar.height, `${values.join()}: ${y}`).toBe(true);
          expect(Number(y)).toBeLessThan(height);
          expect(Number(y) - 10).toBeGreaterThan(0);
        }
      }
    }
  });

  it('has its lines from side to side, and each value over the middle of its bar', () => {
    const points = [-20, 10, 0, 15].map((value, index) => ({ date: `202${index}`, value }));
    const { bars, ticks, width } = layoutSeries({ ...cable, points });
    const [svg = ''] = seriesChartHtml({ ...cable, points }, english).split('<svg class="chart-svg is-narrow"');
    const left = Math.min(...bars.map(({ x }) => x));
    const right = Math.max(...bars.map((bar) => bar.x + bar.width));
    const lines = [...svg.matchAll(/M(\d+) (\d+)H(\d+)/g)].map((line) => line.slice(1).map(Number));
    expect(lines.map(([, y]) => y)).toEqual(ticks.map(({ y }) => y));
    const axis = /<line class="chart-axis" x1="(\d+)" x2="(\d+)"/.exec(svg)?.slice(1).map(Number);
    for (const [from = NaN, to = NaN] of [...lines.map(([x, , end]) => [x, end]), axis ?? []]) {
      expect(from).toBeLessThanOrEqual(left);
      expect(to).toBeGreaterThanOrEqual(right);
      expect(to).toBeLessThanOrEqual(width);
    }
    const middles = [...svg.matchAll(/class="chart-value" x="(\d+)"/g)].map(([, x]) => Number(x));
    expect(middles).toEqual(bars.map((bar) => Math.round(bar.x + bar.width / 2)));
    const labels = [...svg.matchAll(/class="chart-tick" x="(-?\d+)" y="\d+" dy/g)].map(([, x]) => Number(x));
    expect(labels.length).toBe(ticks.length);
    for (const x of labels) expect(x).toBeLessThan(Math.min(...lines.map(([from]) => from as number)));
  });

  it('writes dates and values beside the bars of a narrow screen, clear of them and within the picture', () => {
    const points = [
      { date: '2023', value: 5 },
      { date: '2024-01/2024-03', value: 123456.7 },
      { date: '2025', value: 60000 },
    ];
    const [, svg = ''] = seriesChartHtml({ ...cable, points }, english).split('<svg class="chart-svg is-narrow"');
    const bars = [...svg.matchAll(/<rect [^>]*x="([^"]*)" y="([^"]*)" width="([^"]*)" height="([^"]*)"/g)].map(
      ([, ...places]) => places.map(Number) as [number, number, number, number],
    );
    const words = (kind: string) =>
      [...svg.matchAll(new RegExp(`<text class="${kind}" x="([^"]*)" y="([^"]*)"[^>]*>([^<]*)`, 'g'))].map(
        ([, x, y, text = '']) => ({ x: Number(x), y: Number(y), text, end: Number(x) + textRoom(text, LABEL_SIZE) }),
      );
    const [dates, values] = [words('chart-tick'), words('chart-value')];
    expect(dates.map(({ text }) => text)).toEqual(['2023', 'Jan 2024–Mar 2024', '2025']);
    expect(values.map(({ text }) => text)).toEqual(['5', '123,456.7', '60,000']);
    for (const [place, [x, y, width, height]] of bars.entries()) {
      expect(dates[place]?.end).toBeLessThanOrEqual(x);
      expect(values[place]?.x).toBeGreaterThan(x + width);
      expect(values[place]?.end).toBeLessThanOrEqual(340);
      for (const label of [dates[place], values[place]]) {
        expect(label?.y).toBeGreaterThan(y);
        expect(label?.y).toBeLessThan(y + height);
      }
    }
    expect(bars).toHaveLength(3);
  });

  it('writes round numbers at its lines', () => {
    expect([...seriesChartHtml(cable, english).matchAll(/text-anchor="end">([^<]*)/g)].map(([, word]) => word)).toEqual(
      layoutSeries(cable).ticks.map(({ value }) => value.toLocaleString('en-GB')),
    );
  });

  it('has notes in its table where a value has one, and no column for them where none has', () => {
    const cells = (html: string) => [...html.matchAll(/<t[hd](?: [^>]*)?>([^<]*)/g)].map(([, cell]) => cell);
    expect(cells(seriesChartHtml(cable, english))).not.toContain('Note');
    const [may, ...others] = cable.points as [Series['points'][0], ...Series['points']];
    const points = [{ ...may, note: 'Revised <later>' }, ...others];
    const html = seriesChartHtml({ ...cable, points }, english);
    expect(cells(html).slice(0, 9)).toEqual([
      'Period',
      'km',
      'Note',
      'May 2025',
      '191,512',
      'Revised &lt;later&gt;',
      'June 2025',
      '209,215',
      '',
    ]);
  });

  it('lays its bars on a narrow screen, as long as their values, to a pixel, between dates and values', () => {
    const { bars, baseline, width } = layoutRows(cable, { date: 60, value: 50 });
    const most = Math.max(...bars.map((bar) => bar.width));
    expect(most).toBeGreaterThan(100);
    for (const { point, x, width: length } of bars) {
      expect(Math.abs(length - (most * point.value) / 527865)).toBeLessThanOrEqual(1);
      expect(x).toBe(baseline);
      expect(x).toBeGreaterThanOrEqual(60);
      expect(x + length).toBeLessThanOrEqual(width - 50);
    }
    expect(new Set(bars.map(({ y }) => y)).size).toBe(bars.length);
  });

  it('lays bars below nought to the other side', () => {
    const points = [-20, 10].map((value, index) => ({ date: `202${index}`, value }));
    const { bars, baseline } = layoutRows({ ...cable, points }, { date: 60, value: 50 });
    expect((bars[0]?.x ?? 0) + (bars[0]?.width ?? 0)).toBeCloseTo(baseline, 1);
    expect(bars[1]?.x).toBeCloseTo(baseline, 1);
  });

  it('is drawn for a wide and for a narrow screen, of which a page shows one', () => {
    const html = seriesChartHtml(cable, english);
    expect(html.match(/<svg class="chart-svg is-(?:wide|narrow)"/g)).toHaveLength(2);
    expect(html.match(/<rect class="chart-bar"/g)).toHaveLength(2 * cable.points.length);
  });

  it('prints every value in a table, and the caveat', () => {
    const html = seriesChartHtml(cable, english);
    for (const value of ['191,512', '209,215', '527,865', 'July is missing.', 'May 2025'])
      expect(html).toContain(value);
  });

  it('writes dates on its axis in short, and spans', () => {
    const dated = ['2023', '2025-05', '2024-06-24', '2024-01/2024-03', '2024/..'];
    const html = seriesChartHtml({ ...cable, points: dated.map((date) => ({ date, value: 1 })) }, english);
    const labels = [...html.matchAll(/text-anchor="middle">([^<]*)/g)].map(([, label]) => label);
    expect(labels.filter((_, place) => place % 2 === 1)).toEqual([
      '2023',
      'May 2025',
      '24 Jun 2024',
      'Jan 2024–Mar 2024',
      '2024–',
    ]);
  });

  it('keeps its places on a page that runs from right to left', () => {
    expect(seriesChartHtml(cable, english)).not.toContain('direction=');
    expect(seriesChartHtml(cable, { ...english, direction: 'rtl' })).toContain('direction="ltr"');
  });
});

describe('outcomes', () => {
  it('each have a word and a shape of their own', () => {
    expect(new Set(OUTCOMES.map((outcome) => outcomeWord(outcome, english))).size).toBe(OUTCOMES.length);
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
    expect(printFigure({ value: 8, to: 10, unit: 'per cent', what: 'x' }, english)).toBe('8 to 10 per cent');
    expect(printFigure({ value: 1500, unit: 'km', what: 'x' }, english)).toBe('1,500 km');
  });
});
