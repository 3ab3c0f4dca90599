import { csvText } from '../csv.ts';
import type { ExportRow } from './export-row.ts';

const COLUMNS = ['kind', 'id', 'date', 'due', 'title', 'outcome', 'lane', 'url'] as const satisfies (keyof ExportRow)[];

/** Entries as CSV (RFC 4180): a line of names, then one line each; dates in EDTF. */
export function timelineCsv(rows: readonly ExportRow[]): string {
  return csvText(
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => row[column])),
  );
}
