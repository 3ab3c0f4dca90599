import type { Dice } from '../random.ts';
import type { Member } from './cast.ts';
import type { MadeClaim } from './claim.ts';
import { type Day, dayText, LAST_DAY, monthText, yearOfDay } from './day.ts';
import { type ContentEntry, entry } from './entry.ts';
import type { MadeEvent } from './event.ts';
import type { Prose, Subject } from './prose.ts';
import type { MadeSource } from './source.ts';

/** What an article stands on, all of it from before its day. */
export interface ArticleGround {
  readonly id: string;
  readonly title: string;
  readonly day: Day;
  readonly covers: readonly [Day, Day];
  readonly author: string;
  readonly topics: readonly string[];
  readonly story: string;
  readonly cast: readonly Member[];
  readonly sources: readonly MadeSource[];
  readonly events: readonly MadeEvent[];
  readonly claims: readonly MadeClaim[];
  readonly series: readonly string[];
  /** Ids of earlier articles. */
  readonly earlier: readonly string[];
}

/** Words from and to, how often a sentence cites, and how many sentences there are to a marked event or claim. */
interface Form {
  readonly kind: 'report' | 'analysis' | 'explainer' | 'data';
  readonly words: readonly [number, number];
  readonly citing: number;
}

const REPORT: Form = { kind: 'report', words: [280, 650], citing: 0.35 };
const ANALYSIS: Form = { kind: 'analysis', words: [800, 1900], citing: 0.45 };
const EXPLAINER: Form = { kind: 'explainer', words: [700, 1600], citing: 0.4 };
const DATA: Form = { kind: 'data', words: [450, 1200], citing: 0.45 };

/** A newspaper has as many short reports as longer pieces, and few of any other kind. */
const FORMS = [
  ...Array<Form>(10).fill(REPORT),
  ...Array<Form>(6).fill(ANALYSIS),
  ...Array<Form>(2).fill(EXPLAINER),
  ...Array<Form>(2).fill(DATA),
];

/** Words to one mark of an event, of a claim, and to one link to another article. */
const WORDS_TO_EVENT = 95;
const WORDS_TO_CLAIM = 250;
const WORDS_TO_LINK = 540;

export function makeArticle(ground: ArticleGround, prose: Prose, subject: Subject, dice: Dice): ContentEntry {
  const form = dice.pick(FORMS);
  const isChanged = dice.isTrue(0.14);
  const changed = Math.min(LAST_DAY, ground.day + dice.between(1, 400));
  const fields = {
    title: ground.title,
    dek: sentence(prose, subject, dice, 2),
    published: dayText(ground.day),
    updated: isChanged ? dayText(changed) : undefined,
    covers: `${monthText(ground.covers[0])}/${monthText(ground.covers[1])}`,
    authors: [ground.author],
    kind: form.kind,
    topics: ground.topics,
    story: ground.story,
    corrections: dice.isTrue(0.04) ? [{ date: dayText(changed), text: sentence(prose, subject, dice) }] : [],
    changes: isChanged ? [{ date: dayText(changed), text: sentence(prose, subject, dice) }] : [],
    questions: Array.from({ length: form === REPORT ? dice.between(0, 1) : dice.between(1, 3) }, () => ({
      text: `${prose.headline(subject, dice)}?`,
      wouldChange: sentence(prose, subject, dice),
    })),
  };
  return entry(`articles/${ground.id}.md`, fields, body(ground, form, prose, subject, dice));
}

function body(ground: ArticleGround, form: Form, prose: Prose, subject: Subject, dice: Dice): string {
  const length = dice.between(...form.words);
  const marks = createMarks(ground, length, dice);
  const blocks: string[] = [];
  const extras = extraBlocks(ground, form, prose, subject, dice);
  const sections = Math.max(1, Math.round(length / 230));
  const wordsEach = length / sections;
  const headings = new Set<string>();
  for (let section = 0; section < sections; section += 1) {
    if (section > 0) {
      const heading = prose.headline(subject, dice);
      if (!headings.has(heading)) blocks.push(`## ${heading}`);
      headings.add(heading);
    }
    for (let words = 0; words < wordsEach;) {
      const written = Array.from({ length: dice.between(2, 6) }, () => prose.sentence(subject, dice));
      words += written.reduce((sum, text) => sum + text.length, 0);
      blocks.push(written.map((text) => marks.cite(marks.mark(text), form.citing)).join(' '));
    }
    const extra = extras[section];
    if (extra !== undefined) blocks.push(extra);
  }
  return `${blocks.join('\n\n')}\n`;
}

