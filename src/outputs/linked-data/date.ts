import { machineDate } from '../../domain/date.ts';

/** A date as ISO 8601, no more precise than it is known; undefined for a span, which schema.org has no date for. */
export function isoDate(text: string): string | undefined {
  return machineDate(text);
}

/** A date or a span as an ISO 8601 date or interval: `2014-08/2017-02`, `2013/..`. "About" cannot be said there. */
export function isoInterval(text: string): string {
  return text.replaceAll('~', '');
}
