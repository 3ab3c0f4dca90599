import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { formatDate } from '../date-words.ts';
import { asSentence, type CardElement, text } from './card-element.ts';
import {
  bodyHeight,
  card,
  type CardSetting,
  color,
  linesOf,
  type LineMark,
  passage,
  spanWithin,
  storyLine,
  title,
} from './card-frame.ts';
import type { Overview } from './overview.ts';

const DEK = { fontFamily: 'serif', fontSize: 31, lineHeight: 1.38 } as const;
const DEK_LINE = Math.round(DEK.fontSize * DEK.lineHeight);
const MOST_DEK_LINES = 3;
/** A headline of this size needs no more, in pixels. */
const LARGE = 68;
const GAP = 20;
const FACTS = 38;

/**
 * The name of what a page is about, in a sentence or two, with the period that it is about.
 * @param aside What stands beside the period.
 * @param when The date that is marked on the line of the story; none where it has no time.
 */
export function overviewCard(
  overview: Overview,
  { aside, when }: { readonly aside: string; readonly when: string | undefined },
  setting: CardSetting,
): CardElement {
  const soft = color(setting, '--color-text-soft');
  const room = bodyHeight(FACTS) - GAP;
  const dekLines = Math.min(MOST_DEK_LINES, linesOf(overview.dek, DEK.fontSize));
  const above = (lines: number) => title(overview.title, room - Math.min(lines, dekLines) * DEK_LINE);
  // All of the dek below a headline that stays large, else two lines of it.
  const whole = above(MOST_DEK_LINES);
  const headline = whole.fontSize >= LARGE ? whole : above(2);
  const dek = passage(
    { ...DEK, color: soft },
    overview.dek,
    Math.min(room - headline.height, MOST_DEK_LINES * DEK_LINE),
  );
  return card(setting, {
    kicker: overview.kicker,
    body: [headline.element, dek.element],
    facts: [
      text({ fontWeight: 600 }, periodWords(overview, setting.locale)),
      text({ color: soft, flexShrink: 0 }, aside),
    ],
    line: storyLine(setting, when === undefined ? [] : [markOf(when, setting)]),
  });
}

/** A day is a point, all else a stretch of time. */
function markOf(when: string, setting: CardSetting): LineMark {
  const span = spanWithin(when, setting.extent);
  const accent = color(setting, '--color-accent');
  return span.precision === 'day'
    ? { kind: 'point', at: span.start, color: accent }
    : { kind: 'bar', span, color: accent };
}

function periodWords({ covers }: Overview, locale: Locale): string {
  if (covers === undefined) return '';
  return say(locale.words.socialCard.period, { date: formatDate(covers, locale) }, locale);
}

/** The same in words, for those who do not see the picture. */
export function overviewCardWords(overview: Overview, locale: Locale): string {
  const { kicker: kind, title, dek } = overview;
  return [say(locale.words.socialCard.overview, { kind, title }, locale), dek, periodWords(overview, locale)]
    .filter((part) => part !== '')
    .map((part) => asSentence(part, locale))
    .join(' ');
}
