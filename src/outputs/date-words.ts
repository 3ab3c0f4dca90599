import { getDate } from '../domain/date.ts';
import { byLanguage } from '../words/by-language.ts';
import type { Locale } from '../words/locale.ts';
import { say } from '../words/message.ts';

/** The years of this site are those of its sources, whatever calendar a country keeps besides. */
const dateWriter = (options: Intl.DateTimeFormatOptions) =>
  byLanguage((tag) => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC', calendar: 'gregory' }));

const WRITERS = {
  day: dateWriter({ day: 'numeric', month: 'long', year: 'numeric' }),
  month: dateWriter({ month: 'long', year: 'numeric' }),
  year: dateWriter({ year: 'numeric' }),
};

/** What dates in words are made of: a language, and its words for what is not known to the day. */
export interface DateLocale {
  readonly tag: string;
  readonly words: Pick<Locale['words'], 'date'>;
}

function formatPoint(text: string, locale: DateLocale): string {
  const date = getDate(text);
  const words = WRITERS[date.precision as keyof typeof WRITERS](locale.tag).format(new Date(`${date.start}T00:00:00Z`));
  return date.circa ? say(locale.words.date.about, { date: words }, locale) : words;
}

/**
 * When something is due, in words. What has no end to its time is not overdue from its first day on, as "since" would say:
 * "at any time from 26 February 2022".
 */
export function formatDue(text: string, locale: DateLocale): string {
  const [from = '', to] = text.split('/');
  if (to !== '..') return formatDate(text, locale);
  return say(locale.words.date.noEnd, { date: formatPoint(from, locale) }, locale);
}

/** A date in words, no more precise than it is known: "6 August 2014", "August 2014", "about 2014". */
export function formatDate(text: string, locale: DateLocale): string {
  const { since, until, between } = locale.words.date;
  if (!text.includes('/')) return formatPoint(text, locale);
  const [from = '', to = ''] = text.split('/');
  if (from === '..') return say(until, { date: formatPoint(to, locale) }, locale);
  if (to === '..') return say(since, { date: formatPoint(from, locale) }, locale);
  return say(between, { from: formatPoint(from, locale), to: formatPoint(to, locale) }, locale);
}
