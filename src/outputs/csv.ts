/** What may stand in a cell; nothing is an empty cell. */
export type CsvCell = string | number | boolean | undefined;

/**
 * Text that a spreadsheet would take for a formula (OWASP, CSV Injection), also in the full-width forms that some locales
 * take for the same, and text that already begins with the mark set before it.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Rows as CSV (RFC 4180): a line of names, then one line each, ended by CRLF; UTF-8 without a byte order mark. */
export function csvText(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `${[columns, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/**
 * A cell. Text that could be taken for a formula gets an apostrophe, which spreadsheets take for "this is text": a reader
 * takes one away where a cell matches `^'+[=+\-@\t\r\n＝＋－＠]`. Control characters, which RFC 4180 does not know, are
 * spaces. Numbers stay as they are, the negative too.
 */
function csvCell(value: CsvCell): string {
  if (typeof value !== 'string') return String(value ?? '');
  const text = value.toWellFormed().replace(/(?![\t\r\n])\p{Cc}/gu, ' ');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
