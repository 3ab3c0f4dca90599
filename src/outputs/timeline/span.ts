import { dayNumber } from '../../domain/day-number.ts';
import { getDate, type NewsDate } from '../../domain/date.ts';

/** How long an open end is drawn beyond what is known, in days. */
const OPEN_DAYS = 365;

/** What a date covers, in days since 1970-01-01, with how sure its ends are. */
export interface Span {
  /** First moment that it can mean. */
  readonly start: number;
  /** The moment after the last that it can mean. */
  readonly end: number;
  /** How it is known: a day is drawn solid, a month or year hollow, an interval as a bar with faded ends. */
  readonly precision: NewsDate['precision'];
  /** True for "about": a dashed edge. */
  readonly isCirca: boolean;
  /** Over how many days the start and the end of an interval fade: as much as they are uncertain. */
  readonly fadeIn: number;
  readonly fadeOut: number;
}

/**
 * The span of a date of the EDTF subset.
 * @throws RangeError where it is none.
 */
export function spanOf(text: string): Span {
  const date = getDate(text);
  const known = [date.start, date.end].filter((day) => day !== undefined).map(dayNumber);
  const start = date.start === undefined ? Math.min(...known) - OPEN_DAYS : dayNumber(date.start);
  const end = date.end === undefined ? Math.max(...known) + 1 + OPEN_DAYS : dayNumber(date.end) + 1;
  const [fadeIn, fadeOut] = date.precision === 'interval' ? text.split('/').map(uncertainty) : [0, 0];
  return { start, end, precision: date.precision, isCirca: date.circa, fadeIn: fadeIn ?? 0, fadeOut: fadeOut ?? 0 };
}

function uncertainty(end: string): number {
  if (end === '..') return OPEN_DAYS;
  const { start, end: last } = getDate(end);
  return dayNumber(last as string) - dayNumber(start as string);
}
