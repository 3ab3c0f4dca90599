import type { ExportRow } from './export-row.ts';

const COLUMNS = ['kind', 'id', 'date', 'due', 'title', 'outcome', 'lane', 'url'] as const satisfies (keyof ExportRow)[];

/** Entries as CSV (RFC 4180): a line of names, then one line each; dates in EDTF. */
export function timelineCsv(rows: readonly ExportRow[]): string {
  const lines = [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => cell(row[column] ?? '')).join(','))];
  return `${lines.join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would take for a formula gets an apostrophe, which it takes for "this is text". */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
