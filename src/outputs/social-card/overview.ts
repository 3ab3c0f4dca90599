import type { Author } from '../../domain/author.ts';
import type { Article } from '../../domain/corpus.ts';
import { firstDay, lastDay } from '../../domain/date.ts';
import type { Entity } from '../../domain/entity.ts';
import type { Backlinks } from '../../domain/publication.ts';
import type { Story } from '../../domain/story.ts';
import type { Topic } from '../../domain/topic.ts';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { articleKindWord } from '../article-kind.ts';
import { kindSingular } from '../entity-kind.ts';

/** What a page is about, in short. */
export interface Overview {
  /** What sort of page it is: "Analysis". */
  readonly kicker: string;
  readonly title: string;
  /** One or a few sentences. */
  readonly dek: string;
  /** The period that it is about, a date. */
  readonly covers?: string | undefined;
}

/** An article in short. */
export function articleOverview({ kind, title, dek, covers }: Article, locale: Locale): Overview {
  return { kicker: articleKindWord(kind, locale), title, dek, covers };
}

/** A story in short. */
export function storyOverview({ title, summary, covers }: Story, { words }: Locale): Overview {
  return { kicker: words.story.kicker, title, dek: summary, covers };
}

/** A topic in short. */
export function topicOverview({ title, description }: Topic, { words }: Locale): Overview {
  return { kicker: words.topic.kicker, title, dek: description };
}

/** An entity in short. */
export function entityOverview({ kind, name, description }: Entity, locale: Locale): Overview {
  return { kicker: kindSingular(kind, locale), title: name, dek: description };
}

/** An author in short. */
export function authorOverview({ kind, name, description }: Author, { words }: Locale): Overview {
  return { kicker: kind === 'desk' ? words.author.desk : words.author.person, title: name, dek: description };
}

/** How much of the publication points at something: "4 articles · 12 claims · 31 events"; empty where nothing does. */
export function countWords(links: Backlinks, locale: Locale): string {
  const { count: counts, list } = locale.words;
  return (['articles', 'claims', 'events'] as const)
    .filter((name) => links[name].length > 0)
    .map((name) => say(counts[name], { count: links[name].length }, locale))
    .join(list.beside);
}

/** From the first to the last of what points at something: a date, or undefined where nothing dated does. */
export function periodOf({ articles, claims, events }: Backlinks): string | undefined {
  const told = [...claims.map(({ said }) => said), ...events.map(({ date }) => date)];
  const dates = told.length > 0 ? told : articles.map(({ published }) => published);
  const days = dates.flatMap((date) => [firstDay(date), lastDay(date)]).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || first === last ? first : `${first}/${last}`;
}
