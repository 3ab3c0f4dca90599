import type { Dice } from '../random.ts';
import { type Day, dayText, LAST_DAY, monthText, yearOfDay } from './day.ts';
import { type ContentEntry, entry } from './entry.ts';
import { type MadeEvent, sentences, shortTitle } from './event.ts';
import type { Prose, Subject } from './prose.ts';
import type { MadeSource } from './source.ts';

/** A claim that others may name. */
export interface MadeClaim {
  readonly id: string;
  readonly said: Day;
}

/** What a claim stands on. */
export interface ClaimGround {
  readonly id: string;
  readonly statement: string;
  readonly said: Day;
  /** Id of the entity that said it. */
  readonly speaker: string;
  readonly topics: readonly string[];
  readonly sources: readonly MadeSource[];
  /** Events and sources of the story, of any date. */
  readonly events: readonly MadeEvent[];
  readonly evidence: readonly MadeSource[];
}

const KINDS = [
  ...Array<string>(32).fill('forecast'),
  ...Array<string>(42).fill('assertion'),
  ...Array<string>(6).fill('estimate'),
  ...Array<string>(12).fill('denial'),
  ...Array<string>(8).fill('pledge'),
];
const OUTCOMES = [
  ...Array<string>(50).fill('unresolved'),
  ...Array<string>(14).fill('held'),
  ...Array<string>(12).fill('partly'),
  ...Array<string>(14).fill('failed'),
  ...Array<string>(10).fill('disputed'),
];

export function makeClaim(ground: ClaimGround, prose: Prose, subject: Subject, dice: Dice): ContentEntry {
  const { id, statement, said, speaker, topics, sources } = ground;
  const kind = dice.pick(KINDS);
  const isDated = kind === 'forecast' || kind === 'pledge';
  const days = [Math.min(LAST_DAY, said + dice.between(60, 900))];
  if (dice.isTrue(0.28)) days.push(Math.min(LAST_DAY, (days[0] ?? said) + dice.between(30, 2000)));
  const fields = {
    statement,
    short: shortTitle(statement),
    speaker: dice.isTrue(0.85)
      ? speaker
      : { described: `an unnamed official, as told to ${dice.pick(['a daily', 'an agency'])}`, near: speaker },
    said: dice.isTrue(0.85) ? dayText(said) : monthText(said),
    kind,
    due: isDated ? String(yearOfDay(said) + dice.between(1, 8)) : undefined,
    topics,
    sources: sources.map((source) => source.id),
    assessments: days.map((day) => ({
      date: dayText(day),
      outcome: dice.pick(OUTCOMES),
      confidence: dice.pick(['low', 'medium', 'high']),
      reasoning: sentences(dice.between(2, 4), prose, subject, dice),
      evidence: {
        events: dice.some(between(ground.events, said, day), dice.between(1, 3)).map((event) => event.id),
        sources: dice.some(between(ground.evidence, said, day), dice.between(0, 3)).map((source) => source.id),
      },
    })),
  };
  return entry(`claims/${id}.yaml`, fields);
}

function between<Dated extends { readonly day: Day }>(list: readonly Dated[], from: Day, to: Day): Dated[] {
  return list.filter(({ day }) => day >= from && day <= to);
}
