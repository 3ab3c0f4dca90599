import { max, min } from 'd3-array';
import { dayNumber, isoDay } from '../../domain/day-number.ts';
import { getDate } from '../../domain/date.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Extent } from '../../domain/time-range.ts';
import type { Locale } from '../../words/locale.ts';
import { labelWidth } from '../timeline/label.ts';
import { type Span, spanOf } from '../timeline/span.ts';
import { box, CARD_HEIGHT, CARD_WIDTH, type CardElement, type CardStyle, text } from './card-element.ts';

/** What all cards of a publication have in common. */
export interface CardSetting {
  readonly siteName: string;
  readonly locale: Locale;
  /** Design tokens of the light theme: `--color-page`, … */
  readonly colors: ReadonlyMap<string, string>;
  /** The whole years of the story, as the line at the foot of each card. */
  readonly extent: Extent;
}

const SIDE = 64;
/** Room for words, in pixels. */
const CARD_MEASURE = CARD_WIDTH - 2 * SIDE;

const TITLE_SIZES = [88, 76, 68, 60, 54, 48, 43, 39] as const;
const TITLE_LEADING = 1.16;
/** Arabic letters reach further up and down, and their marks beyond them. */
const ARABIC_LEADING = 1.5;
/** Our serif runs wider than the sans in which labels are measured, its Cyrillic more so. */
const SERIF = 1.09;
const CYRILLIC_SERIF = 1.22;
/** Arabic letters are joined, and narrower than those of other scripts that are not measured. */
const ARABIC = 0.87;
/** Lines that words do not fill. */
const RAG = 1.04;

