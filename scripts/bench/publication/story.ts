import type { Dice } from '../random.ts';
import { makeArticle } from './article.ts';
import { makeMember, type Member } from './cast.ts';
import { type ClaimGround, makeClaim, type MadeClaim } from './claim.ts';
import { type Day, FIRST_DAY, LAST_DAY, monthText, yearOfDay } from './day.ts';
import { type ContentEntry, entry } from './entry.ts';
import { type MadeEvent, makeEvent } from './event.ts';
import type { Prose, Subject } from './prose.ts';
import { type MadeSource, makeSource } from './source.ts';

/** What all stories of a publication share. */
export interface Newsroom {
  readonly prose: Prose;
  readonly newId: Readonly<
    Record<'articles' | 'claims' | 'entities' | 'events' | 'sources' | 'stories' | 'series', (title: string) => string>
  >;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
}

/** A story to be made: its number, and how many of each kind it has. */
export interface StoryOrder {
  readonly number: number;
  readonly episodes: number;
  readonly members: number;
  /** Number of its first entity. */
  readonly firstMember: number;
}

/** A story as later ones may name it. */
export interface MadeStory {
  readonly id: string;
  readonly articles: readonly { readonly id: string; readonly day: Day }[];
  readonly cast: readonly Member[];
}

/** Room after the last event for the article on it. */
const MARGIN = 70;

/**
 * One story: a run of episodes over one to six years. Each has an event, its two sources, two claims made at it and an
 * article that looks back on all of the story so far.
 * @param before Earlier stories; the latest may be named.
 */
export function makeStory(
  order: StoryOrder,
  before: readonly MadeStory[],
  newsroom: Newsroom,
  dice: Dice,
): { story: MadeStory; files: ContentEntry[] } {
  const { prose, newId } = newsroom;
  const span = dice.between(365, 6 * 365);
  const first = dice.between(FIRST_DAY, LAST_DAY - span - MARGIN);
  const days = Array.from({ length: order.episodes }, () => first + dice.between(0, span)).sort((a, b) => a - b);
  // Topics in turn, so that every one has stories.
  const topics = [0, 1, 2].map(
    (place) => newsroom.topics[(3 * order.number + place) % newsroom.topics.length] as string,
  );
  const files: ContentEntry[] = [];
  const blank: Subject = { names: new Map(), year: yearOfDay(first), firstName: 100_000 + order.number * 12 };

  const own: Member[] = [];
  for (let place = 0; place < order.members; place += 1) {
    const { member, file } = makeMember(order.firstMember + place, newId.entities, prose, blank, dice);
    own.push(member);
    files.push(file);
  }
  const guests = before.slice(-10).flatMap(({ cast }) => dice.some(cast, 2));
  const cast = [...own, ...guests];
  const subjectOf = (day: Day): Subject => ({
    ...blank,
    year: yearOfDay(day),
    names: new Map(
      [...Map.groupBy(cast, ({ kind }) => kind)].map(([kind, list]) => [kind, list.map(({ name }) => name)]),
    ),
  });
  const storyTitle = prose.headline(subjectOf(first), dice);
  const storyId = newId.stories(storyTitle);

  const sources: MadeSource[] = [];
  const events: MadeEvent[] = [];
  const claims: (MadeClaim & { readonly ground: Omit<ClaimGround, 'events' | 'evidence'> })[] = [];
  const articles: { id: string; day: Day }[] = [];
  // Everyone of the story's own appears, in turn.
  let turn = 0;
  const inTurn = () => own[turn++ % own.length] as Member;

  for (const day of days) {
    const subject = subjectOf(day);
    const reported: MadeSource[] = [];
    for (let place = 0; place < 2; place += 1) {
      const { source, file } = makeSource(day + dice.between(0, 20), sources, newId.sources, prose, subject, dice);
      sources.push(source);
      reported.push(source);
      files.push(file);
    }
    const made = [0, 1].map(() => {
      const statement = prose.sentence(subject, dice).join(' ');
      const id = newId.claims(statement);
      const said = day - dice.between(0, 30);
      const claimSources = dice.isTrue(0.5) ? reported : [dice.pick(reported)];
      return {
        id,
        said,
        ground: {
          id,
          statement,
          said,
          speaker: inTurn().id,
          topics: dice.some(topics, dice.between(1, 2)),
          sources: claimSources,
        },
      };
    });
    claims.push(...made);
    const others = dice.some(sources.slice(-12, -2), dice.between(0, 1));
    const { event, file } = makeEvent(
      {
        day,
        category: dice.pick(topics),
        entities: [...new Set([inTurn(), inTurn(), ...dice.some(cast, 2)].map(({ id }) => id))],
        sources: [...reported, ...others].map(({ id }) => id),
        claims: dice.isTrue(0.55) ? dice.some(made, dice.between(1, 2)).map(({ id }) => id) : [],
      },
      newId.events,
      prose,
      subject,
      dice,
    );
    events.push(event);
    files.push(file);
  }

  const series = dice.isTrue(0.8) ? [makeSeries(first, sources, topics, newsroom, subjectOf(first), dice)] : [];
  files.push(...series.map(({ file }) => file));
  const related = before.slice(-8).flatMap((story) => dice.some(story.articles, 2));

  for (const [place, day] of days.entries()) {
    const published = day + dice.between(22, 60);
    const known = <Dated extends { readonly day: Day }>(list: readonly Dated[]) =>
      list.filter((one) => one.day <= published);
    const subject = subjectOf(day);
    const title = prose.headline(subject, dice);
    const id = newId.articles(title);
    files.push(
      makeArticle(
        {
          id,
          title,
          day: published,
          covers: [days[Math.max(0, place - dice.between(2, 15))] ?? day, day],
          author: newsroom.authors[(order.number + place) % newsroom.authors.length] as string,
          topics,
          story: storyId,
          cast,
          sources: known(sources),
          events: known(events),
          claims: claims.filter(({ said }) => said <= published),
          series: series.map((one) => one.id),
          earlier: [...known(related), ...articles].map((one) => one.id),
        },
        prose,
        subject,
        dice,
      ),
    );
    articles.push({ id, day: published });
  }
  for (const { ground, said } of claims)
    files.push(makeClaim({ ...ground, events, evidence: sources }, prose, subjectOf(said), dice));
  if (dice.isTrue(0.6)) files.push(makeDisagreement(storyId, sources, events, newsroom, subjectOf(first), dice));
  files.push(
    entry(`stories/${storyId}.yaml`, {
      title: storyTitle,
      summary: text(2, prose, subjectOf(first), dice),
      covers: `${monthText(first)}/${monthText(days.at(-1) ?? first)}`,
      findings: Array.from({ length: 4 }, () => ({
        text: text(2, prose, subjectOf(first), dice),
        claims: dice.some(claims, 2).map(({ id }) => id),
        events: dice.some(events, 2).map(({ id }) => id),
      })),
      unknown: [text(1, prose, subjectOf(first), dice)],
    }),
  );
  return { story: { id: storyId, articles, cast: own }, files };
}

