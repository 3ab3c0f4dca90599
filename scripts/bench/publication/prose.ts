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
/**
 * The rest are drawn by a power law: the x-th name as often as x^-1.15, so that of n draws some n^0.87 are of another name.
 * Beyond the largest rank every draw is a new name.
 */
const TAIL = 0.15;
const LARGEST_RANK = 1e9;
/**
 * How many of the words that occur once in the specimen become names. With it ten thousand articles have 91,000 words, of
 * the order of a news agency's (44 n^0.49, some 119,000, by Lewis et al., RCV1, JMLR 5, 2004).
 */
const REPLACED = 0.7;

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
  const rare = rareWords(words);

  const minorName = ({ firstName }: Subject, dice: Dice): string => {
    if (dice.isTrue(0.4)) return inventedName(firstName + dice.between(0, STORY_NAMES - 1)).latin;
    const rank = Math.floor((1 - dice.next()) ** (-1 / TAIL));
    const number = rank < LARGEST_RANK ? rank : LARGEST_RANK + dice.between(0, LARGEST_RANK);
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
    if (place === 0 || !rare.has(bare)) return word;
    return isName(bare) || dice.isTrue(REPLACED) ? word.replace(bare, minorName(subject, dice)) : word;
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
  return /^[A-Za-z][\p{L}-]*/u.exec(word)?.[0] ?? '';
}

function isName(word: string): boolean {
  return /^[A-Z]/.test(word);
}

/** Words inside sentences in whose place others may stand: names that occur once or twice, and longer words that occur once. */
function rareWords(sentences: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const words of sentences)
    for (const word of words.slice(1)) counts.set(bareWord(word), (counts.get(bareWord(word)) ?? 0) + 1);
  return new Set(
    [...counts]
      .filter(([word, count]) => (isName(word) ? count <= 2 : count === 1 && word.length > 4))
      .map(([word]) => word),
  );
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
