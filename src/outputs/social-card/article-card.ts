import type { Article } from '../../domain/corpus.ts';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { articleKindWord } from '../article-kind.ts';
import { formatDate } from '../date-words.ts';
import { spanOf } from '../timeline/span.ts';
import { asSentence, type CardElement, text } from './card-element.ts';
import {
  bodyHeight,
  card,
  type CardSetting,
  color,
  linesOf,
  passage,
  spanWithin,
  storyLine,
  title,
} from './card-frame.ts';

const DEK = { fontFamily: 'serif', fontSize: 31, lineHeight: 1.38 } as const;
const DEK_LINE = Math.round(DEK.fontSize * DEK.lineHeight);
const MOST_DEK_LINES = 3;
/** A headline of this size needs no more, in pixels. */
const LARGE = 68;
const GAP = 20;
const FACTS = 38;

/** An article's headline, dek, kind, and the period that it is about. */
export function articleCard(article: Article, setting: CardSetting): CardElement {
  const { locale } = setting;
  const accent = color(setting, '--color-accent');
  const soft = color(setting, '--color-text-soft');
  const room = bodyHeight(FACTS) - GAP;
  const dekLines = Math.min(MOST_DEK_LINES, linesOf(article.dek, DEK.fontSize));
  const above = (lines: number) => title(article.title, room - Math.min(lines, dekLines) * DEK_LINE);
  // All of the dek below a headline that stays large, else two lines of it.
  const whole = above(MOST_DEK_LINES);
  const headline = whole.fontSize >= LARGE ? whole : above(2);
  const dek = passage(
    { ...DEK, color: soft },
    article.dek,
    Math.min(room - headline.height, MOST_DEK_LINES * DEK_LINE),
  );
  const { covers, published } = article;
  return card(setting, {
    kicker: articleKindWord(article.kind, locale),
    body: [headline.element, dek.element],
    facts: [
      text({ fontWeight: 600 }, periodWords(article, locale)),
      text(
        { color: soft, flexShrink: 0 },
        say(locale.words.socialCard.published, { date: formatDate(published, locale) }, locale),
      ),
    ],
    line: storyLine(setting, [
      covers === undefined
        ? { kind: 'point', at: spanOf(published).start, color: accent }
        : { kind: 'bar', span: spanWithin(covers, setting.extent), color: accent },
    ]),
  });
}

function periodWords({ covers }: Article, locale: Locale): string {
  if (covers === undefined) return '';
  return say(locale.words.socialCard.period, { date: formatDate(covers, locale) }, locale);
}

/** The same in words, for those who do not see the picture. */
export function articleCardWords(article: Article, locale: Locale): string {
  const { kind, title, dek } = article;
  const headline = say(locale.words.socialCard.article, { kind: articleKindWord(kind, locale), title }, locale);
  return [headline, dek, periodWords(article, locale)]
    .filter((part) => part !== '')
    .map((part) => asSentence(part, locale))
    .join(' ');
}
