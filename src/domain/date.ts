/**
 * Dates as a newsroom knows them: often only a month or a year, sometimes a span.
 *
 * The written form is a subset of EDTF (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/):
 * `2014-08-06`, `2014-08`, `2014`, any of them with `~` for "about" (`2014-08~`), and intervals
 * `2014-08/2017-02` whose ends may be open (`2014-08/..`, `../2017`).
 */
export interface NewsDate {
  /** The text it was read from. */
  readonly text: string;
  readonly precision: 'day' | 'month' | 'year' | 'interval';
  /** True where the date is approximate ("about"). */
  readonly circa: boolean;
  /** First possible day, ISO 8601 (`2014-08-01`); undefined for an open start. */
  readonly start: string | undefined;
  /** Last possible day, ISO 8601 (`2014-08-31`); undefined for an open end. */
  readonly end: string | undefined;
}

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?$/;
const OPEN = '..';

const POINT_TEXT = '\\d{4}(?:-\\d{2}){0,2}~?';

/** A regular expression (ECMA-262) for the written form of a date; whether that day exists it cannot tell. */
export const DATE_PATTERN = `^(?:${POINT_TEXT}(?:/(?:${POINT_TEXT}|\\.\\.))?|\\.\\./${POINT_TEXT})$`;

/** Days in a month of the proleptic Gregorian calendar; month counts from 1. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return isLeap ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function parsePoint(text: string): NewsDate | undefined {
  const match = POINT.exec(text);
  if (!match) return undefined;
  const [, yearText = '', monthText, dayText, tilde] = match;
  const circa = tilde !== undefined;
  if (yearText === '0000') return undefined;
  if (monthText === undefined) {
    return { text, precision: 'year', circa, start: `${yearText}-01-01`, end: `${yearText}-12-31` };
  }
  const month = Number(monthText);
  if (month < 1 || month > 12) return undefined;
  const days = daysInMonth(Number(yearText), month);
  if (dayText === undefined) {
    const yearMonth = `${yearText}-${monthText}`;
    return { text, precision: 'month', circa, start: `${yearMonth}-01`, end: `${yearMonth}-${days}` };
  }
  const day = Number(dayText);
  if (day < 1 || day > days) return undefined;
  const iso = `${yearText}-${monthText}-${dayText}`;
  return { text, precision: 'day', circa, start: iso, end: iso };
}

/** The date written in `text`, or undefined where it is not one ("2014-02-30", "2017/2014"). */
export function parseDate(text: string): NewsDate | undefined {
  if (!text.includes('/')) return parsePoint(text);
  const [from = '', to = '', ...rest] = text.split('/');
  if (rest.length > 0) return undefined;
  if (from === OPEN && to === OPEN) return undefined;
  const first = parsePoint(from);
  const last = parsePoint(to);
  if ((from !== OPEN && !first) || (to !== OPEN && !last)) return undefined;
  const start = first?.start;
  const end = last?.end;
  if (start !== undefined && end !== undefined && start > end) return undefined;
  return { text, precision: 'interval', circa: Boolean(first?.circa || last?.circa), start, end };
}

/**
 * The date written in a validated `text`.
 * @throws RangeError where it is not a date; schemas refuse such text before it comes here.
 */
export function getDate(text: string): NewsDate {
  const date = parseDate(text);
  if (!date) throw new RangeError(`not a date: ${text}`);
  return date;
}

/** The earliest day a date can mean, ISO 8601; for an open start, its last day. */
export function firstDay(text: string): string {
  const { start, end } = getDate(text);
  return start ?? (end as string);
}

/** The latest day a date can mean, ISO 8601; for an open end, its first day. */
export function lastDay(text: string): string {
  const { start, end } = getDate(text);
  return end ?? (start as string);
}

/** The last day that can be written, ISO 8601: there is no year 10000. */
export const LAST_DAY = '9999-12-31';

/** The day after a day, both ISO 8601; there is none after the last. */
export function dayAfter(day: string): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + 1);
  return moment.toISOString().slice(0, 10);
}

/** Orders dates by their first possible day, then by their last: a day comes before its month. */
export function byDate(a: string, b: string): number {
  return compareText(firstDay(a), firstDay(b)) || compareText(lastDay(a), lastDay(b));
}

/**
 * True where no day that `a` can mean is as late as any that `b` can mean: a month does not come before its own days,
 * and "about" or an open end leaves room for anything.
 */
export function isCertainlyBefore(a: string, b: string): boolean {
  const [earlier, later] = [getDate(a), getDate(b)];
  if (earlier.circa || later.circa || earlier.end === undefined || later.start === undefined) return false;
  return earlier.end < later.start;
}

/** The year in which a date begins, as a number (2014). */
export function yearOf(text: string): number {
  return Number(firstDay(text).slice(0, 4));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A value for the `datetime` attribute of `<time>`, which knows days, months and years but no
 * spans and no "about" (HTML, section 4.5.14): undefined for an interval.
 */
export function machineDate(text: string): string | undefined {
  return text.includes('/') ? undefined : text.replace('~', '');
}
