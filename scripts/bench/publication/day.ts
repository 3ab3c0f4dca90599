/** Whole days since 1970-01-01, so that dates can be added to. */
export type Day = number;

const MS = 86_400_000;

export const FIRST_DAY: Day = dayOf(1980, 1, 1);
export const LAST_DAY: Day = dayOf(2026, 11, 30);

function dayOf(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / MS;
}

/** `2014-08-06`. */
export function dayText(day: Day): string {
  return new Date(day * MS).toISOString().slice(0, 10);
}

/** `2014-08`. */
export function monthText(day: Day): string {
  return dayText(day).slice(0, 7);
}

export function yearOfDay(day: Day): number {
  return Number(dayText(day).slice(0, 4));
}
