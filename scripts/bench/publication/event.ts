import type { Dice } from '../random.ts';
import { type Day, dayText, monthText, yearOfDay } from './day.ts';
import { type ContentEntry, entry } from './entry.ts';
import { inventedName } from './name.ts';
import type { Prose, Subject } from './prose.ts';

/** An event that others may name. */
export interface MadeEvent {
  readonly id: string;
  readonly day: Day;
}

/** What an event stands on. */
export interface EventGround {
  readonly day: Day;
  readonly category: string;
  readonly entities: readonly string[];
  readonly sources: readonly string[];
  readonly claims: readonly string[];
}

const UNITS = ['million USD', 'per cent', 'tonnes', 'companies', 'billion USD', 'units'];

export function makeEvent(
  { day, category, entities, sources, claims }: EventGround,
  newId: (title: string) => string,
  prose: Prose,
  subject: Subject,
  dice: Dice,
): { event: MadeEvent; file: ContentEntry } {
  const title = prose.headline(subject, dice);
  const id = newId(title);
  const vague = dice.next();
  const fields = {
    date: vague < 0.03 ? String(yearOfDay(day)) : vague < 0.15 ? monthText(day) : dayText(day),
    title,
    short: shortTitle(title),
    summary: sentences(dice.between(2, 4), prose, subject, dice),
    category,
    entities,
    places: dice.isTrue(0.81) ? [inventedName(50_000 + dice.between(0, 800)).latin] : [],
    figures: dice.isTrue(0.5)
      ? Array.from({ length: dice.between(1, 3) }, () => ({
          value: dice.between(1, 999),
          unit: dice.pick(UNITS),
          what: prose.headline(subject, dice).toLowerCase(),
        }))
      : [],
    sources,
    claims,
    note: dice.isTrue(0.64) ? sentences(1, prose, subject, dice) : undefined,
  };
  return { event: { id, day }, file: entry(`events/${id}.yaml`, fields) };
}

/** As many whole words of a title as a chart has room for. */
export function shortTitle(title: string): string {
  const words = title.split(' ');
  while (words.length > 1 && words.join(' ').length > 30) words.pop();
  return words
    .join(' ')
    .slice(0, 30)
    .replace(/[,;:]$/, '')
    .trim();
}

export function sentences(count: number, prose: Prose, subject: Subject, dice: Dice): string {
  return Array.from({ length: count }, () => prose.sentence(subject, dice).join(' ')).join(' ');
}
