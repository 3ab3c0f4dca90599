import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../src/domain/publication.ts';
import { datedClaims, forecastSvg, layoutForecasts } from '../../src/outputs/chart/forecast-chart.ts';
import { panelsByKind, panelsBySpeaker } from '../../src/outputs/chart/forecast-panels.ts';
import { aClaim, aCorpus, anEntity } from '../domain/builders.ts';
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
        expect(new Set(lines.map(({ y }) => y)).size).toBe(lines.length);
      }),
    );
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

  it('have each kind', () => {
    expect(shape(panelsByKind(claims, publication, english))).toEqual([
      ['Forecast', ['a', 'c', 'd']],
      ['Pledge', ['b']],
    ]);
  });
});
