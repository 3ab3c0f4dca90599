import { dayNumber, momentOf } from '../../domain/day-number.ts';

/** A division of the calendar: so many days, or so many months. */
export interface CalendarStep {
  /** Months in it; 0 for a single day. */
  readonly months: number;
  /** About how many days it has. */
  readonly days: number;
}

const YEAR_DAYS = 365.2425;
const FIRST = dayNumber('0001-01-01');
const LAST = dayNumber('9999-12-31');

export const DAY: CalendarStep = { months: 0, days: 1 };
export const MONTH = months(1);
export const YEAR = months(12);

/** Every division that an axis may have, the shortest first: 1, 2 and 5 years and their tens. */
export const STEPS: readonly CalendarStep[] = [
  DAY,
  MONTH,
  months(3),
  ...[1, 10, 100, 1000].flatMap((power) => [1, 2, 5].map((count) => months(12 * power * count))),
];

function months(count: number): CalendarStep {
  return { months: count, days: (YEAR_DAYS / 12) * count };
}

/** The shortest division that has so many pixels. */
export function stepFor(scale: number, pixels: (step: CalendarStep) => number): CalendarStep {
  return STEPS.find((step) => step.days * scale >= pixels(step)) ?? (STEPS.at(-1) as CalendarStep);
}

/** First days of the divisions that touch a time, in days since 1970-01-01, and the first one after it. */
export function divisions({ months: size }: CalendarStep, from: number, to: number): number[] {
  const [first, last] = [Math.max(from, FIRST), Math.min(to, LAST)];
  const days: number[] = [];
  if (size === 0) {
    for (let day = Math.floor(first); day <= last + 1; day += 1) days.push(day);
    return days;
  }
  const moment = momentOf(first);
  let month = Math.floor((moment.getUTCFullYear() * 12 + moment.getUTCMonth()) / size) * size;
  do days.push(firstOfMonth(month));
  while ((days.at(-1) as number) <= last && (month += size) > 0);
  return days;
}

/** @param month Months since the year 0. */
function firstOfMonth(month: number): number {
  const moment = new Date(0);
  // Date.UTC would take the years 0 to 99 for those of the twentieth century.
  moment.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return moment.getTime() / 86_400_000;
}