interface Marks {
  /** A sentence in which some words lead to an event, a claim or an article, while some are left for it. */
  mark(words: readonly string[]): string;
  /** A sentence with its citation before the full stop. */
  cite(sentence: string, probability: number): string;
}

function createMarks({ sources, events, claims, earlier }: ArticleGround, length: number, dice: Dice): Marks {
  const count = (each: number) => Math.round((length / each) * (0.5 + dice.next()));
  const left = [
    ...dice.some(events.slice(-40), count(WORDS_TO_EVENT)).map(({ id }) => [':event[', `]{#${id}}`] as const),
    ...dice.some(claims.slice(-60), count(WORDS_TO_CLAIM)).map(({ id }) => [':claim[', `]{#${id}}`] as const),
    ...dice.some(earlier.slice(-30), count(WORDS_TO_LINK)).map((id) => ['[', `](/articles/${id}/)`] as const),
  ];
  const order = left
    .map((pair) => ({ pair, at: dice.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ pair }) => pair);
  const sentencesLeft = Math.max(1, Math.round(length / 17));
  const probability = order.length / sentencesLeft;
  // What an article cites is in part of the whole story, most of it recent.
  const cited = [...dice.some(sources, 6), ...sources.slice(-30)];
  return {
    mark(words) {
      const pair = words.length > 7 && dice.isTrue(probability * 1.3) ? order.pop() : undefined;
      if (!pair) return words.join(' ');
      const from = dice.between(1, words.length - 6);
      const to = from + dice.between(2, 4);
      const inside = words.slice(from, to).join(' ');
      const [, text = inside, tail = ''] = /^(.*?)([.,:;]?)$/.exec(inside) ?? [];
      return [...words.slice(0, from), `${pair[0]}${text}${pair[1]}${tail}`, ...words.slice(to)].join(' ');
    },
    cite(text, probabilityToCite) {
      if (!dice.isTrue(probabilityToCite) || cited.length === 0) return text;
      const ids = [...new Set([dice.pick(cited).id, ...(dice.isTrue(0.16) ? [dice.pick(cited).id] : [])])];
      return text.replace(/[.]?$/, ` [${ids.map((id) => `@${id}`).join('; ')}].`);
    },
  };
}

/** Blocks that stand after some of the sections. */
function extraBlocks(
  { cast, series, sources, day }: ArticleGround,
  form: Form,
  prose: Prose,
  subject: Subject,
  dice: Dice,
): (string | undefined)[] {
  const list = () =>
    Array.from(
      { length: dice.between(3, 5) },
      () => `- **${dice.pick(cast).name}.** ${sentence(prose, subject, dice)}`,
    ).join('\n');
  const year = yearOfDay(day);
  const blocks: (string | undefined)[] = [
    dice.isTrue(0.15)
      ? `:::timeline{entity=${dice.pick(cast).id} range=${year - 3}..${year}}\n${sentence(prose, subject, dice)}\n:::`
      : undefined,
    dice.isTrue(0.25) && sources.length > 0 ? list() : undefined,
    form !== REPORT && dice.isTrue(0.5)
      ? `:::note[${prose.headline(subject, dice)}]\n${sentence(prose, subject, dice, 2)}\n:::`
      : undefined,
    series.length > 0 && dice.isTrue(form === DATA ? 0.9 : 0.1)
      ? `:::chart{series=${dice.pick(series)}}\n${sentence(prose, subject, dice)}\n:::`
      : undefined,
  ];
  return blocks;
}

function sentence(prose: Prose, subject: Subject, dice: Dice, count = 1): string {
  return Array.from({ length: count }, () => prose.sentence(subject, dice).join(' ')).join(' ');
}
