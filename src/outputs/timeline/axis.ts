import { isoDay, momentOf } from '../../domain/day-number.ts';
import { type CalendarStep, DAY, divisions, MONTH, stepFor, YEAR } from './calendar.ts';
import { INNER_SIZE, textRoom } from './character-width.ts';

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

/** Pixels that the words of a division need at least, and beside the words themselves. */
const DAY_ROOM = { least: 24, beside: 8 };
const MONTH_ROOM = { least: 36, beside: 11 };
const YEAR_ROOM = 42;

/** Days and months as a language writes them, and the pixels that the longest of them need. */
interface AxisWords {
  readonly day: (day: number) => string;
  readonly month: (day: number) => string;
  readonly monthOfYear: (day: number) => string;
  readonly room: (step: CalendarStep) => number;
}

/** A chart is laid out with every step of a zoom, and to make a format takes longer than all the rest. */
const known = new Map<string, AxisWords>();

function axisWords(tag: string): AxisWords {
  let words = known.get(tag);
  if (!words) known.set(tag, (words = createAxisWords(tag)));
  return words;
}

function createAxisWords(tag: string): AxisWords {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const { format: write } = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC', calendar: 'gregory' });
    return (day: number) => write(momentOf(day));
  };
  const writeDay = format({ day: 'numeric' });
  const writeMonth = format({ month: 'short' });
  const days = Array.from({ length: 31 }, (_, index) => writeDay(index));
  const months = Array.from({ length: 12 }, (_, index) => writeMonth(index * 31));
  const room = (texts: readonly string[], { least, beside }: typeof DAY_ROOM) =>
    Math.max(least, ...texts.map((text) => textRoom(text, INNER_SIZE) + beside));
  const [dayRoom, monthRoom] = [room(days, DAY_ROOM), room(months, MONTH_ROOM)];
  return {
    day: (day) => days[Number(isoDay(day).slice(8)) - 1] as string,
    month: (day) => months[Number(isoDay(day).slice(5, 7)) - 1] as string,
    monthOfYear: format({ month: 'short', year: 'numeric' }),
    room: (step) => (step === DAY ? dayRoom : step.months < 12 ? monthRoom : YEAR_ROOM),
  };
}

function ticks(step: CalendarStep, from: number, to: number, textOf: (day: number) => string): Tick[] {
  return divisions(step, from, to)
    .slice(0, -1)
    .map((day) => ({ day, text: textOf(day) }));
}

function yearText(day: number): string {
  return String(Number(isoDay(day).slice(0, 4)));
}

/** The axis of a time at so many pixels a day; it runs from left to right in every language. */
export function layoutAxis(from: number, to: number, scale: number, { tag }: { readonly tag: string }): Axis {
  const words = axisWords(tag);
  const step = stepFor(scale, words.room);
  if (step === DAY) return { inner: ticks(DAY, from, to, words.day), outer: ticks(MONTH, from, to, words.monthOfYear) };
  if (step.months < 12) return { inner: ticks(step, from, to, words.month), outer: ticks(YEAR, from, to, yearText) };
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
