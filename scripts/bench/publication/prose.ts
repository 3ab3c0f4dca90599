import type { Dice } from '../random.ts';
import { learn, type Writer } from './language.ts';
import { inventedName } from './name.ts';
import type { Specimen } from './specimen.ts';

/** What sentences are about: who may be named in them, and when it is. */
export interface Subject {
  /** Names in print of those who take part, by kind of entity. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly year: number;
  /** Minor names that return in one story are numbers from here on. */
  readonly firstName: number;
}

/** Writes sentences, headlines and titles of sources that read like the specimen's and are new each time. */
export interface Prose {
  sentence(subject: Subject, dice: Dice): string[];
  /** Words without a full stop. */
  headline(subject: Subject, dice: Dice): string;
  title(language: string, subject: Subject, dice: Dice): string;
}

/** How many minor names belong to one story; the others may return anywhere. */
const STORY_NAMES = 12;
/** Of draws like this one, about as many names are new as in a newspaper: n draws name some 4.6 n^0.8 (Pareto's law). */
const TAIL = 0.8;

export function createProse({ sentences, headlines, titles }: Specimen): Prose {
  const split = (text: string) => text.split(' ');
  const words = sentences.map(split);
  const inText = learn(words, 6);
  const inHeadline = learn(headlines.map(split), 3);
  const inTitle = new Map<string, Writer>(
    [...Map.groupBy(titles, ({ language }) => language)].map(([language, list]) => [
      language,
      learn(
        list.map(({ title }) => (isUnspaced(language) ? [...title] : split(title))),
        isUnspaced(language) ? 8 : 3,
      ),
    ]),
  );
  const rare = rareNames(words);

  const minorName = ({ firstName }: Subject, dice: Dice): string => {
    const number = dice.isTrue(0.5)
      ? firstName + dice.between(0, STORY_NAMES - 1)
      : Math.min(Math.floor((1 - dice.next()) ** (-1 / TAIL)), 1e9);
    return inventedName(number).latin;
  };
  const fill = (word: string, place: number, subject: Subject, dice: Dice): string => {
    const slot = /\{([a-z-]+)\}/.exec(word);
    if (slot) {
      const names = subject.names.get(slot[1] ?? '') ?? [];
      return word.replace(slot[0], names.length > 0 ? dice.pick(names) : minorName(subject, dice));
    }
    if (/\d/.test(word)) return renumber(word, subject, dice);
    const bare = bareWord(word);
    return place > 0 && rare.has(bare) ? word.replace(bare, minorName(subject, dice)) : word;
  };
  const filled = (text: readonly string[], subject: Subject, dice: Dice) =>
    text.map((word, place) => fill(word, place, subject, dice));

  return {
    sentence: (subject, dice) => filled(inText.write(dice), subject, dice),
    headline: (subject, dice) =>
      filled(inHeadline.write(dice), subject, dice)
        .join(' ')
        .replace(/[.?!]$/, ''),
    title: (language, subject, dice) => {
      const writer = inTitle.get(language) ?? inHeadline;
      return filled(writer.write(dice), subject, dice).join(isUnspaced(language) ? '' : ' ');
    },
  };
}

function isUnspaced(language: string): boolean {
  return language.startsWith('zh');
}

/** Without the punctuation and the 's around it. */
function bareWord(word: string): string {
  return /^[A-Z][\p{L}-]*/u.exec(word)?.[0] ?? '';
}

/** Names inside sentences that occur once or twice: in their place stand others. */
function rareNames(sentences: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const words of sentences)
    for (const word of words.slice(1)) counts.set(bareWord(word), (counts.get(bareWord(word)) ?? 0) + 1);
  counts.delete('');
  return new Set([...counts].filter(([, count]) => count <= 2).map(([word]) => word));
}

/** A year becomes one shortly before the subject's, another number one of as many digits. */
function renumber(word: string, { year }: Subject, dice: Dice): string {
  if (/(?:19|20)\d\d/.test(word)) return word.replace(/(?:19|20)\d\d/, String(year - dice.between(0, 3)));
  return word.replace(/\d+/g, (digits) => {
    // It may be the day of a month.
    if (Number(digits) <= 31) return String(dice.between(1, 28));
    return [...digits].map((_, place) => String(dice.between(place === 0 ? 1 : 0, 9))).join('');
  });
}
