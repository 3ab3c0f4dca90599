import { isoDay } from '../../domain/day-number.ts';
import { type CalendarStep, DAY, divisions, MONTH, stepFor, YEAR } from './calendar.ts';

/** A mark of the axis with its words. */
export interface Tick {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly text: string;
}

/** Two tiers: the outer says where one is (a year, or a month of days), the inner divides it. */
export interface Axis {
  readonly inner: readonly Tick[];
  readonly outer: readonly Tick[];
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Pixels that the words of a division need. */
function room(step: CalendarStep): number {
  if (step === DAY) return 24;
  return step.months < 12 ? 36 : 42;
}

function ticks(step: CalendarStep, from: number, to: number, textOf: (day: number) => string): Tick[] {
  return divisions(step, from, to)
    .slice(0, -1)
    .map((day) => ({ day, text: textOf(day) }));
}

function yearText(day: number): string {
  return String(Number(isoDay(day).slice(0, 4)));
}

function monthText(day: number): string {
  return MONTHS[Number(isoDay(day).slice(5, 7)) - 1] as string;
}

/** The axis of a time at so many pixels a day. */
export function layoutAxis(from: number, to: number, scale: number): Axis {
  const step = stepFor(scale, room);
  if (step === DAY) {
    return {
      inner: ticks(DAY, from, to, (day) => String(Number(isoDay(day).slice(8)))),
      outer: ticks(MONTH, from, to, (day) => `${monthText(day)} ${yearText(day)}`),
    };
  }
  if (step.months < 12) return { inner: ticks(step, from, to, monthText), outer: ticks(YEAR, from, to, yearText) };
  return { inner: [], outer: ticks(step, from, to, yearText) };
}

/** Bounds of calendar bins that are at least so many pixels wide: bins that do not move while one pans. */
export function calendarBins(from: number, to: number, scale: number, pixels: number): number[] {
  return divisions(
    stepFor(scale, () => pixels),
    from,
    to,
  );
}
