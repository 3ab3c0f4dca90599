import { say, type Values } from '../words/message.ts';
import type { PartialLocale } from '../words/words.ts';

/** The language of the page, with the words that the timeline needs. */
export type TimelineLocale = PartialLocale<'calendar' | 'date' | 'outcome' | 'timelineView'>;

/** One of the messages of the timeline. */
export function told(
  locale: TimelineLocale,
  name: keyof TimelineLocale['words']['timelineView'],
  values: Values,
): string {
  return say(locale.words.timelineView[name], values, locale);
}
