import { OUTCOMES } from '../../domain/outcome.ts';
import type { Locale } from '../../words/locale.ts';
import { type Message, say } from '../../words/message.ts';
import { formatDate } from '../date-words.ts';
import { listWords } from '../list-words.ts';
import { outcomeWord } from '../outcome-word.ts';
import type { Timeline } from './publication-timeline.ts';
import type { TimelineItem } from './timeline-item.ts';

/** The timeline in a sentence or two: how much of what, over which time, and how the claims have fared. */
export function summarizeTimeline({ items }: Pick<Timeline, 'items'>, locale: Locale): string {
  const { count: counts, timelineSummary: words } = locale.words;
  const [first] = items;
  if (!first) return words.nothing;
  const last = items.reduce((latest, item) => (item.span.start > latest.span.start ? item : latest), first);
  const partOf = (message: Message, kind: TimelineItem['kind']) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [say(message, { count }, locale)];
  };
  const parts = [
    ...partOf(counts.events, 'event'),
    ...partOf(counts.claims, 'claim'),
    ...partOf(words.articles, 'article'),
  ];
  const outcomes = OUTCOMES.flatMap((outcome) => {
    const count = items.filter((item) => item.kind === 'claim' && item.outcome === outcome).length;
    if (count === 0) return [];
    return [say(words.outcome, { outcome: outcomeWord(outcome, locale).toLocaleLowerCase(locale.tag), count }, locale)];
  });
  return say(
    outcomes.length === 0 ? words.span : words.fared,
    {
      parts: listWords(parts, 'and', locale),
      from: formatDate(first.date, locale),
      to: formatDate(last.date, locale),
      outcomes: listWords(outcomes, 'comma', locale),
    },
    locale,
  );
}
