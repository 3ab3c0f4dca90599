import { formatDate } from '../date-words.ts';
import type { Event } from '../../domain/event.ts';
import { type CardElement, text } from './card-element.ts';
import { bodyHeight, card, type CardSetting, color, spanWithin, storyLine, title } from './card-frame.ts';

const FACTS = 50;

/** What happened and when. */
export function eventCard(event: Event, setting: CardSetting): CardElement {
  const accent = color(setting, '--color-accent');
  const span = spanWithin(event.date, setting.extent);
  return card(setting, {
    kicker: 'Event',
    body: [title(event.title, bodyHeight(FACTS)).element],
    facts: [text({ fontSize: 40, fontWeight: 600, lineHeight: `${FACTS}px` }, formatDate(event.date))],
    line: storyLine(setting, [
      span.precision === 'interval'
        ? { kind: 'bar', span, color: accent }
        : { kind: 'point', at: (span.start + span.end) / 2, color: accent },
    ]),
  });
}

/** The same in words, for those who do not see the picture. */
export function eventCardWords(event: Event): string {
  return `${formatDate(event.date)}: ${event.title}`;
}
