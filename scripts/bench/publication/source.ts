import type { Dice } from '../random.ts';
import { type Day, dayText, LAST_DAY, monthText } from './day.ts';
import { type ContentEntry, entry } from './entry.ts';
import { inventedName } from './name.ts';
import type { Prose, Subject } from './prose.ts';

/** A source that others may name. */
export interface MadeSource {
  readonly id: string;
  readonly day: Day;
}

const TYPES = [
  ...Array<string>(81).fill('report'),
  ...Array<string>(11).fill('analysis'),
  ...Array<string>(5).fill('statement'),
  ...Array<string>(3).fill('law'),
];
const LANGUAGES = [
  ...Array<string>(75).fill('en'),
  ...Array<string>(18).fill('ru'),
  ...Array<string>(4).fill('zh'),
  ...Array<string>(2).fill('de'),
  'uk',
];
const PUBLISHERS = ['Times', 'News', 'Post', 'Agency', 'Review', 'Institute'];
/** Publishers are few, and print again and again. */
const PUBLISHER_COUNT = 400;

/** @param earlier Sources of the same story, which it may repeat. */
export function makeSource(
  day: Day,
  earlier: readonly MadeSource[],
  newId: (title: string) => string,
  prose: Prose,
  subject: Subject,
  dice: Dice,
): { source: MadeSource; file: ContentEntry } {
  const language = dice.pick(LANGUAGES);
  const publisher = `${inventedName(60_000 + Math.floor(PUBLISHER_COUNT * dice.next() ** 2)).latin} ${dice.pick(PUBLISHERS)}`;
  const title = prose.title(language, subject, dice);
  const id = newId(`${publisher} ${dayText(day)}`);
  const repeatable = earlier.filter((source) => source.day <= day).slice(-8);
  const host = `${publisher.toLowerCase().replace(' ', '-')}.example`;
  const fields = {
    type: dice.pick(TYPES),
    title,
    publisher,
    via: dice.isTrue(0.28) ? `${inventedName(60_000 + dice.between(0, 99)).latin.toLowerCase()}.example` : undefined,
    authors: dice.isTrue(0.05)
      ? [`${inventedName(dice.between(40_000, 40_399)).latin} ${inventedName(dice.between(0, 9999)).latin}`]
      : [],
    url: `https://${host}/${dayText(day).replaceAll('-', '/')}/${id}.html`,
    published: dice.isTrue(0.85) ? dayText(day) : monthText(day),
    accessed: dayText(LAST_DAY),
    language,
    basedOn: repeatable.length > 0 && dice.isTrue(0.29) ? [dice.pick(repeatable).id] : [],
    read: dice.isTrue(0.94) ? 'excerpt' : dice.isTrue(0.5) ? 'document' : 'unread',
    note: dice.isTrue(0.84)
      ? prose
          .sentence(subject, dice)
          .slice(0, 12)
          .join(' ')
          .replace(/[.,:]?$/, '.')
      : undefined,
    checked: dice.isTrue(0.89) ? { on: dayText(LAST_DAY), how: prose.sentence(subject, dice).join(' ') } : undefined,
  };
  return { source: { id, day }, file: entry(`sources/${id}.yaml`, fields) };
}
