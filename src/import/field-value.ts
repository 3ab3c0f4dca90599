import { parseDate } from '../domain/date.ts';

/** A group of fields as YAML, TOML or JSON gives it. */
export type Group = Readonly<Record<string, unknown>>;

/** The value as a group of fields; undefined for anything else. */
export function asGroup(value: unknown): Group | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
    ? (value as Group)
    : undefined;
}

/** A field of a group; never one that every object inherits. */
export function fieldOf(group: Group | undefined, ...names: readonly string[]): unknown {
  const name = names.find((each) => group !== undefined && Object.hasOwn(group, each) && group[each] != null);
  return name === undefined ? undefined : group?.[name];
}

/** The value as one line of text; undefined where it is none or empty. */
export function asText(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

/** The value as a list; one value is a list of one. */
export function asList(value: unknown): readonly unknown[] {
  if (value === null || value === undefined || value === '') return [];
  return Array.isArray(value) ? value : [value];
}

/** True for what front matter writes for yes. */
export function isYes(value: unknown): boolean {
  return value === true || (typeof value === 'string' && /^(?:true|yes|on|1)$/i.test(value.trim())) || value === 1;
}

/** True for what front matter writes for no; a missing value says nothing. */
export function isNo(value: unknown): boolean {
  return value === false || (typeof value === 'string' && /^(?:false|no|off|0)$/i.test(value.trim())) || value === 0;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day that a value names, ISO 8601: the day as its author wrote it, whatever the clock and the zone behind it
 * (`2014-08-06 23:30:00 -0400`, `2014/8/6`, `August 6, 2014`, `6 Aug 2014`, a moment, or milliseconds since 1970).
 * @returns undefined where it names none.
 */
export function asDay(value: unknown): string | undefined {
  // TOML's dates are Date objects that print what was written.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : asDay(value.toISOString());
  if (typeof value === 'number') return value > 1e8 ? asDay(new Date(value > 1e11 ? value : value * 1000)) : undefined;
  const text = asText(value);
  if (text === undefined) return undefined;
  const numbers = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (numbers) return toDay(numbers[1], numbers[2], numbers[3]);
  const monthFirst = /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i.exec(text);
  if (monthFirst) return toDay(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const dayFirst = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})\b/i.exec(text);
  if (dayFirst) return toDay(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const unix = /^[a-z]{3} ([a-z]{3}) (\d{1,2}) .*\b(\d{4})$/i.exec(text);
  return unix ? toDay(unix[3], monthOf(unix[1]), unix[2]) : undefined;
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function toDay(year = '', month = '', day = ''): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseDate(text) ? text : undefined;
}
