/** Seconds in a day. */
const DAY = 86_400;
/** The end of the year 9999, after which no date of the publication can lie. */
const LAST = Date.UTC(9999, 11, 31) / 1000 + DAY - 1;

/**
 * The day that a build takes for today, ISO 8601 in UTC: that of `SOURCE_DATE_EPOCH` (seconds since 1970-01-01,
 * https://reproducible-builds.org/specs/source-date-epoch/) where it is set, else the newest day that the content
 * names as its own. No clock is read, so that the same input gives the same bytes on any day.
 * @throws RangeError where the variable holds anything else.
 */
export function buildDay(sourceDateEpoch: string | undefined, newestDate: string): string {
  const text = sourceDateEpoch?.trim() ?? '';
  if (text === '') return newestDate;
  if (!/^\d+$/.test(text) || Number(text) > LAST)
    throw new RangeError(
      `SOURCE_DATE_EPOCH is "${text}": give it whole seconds since 1970-01-01, as \`date +%s\` prints them, or leave it out.`,
    );
  return new Date(Number(text) * 1000).toISOString().slice(0, 10);
}
