/** A person or a desk as a feed names it; the address is absolute. */
export interface FeedAuthor {
  readonly name: string;
  readonly url: string;
}

/** One entry of a feed, whatever its format. Addresses are absolute, days ISO 8601. */
export interface FeedEntry {
  /** Stays for good, so that no reader meets the entry twice. */
  readonly id: string;
  readonly url: string;
  /** BCP 47, e.g. "ru": that of its text, which need not be the feed's. */
  readonly language: string;
  /** Plain text. */
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  /** HTML. */
  readonly content: string;
  readonly published: string;
  /** The day of the last change that a reader should know of. */
  readonly updated: string;
  readonly authors: readonly FeedAuthor[];
  readonly topics: readonly { readonly id: string; readonly title: string }[];
  readonly image?: string;
}

/** What a feed tells, before it is written in a format. Addresses are absolute. */
export interface Feed {
  /** Stays for good, whatever the feed's address. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The page that shows the same. */
  readonly page: string;
  /** The address of this very file. */
  readonly self: string;
  /** BCP 47, e.g. "en-GB". */
  readonly language: string;
  /** The publication. */
  readonly author: FeedAuthor;
  readonly updated: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** A feed takes what is new; the pages have everything. */
export const LATEST = 50;

/**
 * The middle of a day, which is that day in nearly every time zone: nobody here notes the hour.
 * @throws RangeError where the text is no day.
 */
export function noon(day: string): Date {
  const moment = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(moment.getTime())) throw new RangeError(`not a day: ${day}`);
  return moment;
}

/** Text without what XML 1.0 cannot hold in any form (section 2.2): most control characters, halves of surrogate pairs. */
export function printable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
