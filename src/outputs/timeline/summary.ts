import { OUTCOMES } from '../../domain/outcome.ts';
import type { Locale } from '../../words/locale.ts';
import { type Message, say } from '../../words/message.ts';
import { formatDate } from '../date-words.ts';
import { listWords } from '../list-words.ts';
import type { Timeline } from './publication-timeline.ts';
import type { TimelineItem } from './timeline-item.ts';

/** The timeline in a sentence or two: how much of what, over which time, and how the claims have fared. */
export function summarizeTimeline({ items }: Pick<Timeline, 'items'>, locale: Locale): string {
  const { count: counts, timelineSummary: words, afterwards } = locale.words;
  const [some] = items;
  if (!some) return words.nothing;
  const first = items.reduce((earliest, item) => (isBefore(item.span, earliest.span) ? item : earliest), some);
  const last = items.reduce((latest, item) => (isBefore(latest.span, item.span) ? item : latest), some);
  const [from, to] = [first, last].map(({ date }) => formatDate(date, locale)) as [string, string];
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
    return [say(afterwards.outcomes[outcome], { count }, locale)];
  });
  const [alone, fared] = from === to ? [words.once, words.onceFared] : [words.span, words.fared];
  return say(
    outcomes.length === 0 ? alone : fared,
    { parts: listWords(parts, 'and', locale), from, to, outcomes: listWords(outcomes, 'comma', locale) },
    locale,
  );
}

function isBefore(one: TimelineItem['span'], other: TimelineItem['span']): boolean {
  return one.start < other.start || (one.start === other.start && one.end < other.end);
}
