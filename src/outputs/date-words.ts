import { getDate } from '../domain/date.ts';
import type { Locale } from '../words/locale.ts';
import { say } from '../words/message.ts';

const FORMATS: Record<'day' | 'month' | 'year', Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

/** What dates in words are made of: a language, and its words for what is not known to the day. */
export interface DateLocale {
  readonly tag: string;
  readonly words: Pick<Locale['words'], 'date'>;
}

function formatPoint(text: string, locale: DateLocale): string {
  const date = getDate(text);
  const options = FORMATS[date.precision as 'day' | 'month' | 'year'];
  const moment = new Date(`${date.start}T00:00:00Z`);
  // The years of this site are those of its sources, whatever calendar a country keeps besides.
  const words = new Intl.DateTimeFormat(locale.tag, { ...options, timeZone: 'UTC', calendar: 'gregory' }).format(
    moment,
  );
  return date.circa ? say(locale.words.date.about, { date: words }, locale) : words;
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