function makeSeries(
  first: Day,
  sources: readonly MadeSource[],
  topics: readonly string[],
  { prose, newId }: Newsroom,
  subject: Subject,
  dice: Dice,
): { id: string; file: ContentEntry } {
  const title = prose.headline(subject, dice);
  const id = newId.series(title);
  let value = dice.between(50, 900);
  const points = Array.from({ length: dice.between(4, 9) }, (_, place) => {
    value = Math.max(1, value + dice.between(-40, 60));
    return { date: String(yearOfDay(first) - 5 + place), value };
  });
  const fields = {
    title,
    unit: dice.pick(['million USD', 'tonnes', 'parties', 'per cent']),
    topics: topics.slice(0, 1),
    sources: dice.some(sources, 3).map((source) => source.id),
    caveat: text(2, prose, subject, dice),
    points,
  };
  return { id, file: entry(`series/${id}.yaml`, fields) };
}

function makeDisagreement(
  id: string,
  sources: readonly MadeSource[],
  events: readonly MadeEvent[],
  { prose }: Newsroom,
  subject: Subject,
  dice: Dice,
): ContentEntry {
  return entry(`disagreements/${id}.yaml`, {
    question: `${prose.headline(subject, dice)}?`,
    events: dice.some(events, 1).map((event) => event.id),
    accounts: Array.from({ length: dice.between(2, 3) }, () => ({
      text: text(1, prose, subject, dice),
      sources: dice.some(sources, 1).map((source) => source.id),
    })),
    note: text(1, prose, subject, dice),
  });
}

function text(count: number, prose: Prose, subject: Subject, dice: Dice): string {
  return Array.from({ length: count }, () => prose.sentence(subject, dice).join(' ')).join(' ');
}
