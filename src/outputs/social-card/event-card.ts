import type { Event } from '../../domain/event.ts';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { formatDate } from '../date-words.ts';
import { type CardElement, text } from './card-element.ts';
import { bodyHeight, card, type CardSetting, color, spanWithin, storyLine, title } from './card-frame.ts';

const FACTS = 50;

/** What happened and when. */
export function eventCard(event: Event, setting: CardSetting): CardElement {
  const { locale } = setting;
  const accent = color(setting, '--color-accent');
  const span = spanWithin(event.date, setting.extent);
  return card(setting, {
    kicker: locale.words.socialCard.event,
    body: [title(event.title, bodyHeight(FACTS)).element],
    facts: [text({ fontSize: 40, fontWeight: 600, lineHeight: `${FACTS}px` }, formatDate(event.date, locale))],
    line: storyLine(setting, [
      span.precision === 'interval'
        ? { kind: 'bar', span, color: accent }
        : { kind: 'point', at: (span.start + span.end) / 2, color: accent },
    ]),
  });
}

/** The same in words, for those who do not see the picture. */
export function eventCardWords({ date, title }: Event, locale: Locale): string {
  return say(locale.words.socialCard.eventWords, { date: formatDate(date, locale), title }, locale);
}
