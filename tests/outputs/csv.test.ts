import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/outputs/csv.ts';

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x', "'=1", "''@a"];

/** What a reader does who follows the rule that /data/ states. */
const unmarked = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');

describe('CSV', () => {
  it('quotes commas, quotation marks and line breaks, and ends each line with CRLF', () => {
    expect(csvText(['a', 'b'], [['x, "y"', 'line\nbreak']])).toBe('a,b\r\n"x, ""y""","line\nbreak"\r\n');
  });

  it('hands no formula to a spreadsheet', () => {
    for (const text of FORMULAS) {
      const [[cell = ''] = []] = parse(csvText(['a'], [[text]]), { from_line: 2 });
      expect(cell[0], text).toBe("'");
      expect(unmarked(cell)).toBe(text);
    }
  });

  it('leaves numbers alone, the negative too, and an empty cell empty', () => {
    expect(csvText(['a', 'b', 'c', 'd'], [[-5.5, 0, true, undefined]])).toBe('a,b,c,d\r\n-5.5,0,true,\r\n');
  });

  it('has no control characters, which RFC 4180 does not know, and no half of a character', () => {
    expect(csvText(['a'], [['x\u0000y\u0085z\uD800']])).toBe('a\r\nx y z\uFFFD\r\n');
  });

  it('gives back whatever text was put in', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...FORMULAS, 'a"b', ',', '\r\n', "'"));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const read = parse(csvText(['a', 'b'], rows), { from_line: 1, skip_empty_lines: false });
        const expected = rows.map((row) => row.map((cell) => cell.replace(/(?![\t\r\n])\p{Cc}/gu, ' ')));
        expect(read.slice(1).map((row) => row.map(unmarked))).toEqual(expected);
      }),
    );
  });
});
