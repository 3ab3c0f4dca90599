import { formatDate } from '../date-words.ts';
import { OUTCOMES } from '../../domain/outcome.ts';
import { outcomeWord } from '../outcome-word.ts';
import type { Timeline } from './publication-timeline.ts';

/** The timeline in a sentence or two: how much of what, over which time, and how the claims have fared. */
export function summarizeTimeline({ items }: Timeline): string {
  const [first] = items;
  if (!first) return 'Nothing here has a date yet.';
  const count = (kind: string) => items.filter((item) => item.kind === kind).length;
  const last = items.reduce((latest, item) => (item.span.start > latest.span.start ? item : latest), first);
  const parts = [
    words(count('event'), 'event', 'events'),
    words(count('claim'), 'claim', 'claims'),
    words(count('article'), 'article of our own', 'articles of our own'),
  ].filter((part) => part !== '');
  const outcomes = OUTCOMES.flatMap((outcome) => {
    const fared = items.filter((item) => item.kind === 'claim' && item.outcome === outcome).length;
    return fared === 0 ? [] : [`${outcomeWord(outcome).toLowerCase()} ${fared}`];
  });
  const sentence = `${list(parts)}, from ${formatDate(first.date)} to ${formatDate(last.date)}.`;
  return outcomes.length === 0 ? sentence : `${sentence} Of the claims: ${outcomes.join(', ')}.`;
}

function words(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) as string}`;
}
