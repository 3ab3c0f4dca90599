import type { ExportRow } from './export-row.ts';

/** Entries as JSON; what an entry does not have is left out. */
export function timelineJson(rows: readonly ExportRow[]): string {
  return `${JSON.stringify(rows, null, 1)}\n`;
}
