import type { CitationDate, DateParts } from './citation.ts';

/** A date in ISO 8601, a span with a slash, an approximate one with EDTF's `~`: `2014-08~`. */
export function edtfDate({ parts, circa }: CitationDate): string {
  return parts.map((part) => isoPoint(part as DateParts, '-') + (circa ? '~' : '')).join('/');
}

/** The parts that are known, year first, two digits for months and days: `2014/08`. */
export function isoPoint([year, month, day]: DateParts, separator: '-' | '/'): string {
  return [
    String(year).padStart(4, '0'),
    ...[month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0')),
  ].join(separator);
}