/** Where a line may end: at spaces and dashes, and between the characters of scripts that are written without spaces. */
const BETWEEN_WORDS = /[\s\p{Dash}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/u;

/** The colour of a token. */
export function color({ colors }: Pick<CardSetting, 'colors'>, token: string): string {
  const value = colors.get(token);
  if (value === undefined) throw new Error(`tokens.css has no ${token}`);
  return value;
}

/** The years in which the publication's events, claims and covered periods lie; forecasts for far years do not count. */
export function storyExtent({ corpus, date }: Publication): Extent {
  const spans = [
    ...corpus.events.map((event) => event.date),
    ...corpus.claims.map((claim) => claim.said),
    ...corpus.articles.map(({ covers, published }) => covers ?? published),
    date === '' ? '2000' : date,
  ].map(spanOf);
  const year = (day: number) => Number(isoDay(day).slice(0, 4));
  // Not Math.min and Math.max: as arguments of one call, the dates of a large archive are too many.
  const first = year(min(spans, ({ start }) => start) as number);
  const last = year((max(spans, ({ end }) => end) as number) - 1);
  return { from: dayNumber(yearStart(first)), to: dayNumber(`${yearStart(last).slice(0, 4)}-12-31`) + 1 };
}

function yearStart(year: number): string {
  return `${String(year).padStart(4, '0')}-01-01`;
}

/** How many lines some words take at a size, estimated generously. */
export function linesOf(words: string, fontSize: number, measure = CARD_MEASURE): number {
  const letters = /\p{Script=Cyrillic}/u.test(words) ? CYRILLIC_SERIF : SERIF;
  const width = (part: string) => {
    const arabic = part.replace(/[^\p{Script=Arabic}]+/gu, '');
    return (labelWidth(part, fontSize) * letters - labelWidth(arabic, fontSize) * (letters - ARABIC)) / measure;
  };
  let lines = 1;
  let filled = 0;
  for (const word of words.split(/\s+/)) {
    const own = width(word);
    const joined = filled === 0 ? own : filled + width(' ') + own;
    if (joined > 1 && filled > 0) lines += 1;
    // A word longer than a line, or a text written without spaces, is divided.
    lines += joined > 1 ? Math.ceil(own) - 1 : 0;
    filled = joined > 1 ? own - Math.ceil(own) + 1 : joined;
  }
  return Math.max(lines, Math.ceil(width(words) * RAG));
}

/**
 * Arabic words that are more than so many lines, cut behind a word and with an ellipsis; all others as they are. Takumi
 * cuts what is too long by itself, but Arabic behind the first letter of its last line.
 */
export function cutArabic(words: string, fontSize: number, lines: number, measure = CARD_MEASURE): string {
  if (!/\p{Script=Arabic}/u.test(words) || linesOf(words, fontSize, measure) <= lines) return words;
  const kept = words.trim().split(/\s+/);
  while (kept.length > 1 && linesOf(`${kept.join(' ')}…`, fontSize, measure) > lines) kept.pop();
  return `${kept.join(' ')}…`;
}

/** Words within a height: in lines of about one length where there is room for all, else cut with an ellipsis. */
export function passage(
  style: CardStyle & { readonly fontSize: number; readonly lineHeight: number },
  words: string,
  room: number,
  measure = CARD_MEASURE,
): { readonly element: CardElement; readonly height: number } {
  const leading = Math.round(style.fontSize * style.lineHeight);
  const most = Math.max(1, Math.floor(room / leading));
  const lines = linesOf(words, style.fontSize, measure);
  // Balanced and cut at once, a text would be cut where there is still room.
  const fit: CardStyle = lines <= most ? { textWrap: 'balance' } : { lineClamp: most };
  return {
    element: text({ ...style, lineHeight: `${leading}px`, ...fit }, cutArabic(words, style.fontSize, most, measure)),
    height: Math.min(lines, most) * leading,
  };
}

/** A title as large as a number of pixels in height allows, in four lines at most unless it is very long. */
export function title(
  words: string,
  room: number,
): { readonly element: CardElement; readonly height: number; readonly fontSize: number } {
  const lineHeight = /\p{Script=Arabic}/u.test(words) ? ARABIC_LEADING : TITLE_LEADING;
  const undivided = words.split(BETWEEN_WORDS);
  const isFit = (size: number) =>
    linesOf(words, size) <= 4 &&
    linesOf(words, size) * Math.round(size * lineHeight) <= room &&
    undivided.every((word) => linesOf(word, size) === 1);
  const fontSize = TITLE_SIZES.find(isFit) ?? (TITLE_SIZES.at(-1) as number);
  const style = { fontFamily: 'serif', fontWeight: 600, fontSize, lineHeight, letterSpacing: '-0.01em' };
  return { ...passage(style, words, room), fontSize };
}

const TOP = 46;
const BOTTOM = 34;
const HEAD = 44;
const LINE_GAP = 24;
const LINE = 36;
const YEARS = 30;
/** Kept free above and below what a card says, so that a full one is not crowded. */
const AIR = 22;

/** Height of what a card says, in pixels, where its facts take so many. */
export function bodyHeight(factsHeight: number): number {
  return CARD_HEIGHT - TOP - HEAD - factsHeight - LINE_GAP - LINE - YEARS - BOTTOM - 2 * AIR;
}

/**
 * A card: the publication's name and the kind of thing at its head, what it says in the middle, its facts and its place
 * on the line of the story at its foot.
 */
export function card(
  setting: CardSetting,
  parts: {
    readonly kicker: string;
    readonly body: readonly CardElement[];
    readonly facts: readonly CardElement[];
    readonly line: CardElement;
  },
): CardElement {
  return box(
    {
      flexDirection: 'column',
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      padding: `${TOP}px ${SIDE}px ${BOTTOM}px`,
      boxSizing: 'border-box',
      background: color(setting, '--color-page'),
      color: color(setting, '--color-text'),
      fontFamily: 'sans',
      fontSize: 29,
      lineHeight: '38px',
      direction: setting.locale.direction,
    },
    [
      box({ justifyContent: 'space-between', alignItems: 'baseline', height: HEAD, flexShrink: 0 }, [
        text(
          { maxWidth: 760, fontFamily: 'serif', fontWeight: 600, fontSize: 35, letterSpacing: '-0.02em', lineClamp: 1 },
          cutArabic(setting.siteName, 35, 1, 760),
        ),
        text({ fontWeight: 600, color: color(setting, '--color-accent') }, parts.kicker),
      ]),
      box({ flexDirection: 'column', justifyContent: 'center', gap: 20, flexGrow: 1 }, parts.body),
      box(
        {
          justifyContent: 'space-between',
          alignItems: 'flex-end',
          gap: 40,
          marginBottom: LINE_GAP,
          flexShrink: 0,
        },
        parts.facts,
      ),
      parts.line,
    ],
  );
}

/** What a date covers of a story: an open end lasts as long as the story. */
export function spanWithin(date: string, { from, to }: Extent): Span {
  const span = spanOf(date);
  const { start, end } = getDate(date);
  return {
    ...span,
    ...(start === undefined && { start: Math.min(from, span.end - 1) }),
    ...(end === undefined && { end: Math.max(to, span.start + 1) }),
  };
}

/** Size of a point, in pixels. */
const POINT = 26;

/** A mark on the line of the story. */
export type LineMark =
  /** A stretch of time. */
  | {
      readonly kind: 'bar';
      readonly span: Span;
      readonly color: string;
      readonly isThin?: boolean;
      readonly isBeyond?: boolean;
    }
  /** A moment: full where the thing is done, a ring where it only begins. */
  | { readonly kind: 'point'; readonly at: number; readonly color: string; readonly isRing?: boolean }
  /** A drawing that stands at a moment. */
  | { readonly kind: 'drawing'; readonly at: number; readonly element: CardElement; readonly size: number };

/** The line that runs through every page of the site, with the years at its ends and marks in their places. */
export function storyLine(setting: CardSetting, marks: readonly LineMark[]): CardElement {
  const { extent } = setting;
  const place = (day: number) =>
    CARD_MEASURE * Math.min(1, Math.max(0, (day - extent.from) / (extent.to - extent.from)));
  const middle = LINE / 2;
  const soft = color(setting, '--color-text-soft');
  const years = [isoDay(extent.from).slice(0, 4), isoDay(extent.to - 1).slice(0, 4)];
  // Time runs from left to right in every language.
  return box({ flexDirection: 'column', height: LINE + YEARS, flexShrink: 0, direction: 'ltr' }, [
    box({ position: 'relative', height: LINE, flexShrink: 0 }, [
      box({
        position: 'absolute',
        left: 0,
        top: middle - 1.5,
        width: CARD_MEASURE,
        height: 3,
        background: color(setting, '--color-text'),
      }),
      ...marks.map((mark) => drawMark(mark, place, middle, color(setting, '--color-page'))),
    ]),
    box(
      { justifyContent: 'space-between', height: YEARS, fontSize: 24, lineHeight: `${YEARS}px`, color: soft },
      years.map((year) => text({}, year.replace(/^0+/, ''))),
    ),
  ]);
}

function drawMark(mark: LineMark, place: (day: number) => number, middle: number, ground: string): CardElement {
  if (mark.kind === 'bar') {
    const left = place(mark.span.start);
    const height = mark.isThin ? 7 : 14;
    // What ends after the years of the story runs off the card.
    const right = mark.isBeyond ? CARD_MEASURE + SIDE : place(mark.span.end);
    return box({
      position: 'absolute',
      left,
      top: middle - height / 2,
      width: Math.max(mark.isThin ? height : 26, right - left),
      height,
      borderRadius: mark.isBeyond ? 0 : height / 2,
      background: mark.color,
    });
  }
  const size = mark.kind === 'drawing' ? mark.size : POINT;
  const left = Math.min(CARD_MEASURE - size, Math.max(0, place(mark.at) - size / 2));
  const at = { position: 'absolute', left, top: middle - size / 2, width: size, height: size };
  if (mark.kind === 'point') return box(at, [point(size, mark.color, ground, mark.isRing)]);
  return box({ ...at, alignItems: 'center', justifyContent: 'center', background: ground, borderRadius: size / 2 }, [
    mark.element,
  ]);
}

/** A point on a line: full, with some ground round it, or a ring. */
export function point(size: number, shade: string, ground: string, isRing = false): CardElement {
  const edge = size / (isRing ? 6.5 : 9);
  const disc = (width: number, background: string, inner: readonly CardElement[] = []) =>
    box(
      {
        alignItems: 'center',
        justifyContent: 'center',
        width,
        height: width,
        borderRadius: width / 2,
        background,
      },
      inner,
    );
  return disc(size, isRing ? shade : ground, [disc(size - 2 * edge, isRing ? ground : shade)]);
}
