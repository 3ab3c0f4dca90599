import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../../src/domain/outcome.ts';
import { readTokens } from '../../../src/outputs/design-tokens.ts';
import { timelineCalendar } from '../../../src/outputs/timeline/export-calendar.ts';
import { timelineCsv } from '../../../src/outputs/timeline/export-csv.ts';
import { timelineJson } from '../../../src/outputs/timeline/export-json.ts';
import type { ExportRow } from '../../../src/outputs/timeline/export-row.ts';
import { standaloneSvg } from '../../../src/outputs/timeline/standalone-svg.ts';
import { english } from '../../words/english.ts';

const row: ExportRow = {
  kind: 'claim',
  id: 'one-billion-next-year',
  date: '2014-08-06',
  due: '2015',
  title: 'Russia would buy, "next year"; for a billion',
  outcome: 'failed',
  lane: 'Said',
  url: 'https://example.org/claims/one-billion-next-year/',
};

describe('the timeline as CSV', () => {
  it('quotes what has commas and quotation marks', () => {
    const [head, first] = timelineCsv([row]).split('\r\n');
    expect(head).toBe('kind,id,date,due,title,outcome,lane,url');
    expect(first).toContain('"Russia would buy, ""next year""; for a billion"');
  });

  it('hands no formula to a spreadsheet', () => {
    for (const title of ['=1+1', '@SUM(A1)', '+1', '-1'])
      expect(timelineCsv([{ ...row, title }])).toContain(`,'${title},`);
  });
});

describe('the timeline as JSON', () => {
  it('says of each entry what is known of it', () => {
    expect(JSON.parse(timelineJson([row]))).toEqual([row]);
  });
});

describe('the timeline as iCalendar', () => {
  const unfold = (text: string) => text.replaceAll('\r\n ', '');

  it('spans the whole month where only the month is known, and says so', () => {
    const text = unfold(
      timelineCalendar([{ ...row, kind: 'event', date: '2014-08', due: undefined }], 'News', '2026-11-24', english),
    );
    expect(text).toContain('DTSTART;VALUE=DATE:20140801\r\nDTEND;VALUE=DATE:20140901');
    expect(text).toContain('DESCRIPTION:Date as known: August 2014. ');
    expect(text).toContain('SUMMARY:Russia would buy\\, "next year"\\; for a billion');
  });

  it('says of each entry all that is known of it', () => {
    const text = unfold(timelineCalendar([row], 'News; all, \\ of it', '2026-11-24', english));
    expect(text).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//News\\; all\\, \\\\ of it//Timeline//EN',
        'CALSCALE:GREGORIAN',
        'X-WR-CALNAME:News\\; all\\, \\\\ of it',
        'BEGIN:VEVENT',
        'UID:claim-one-billion-next-year@example.org',
        'DTSTAMP:20261124T000000Z',
        'DTSTART;VALUE=DATE:20140806',
        'DTEND;VALUE=DATE:20140807',
        'SUMMARY:Said: Russia would buy\\, "next year"\\; for a billion',
        'DESCRIPTION:Due: 2015. Outcome: Failed. https://example.org/claims/one-billion-next-year/',
        'CATEGORIES:Said',
        'URL:https://example.org/claims/one-billion-next-year/',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('says nothing of an outcome that there is not', () => {
    const event: ExportRow = { ...row, kind: 'event', due: undefined, outcome: undefined };
    expect(unfold(timelineCalendar([event], 'News', '2026-11-24', english))).toContain(`DESCRIPTION:${row.url}\r\n`);
  });

  it('lets no title end its line or hold what is no text', () => {
    const text = timelineCalendar([{ ...row, title: 'a\nb\r\nc\u0007d' }], 'N', '2026-11-24', english);
    expect(unfold(text)).toContain('a\\nb\\nc d');
  });

  it.each([
    ['a', 1],
    ['é', 2],
    ['中', 3],
    ['🚀', 4],
    // The first of those that take a byte more (RFC 3629, 3).
    ['\u0800', 3],
    ['\u{10000}', 4],
  ])('fills its lines with as many %s as have room in 75 bytes', (letter, bytes) => {
    const text = timelineCalendar([{ ...row, title: letter.repeat(200) }], 'N', '2026-11-24', english);
    const continued = text.split('\r\n').filter((line) => line.startsWith(` ${letter}`));
    expect(continued[0]).toBe(` ${letter.repeat(Math.floor(74 / bytes))}`);
  });

  it('has lines of at most 75 bytes that are whole when they are unfolded', () => {
    // What stands for a character that was cut in two: a title may have it as well.
    const titles = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
      .filter((text) => !text.includes('\ufffd'));
    fc.assert(
      fc.property(titles, (title) => {
        const text = timelineCalendar([{ ...row, title }], 'News', '2026-11-24', english);
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(unfold(text)).not.toContain('\ufffd');
      }),
    );
  });

  it('reaches the last day there is', () => {
    expect(timelineCalendar([{ ...row, date: '9999-12-31' }], 'N', '2026-11-24', english)).not.toContain('DTEND');
  });
});

describe('a chart as a file of its own', () => {
  const tokens =
    '--color-text-soft: light-dark(#666, #ccc);\n--paper: light-dark(#fff, #111);\n--color-page: var(--paper);\n--ink: light-dark(#222, #eee);\n' +
    OUTCOMES.map((outcome) => `--color-outcome-${outcome}: light-dark(#a00, #f99);`).join('\n');

  it('has the colours of its theme in the place of every token', () => {
    expect(readTokens(tokens, 'dark').get('--paper')).toBe('#111');
    const svg = standaloneSvg('<svg class="tl-chart" viewBox="0 0 100 50"></svg>', {
      css: '.a { fill: var(--color-page); /* under all */ stroke:\n    var(--ink); }',
      tokens,
      theme: 'dark',
      note: 'Us & them <2026>',
    });
    expect(svg).toContain('.a { fill: #111; stroke: #eee; }');
    expect(svg).toContain('fill="#ccc">Us');
    expect(svg).not.toContain('var(');
    expect(svg).toContain('viewBox="0 0 132 98" width="132" height="98"');
    expect(svg).toContain('<text x="16" y="86"');
    expect(svg).toContain('<rect width="100%" height="100%" fill="#111"/>');
    for (const outcome of OUTCOMES) expect(svg).toContain(`[data-outcome='${outcome}'] { color: #f99; }`);
    expect(svg).toContain('Us &#38; them &#60;2026&#62;');
  });

  it('is not ended by what a theme has for its colours and fonts', () => {
    const names: string[] = [];
    const parser = new Parser({ onopentagname: (name) => names.push(name) }, { xmlMode: true });
    parser.end(
      standaloneSvg('<svg viewBox="0 0 100 50"></svg>', {
        css: '.a { font-family: var(--font-sans); }',
        tokens: `--font-sans: ']]></style><script/>'; --color-page: "/><script/>; --color-text-soft: "/><script/>;`,
        theme: 'light',
        note: '',
      }),
    );
    expect(names).toEqual(['svg', 'style', 'rect', 'g', 'svg', 'text']);
  });

  it('has the same margin on all sides, whichever attribute its chart begins with', () => {
    const options = { css: '', tokens, theme: 'light', note: '' } as const;
    for (const first of ['', 'xmlns="http://www.w3.org/2000/svg" ']) {
      const chart = `<svg ${first}class="tl-chart" viewBox="0 0 100 50"></svg>`;
      const svg = standaloneSvg(chart, options);
      expect(svg).toContain(`<g transform="translate(16 16)">${chart}</g>`);
      expect(svg).toContain('viewBox="0 0 132 98"');
    }
  });
});
