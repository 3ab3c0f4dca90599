const DAY_MS = 86_400_000;

/** A day (ISO 8601, years 0001 to 9999) as whole days since 1970-01-01; negative before. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** The day (ISO 8601) in which a number of days since 1970-01-01 falls, kept within the years 0001 to 9999. */
export function isoDay(number: number): string {
  const kept = Math.min(FIRST_LAST[1], Math.max(FIRST_LAST[0], Math.floor(number)));
  return new Date(kept * DAY_MS).toISOString().slice(0, 10);
}

const FIRST_LAST = [dayNumber('0001-01-01'), dayNumber('9999-12-31')] as const;

/** A number of days as the moment at which that day begins, UTC. */
export function momentOf(number: number): Date {
  return new Date(number * DAY_MS);
}
