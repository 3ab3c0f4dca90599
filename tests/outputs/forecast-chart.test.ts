import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/domain/claim.ts';
import { linkPublication } from '../../src/domain/publication.ts';
import { datedClaims, forecastSvg, layoutForecasts } from '../../src/outputs/chart/forecast-chart.ts';
import { forecastFigureHtml } from '../../src/outputs/chart/forecast-figure.ts';
import {
  canBeDrawn,
  countByYear,
  countPanels,
  panelsByKind,
  panelsByOutcome,
  panelsBySpeaker,
} from '../../src/outputs/chart/forecast-panels.ts';
import { labelWidth } from '../../src/outputs/timeline/label.ts';
import { aClaim, aCorpus, anAssessment, anEntity } from '../domain/builders.ts';
import { english } from '../words/english.ts';

const TODAY = '2026-11-24';
const day = fc
  .date({ min: new Date('2013-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the picture of forecasts', () => {
  it('has each claim that can be judged at a time, oldest first', () => {
    const claims = [
      aClaim({ id: 'c', said: '2016' }),
      aClaim({ id: 'b', said: '2014-08-06' }),
      aClaim({ id: 'a', said: '2014-08-06' }),
      aClaim({ id: 'never', due: undefined }),
    ];
    expect(datedClaims(claims).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    const against = [aClaim({ id: 'a', said: '2016' }), aClaim({ id: 'b', said: '2014' })];
    for (const some of [against, against.toReversed()])
      expect(datedClaims(some).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('runs from the day it was said to the day it was due, never backwards and never out of the picture', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day), { minLength: 1, maxLength: 12 }), (pairs) => {
        const claims = pairs.map(([one, other], index) => {
          const [said, due] = [one, other].sort() as [string, string];
          return aClaim({ id: `c-${index}`, said, due });
        });
        const { lines, width, height } = layoutForecasts(claims, claims, TODAY);
        expect(lines).toHaveLength(claims.length);
        for (const { said, due, y } of lines) {
          expect(said.x).toBeLessThanOrEqual(due.x);
          expect(due.x + due.width).toBeLessThanOrEqual(width);
          expect(said.x).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThan(height);
        }
        // A finger needs as much (WCAG 2.2, 2.5.8).
        const room = [0, ...lines.map(({ y }) => y + 12), height].map(
          (edge, place, edges) => edge - (edges[place - 1] ?? 0),
        );
        for (const between of room.slice(1)) expect(between).toBeGreaterThanOrEqual(22);
      }),
    );
  });

  it('writes the words of a claim within the picture and clear of the claim’s line', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 40 }), (one, other, length) => {
        const [said, due] = [one, other].sort() as [string, string];
        const short = 'm'.repeat(length);
        const { lines, width } = layoutForecasts([aClaim({ said, due, short })], [aClaim({ said: '2013' })], TODAY);
        const line = lines[0] as (typeof lines)[0];
        if (!line.label) return;
        const { x, anchor } = line.label;
        const room = labelWidth(short, 11);
        if (anchor === 'start') {
          expect(x).toBeGreaterThan(line.due.x + line.due.width);
          expect(x).toBeLessThan(line.due.x + line.due.width + 24);
          expect(x + room).toBeLessThanOrEqual(width);
        } else {
          expect(x).toBeLessThan(line.said.x);
          expect(x - room).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('draws what has no beginning from the day it was said, and what has no end to the end of the picture', () => {
    const due = ['../2016', '2016/..', '2040', '2031-01-01', '2031-01-02'];
    const claims = due.map((when, place) => aClaim({ id: `${place}`, said: '2014-08-06', due: when }));
    const [before, after, late, lastDay, next] = layoutForecasts(claims, claims, TODAY).lines;
    expect(before?.due.x).toBe(before?.said.x);
    expect(after?.due.x).toBeGreaterThan(after?.said.x as number);
    const endOf = (line: typeof after) => (line?.due.x ?? 0) + (line?.due.width ?? 0);
    expect(endOf(after)).toBe(endOf(late));
    expect([before?.isBeyond, lastDay?.isBeyond, next?.isBeyond]).toEqual([false, false, true]);
  });

  it('draws a day as a point and longer times as wide as they are, under the years', () => {
    const svgOf = (said: string, due: string) =>
      forecastSvg(layoutForecasts([aClaim({ said, due })], [], TODAY), 'All', english);
    const days = svgOf('2027-08-06', '2029-12-31');
    expect(days).toContain('<circle cx=');
    expect(days).not.toMatch(/is-hollow|forecast-due/);
    expect(days).toContain('>2026</text>');
    const years = svgOf('2027', '2028/2029');
    expect(years).not.toContain('<circle cx=');
    expect(years).toMatch(/is-hollow.*forecast-due/);
    const [line] = layoutForecasts([aClaim({ said: '2027-08-06' })], [], TODAY).lines;
    expect(line?.said.width).toBe(0);
  });

  it('draws a month or a span as wide as it is, and what is due beyond the picture as such', () => {
    const claims = [
      aClaim({ id: 'a', said: '2014', due: '2015/2017' }),
      aClaim({ id: 'b', said: '2015-01-01', due: '2040' }),
      aClaim({ id: 'c', said: '2015-01-02', due: '2016/..' }),
    ];
    const [year, late, open] = layoutForecasts(claims, claims, TODAY).lines;
    expect(year?.said.width).toBeGreaterThan(10);
    expect(year?.due.width).toBeGreaterThan(40);
    expect([year?.isBeyond, late?.isBeyond, open?.isBeyond]).toEqual([false, true, true]);
    expect(forecastSvg(layoutForecasts(claims, claims, TODAY), 'All', english)).toContain('class="is-hollow"');
  });

  it('has the words of a claim beside its line, on the side with room, or not at all', () => {
    const claim = (said: string, due: string) => aClaim({ said, due, short: 'Chips for several billion' });
    const claims = [claim('2014', '2015'), claim('2026', '2029'), claim('2014-02-01', '2029')];
    const [early, long, late] = layoutForecasts(claims, claims, TODAY).lines;
    expect([early?.label?.anchor, late?.label?.anchor, long?.label]).toEqual(['start', 'end', undefined]);
    expect(early?.label?.x).toBeGreaterThan((early?.due.x ?? 0) + (early?.due.width ?? 0));
    expect(forecastSvg(layoutForecasts([aClaim({ short: '<b>' })], claims, TODAY), 'All', english)).toContain(
      '&lt;b&gt;</text>',
    );
  });

  it('has every mark within the picture, and what belongs to a claim on its line', () => {
    const claims = [
      aClaim({ id: 'a', said: '2014', due: '2015/2017' }),
      aClaim({ id: 'b', said: '2015-01-01', due: '2040' }),
      aClaim({ id: 'c', said: '2016-01-02', due: '2020-05-05' }),
      // The last day that is drawn.
      aClaim({ id: 'd', said: '2016-01-03', due: '2031-01-01' }),
    ];
    const layout = layoutForecasts(claims, claims, TODAY);
    const svg = forecastSvg(layout, 'All', english);
    const numbers = (pattern: RegExp, text = svg) =>
      [...text.matchAll(pattern)].map((found) => found.slice(1).map(Number));
    const years = numbers(/M(\d+) 0V(\d+)/g);
    expect(years.map(([x]) => x)).toEqual(layout.years.map(({ x }) => x));
    const last = Math.max(...layout.lines.map(({ y }) => y));
    for (const [, y = NaN] of years) {
      expect(y).toBeGreaterThan(last);
      expect(y).toBeLessThan(layout.height);
    }
    for (const [y = NaN] of numbers(/class="forecast-year" x="\d+" y="(\d+)"/g)) {
      expect(y).toBeGreaterThan(years[0]?.[1] as number);
      expect(y).toBeLessThanOrEqual(layout.height);
    }
    const rows = svg.split('<a ').slice(1);
    for (const [place, { y, due }] of layout.lines.entries()) {
      const row = rows[place] as string;
      // Around its line, as far below as above: its place to tap, the times drawn as bars, the outcome’s shape.
      for (const [top = NaN, height = NaN] of numbers(/<rect [^>]*y="(-?[\d.]+)"[^>]*height="(\d+)"/g, row))
        expect(top + height / 2).toBe(y);
      const end = due.x + due.width;
      for (const [x = NaN, width = NaN] of numbers(/class="forecast-gap" x="(\d+)" y="[^"]+" width="(\d+)"/g, row)) {
        expect(x).toBeLessThan(end);
        expect(end - x).toBeLessThan(width + 4);
      }
      for (const [x = NaN, top = NaN] of numbers(/<path d="M(\d+) (\d+)l5 4l-5 4"/g, row)) {
        expect(x).toBeLessThanOrEqual(end);
        expect(top + 4).toBe(y);
      }
      const [[x = NaN, top = NaN] = []] = numbers(/<svg [^>]*?x="(\d+)" y="(\d+)"/g, row);
      expect(x).toBeLessThan(end);
      expect(x + 12).toBeLessThanOrEqual(layout.width);
      expect(top + 6).toBe(y);
    }
    expect(svg).toContain('l5 4l-5 4');
  });

  it('shares its years between panels, whatever each holds', () => {
    const early = aClaim({ id: 'a', said: '2014-08-06', due: '2015' });
    const late = aClaim({ id: 'b', said: '2024-01-01', due: '2025' });
    const years = (...claims: (typeof early)[]) => layoutForecasts(claims, [early, late], TODAY).years;
    expect(years(late)).toEqual(years(early));
    expect(years(early)[0]?.year).toBe(2014);
  });

  it('names each line in words and escapes what authors write', () => {
    const claims = [aClaim({ statement: '"><script>alert(1)</script>' })];
    const svg = forecastSvg(layoutForecasts(claims, claims, TODAY), '<b>', english);
    expect(svg).not.toMatch(/<script|<b>/);
    expect(svg).toContain('Said 6 August 2014, due December 2015.');
    expect(svg).toContain('data-outcome="failed"');
    expect(svg).toContain('href="/claims/one-billion-next-year/"');
  });
});

describe('the panels of the picture', () => {
  const claims = [
    aClaim({ id: 'a' }),
    aClaim({ id: 'b', kind: 'pledge' }),
    aClaim({ id: 'c', speaker: 'rogozin' }),
    aClaim({ id: 'd', speaker: { described: 'a source', near: 'roscosmos' } }),
    aClaim({ id: 'e', due: undefined }),
  ];
  const publication = linkPublication(
    aCorpus({ claims, entities: [anEntity(), anEntity({ id: 'rogozin', name: 'Dmitry Rogozin' })] }),
  );
  const shape = (panels: ReturnType<typeof panelsByKind>) =>
    panels.map(({ title, claims: list }) => [title, list.map(({ id }) => id)]);

  it('have a speaker of several claims each, and everyone else together; each claim once', () => {
    expect(shape(panelsBySpeaker(claims, publication, english))).toEqual([
      ['Roscosmos', ['a', 'b']],
      ['Everyone else', ['c', 'd']],
    ]);
  });

  it('are of all claims where no speaker has several, and of speakers alone where each has', () => {
    const [a, , c] = claims as [Claim, Claim, Claim];
    expect(shape(panelsBySpeaker([a, c], publication, english))).toEqual([['All', ['a', 'c']]]);
    expect(shape(panelsBySpeaker(claims.slice(0, 2), publication, english))).toEqual([['Roscosmos', ['a', 'b']]]);
  });

  it('have each kind', () => {
    expect(shape(panelsByKind(claims, publication, english))).toEqual([
      ['Forecast', ['a', 'c', 'd']],
      ['Pledge', ['b']],
    ]);
  });

  it('stand in one order whichever claim is the oldest: the most claims first, then by kind', () => {
    const kinds = ['pledge', 'assertion', 'denial', 'forecast', 'forecast'] as const;
    const some = kinds.map((kind, place) => aClaim({ id: `${place}`, kind }));
    expect(shape(panelsByKind(some, publication, english)).map(([title]) => title)).toEqual([
      'Forecast',
      'Assertion',
      'Denial',
      'Pledge',
    ]);
  });

  it('have each outcome that a claim had, in the order of outcomes', () => {
    const some = [...judged('a', 'held'), ...judged('b', 'failed'), ...judged('c', 'held')];
    expect(shape(panelsByOutcome(some, english))).toEqual([
      ['Failed', ['b']],
      ['Held', ['a', 'c']],
    ]);
  });
});

/** A claim with an outcome. */
function judged(id: string, outcome: 'held' | 'failed' | 'unresolved', fields: Partial<Claim> = {}): [Claim] {
  return [aClaim({ id, assessments: [anAssessment({ outcome })], ...fields })];
}

describe('claims too many to draw', () => {
  const many = (count: number) => Array.from({ length: count }, (_, place) => aClaim({ id: `c-${place}` }));

  it('are more than sixty', () => {
    expect([60, 61].map((count) => canBeDrawn(many(count)))).toEqual([true, false]);
  });

  it('are counted by panel, twenty by name and the others together at the end', () => {
    const named = Array.from({ length: 21 }, (_, place) => ({ title: `Speaker ${place}`, claims: many(2) }));
    const others = { title: 'Everyone else', claims: judged('x', 'held') };
    expect(countPanels(named.slice(0, 20), english)).toHaveLength(20);
    const counts = countPanels([others, ...named], english);
    expect(counts.map(({ title, count }) => [title, count])).toEqual([
      ...named.slice(0, 20).map(({ title }) => [title, 2]),
      ['Everyone else', 3],
    ]);
    expect(counts.at(-1)?.record).toMatchObject({ failed: 2, held: 1 });
  });

  it('are counted by the year in which they were said, if they can be judged at a time', () => {
    const some = [
      ...judged('c', 'unresolved', { said: '2016-02' }),
      ...judged('a', 'held', { said: '2014-08-06' }),
      ...judged('b', 'failed', { said: '2014' }),
      ...judged('never', 'failed', { said: '2014', due: undefined }),
    ];
    expect(
      countByYear(some).map(({ title, count, record }) => [
        title,
        count,
        record.held,
        record.failed,
        record.unresolved,
      ]),
    ).toEqual([
      ['2014', 2, 1, 1, 0],
      ['2016', 1, 0, 0, 1],
    ]);
  });
});

describe('the figure of all forecasts', () => {
  const { corpus } = linkPublication(
    aCorpus({
      claims: [
        ...judged('a', 'held'),
        ...judged('b', 'failed'),
        ...judged('c', 'failed', { kind: 'pledge', speaker: { described: 'a source' } }),
        ...judged('never', 'failed', { due: undefined }),
      ],
    }),
  );
  const cellsOf = (row: string) => [...row.matchAll(/<t[hd][^>]*>([^<]*)/g)].map(([, cell]) => cell);

  it.each([
    ['outcome', ['Failed 2', 'Held 1'], ['Outcome', 'Failed', 'Disputed', 'Held in part', 'Held', 'All']],
    ['kind', ['Forecast 2', 'Pledge 1'], ['Kind', 'All']],
    ['speaker', ['Roscosmos 2', 'Everyone else 1'], ['Speaker', 'All']],
  ] as const)('has a picture for each %s, and how many claims it has', (division, titles, head) => {
    const html = forecastFigureHtml(division, linkPublication(corpus), english);
    const panels = [...html.matchAll(/panel-title">([^<]*)<span class="number">([^<]*)<\/span><\/p><svg/g)];
    expect(panels.map(([, title, count]) => `${title}${count}`)).toEqual(titles);
    const rows = [...html.matchAll(/<tr>.*?<\/tr>/g)].map(([row]) => cellsOf(row));
    expect(rows[0]).toEqual(expect.arrayContaining([...head]));
    expect(rows.slice(1).map((row) => `${row[0]} ${row.at(-1)}`)).toEqual(titles);
  });

  it('counts claims that are too many to draw in a table that stands open, however many speakers there are', () => {
    const figureOf = (count: number) => {
      const many = Array.from({ length: count }, (_, place) =>
        aClaim({ id: `c-${place}`, speaker: { described: `Source ${Math.floor(place / 2)}` } }),
      );
      return forecastFigureHtml('speaker', linkPublication({ ...corpus, claims: many }), english);
    };
    expect(figureOf(60)).toMatch(/<svg.*<details class="chart-data"><summary>/s);
    const counted = figureOf(2000);
    expect(counted).toMatch(/^<details class="chart-data" open><summary>/);
    expect(counted).not.toContain('<svg');
    expect(counted.match(/<tr>/g)?.length).toBeLessThanOrEqual(22);
  });

  it('says in a table what became of the claims of each panel', () => {
    const html = forecastFigureHtml('kind', linkPublication(corpus), english);
    const [head, forecasts, pledges] = [...html.matchAll(/<tr>.*?<\/tr>/g)].map(([row]) => cellsOf(row));
    const inColumn = (row: typeof head, title: string) => row?.[head?.indexOf(title) as number];
    expect(['All', 'Failed', 'Held', 'Disputed'].map((title) => inColumn(forecasts, title))).toEqual([
      '2',
      '1',
      '1',
      '0',
    ]);
    expect(['All', 'Failed', 'Held', 'Disputed'].map((title) => inColumn(pledges, title))).toEqual([
      '1',
      '1',
      '0',
      '0',
    ]);
  });
});
