/** A known name found in running text: whose it is, and where it stands (UTF-16 offsets). */
export interface Mention {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export interface NamedThing {
  readonly id: string;
  readonly names: readonly string[];
}

/** Finds known names in a text, left to right, the longest at each place, never overlapping. */
export type MentionFinder = (text: string) => Mention[];

/** Scripts that are written without spaces between words, so that a name may touch its neighbours. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;
/**
 * Places where a name may begin: a letter or digit with no word before it, or beside a script without spaces. Combining
 * marks never begin a word.
 */
const WORD_START =
  /(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}]/gu;

/** Names are looked up by so many characters at their start (UTF-16 units). */
const START = 3;

interface Candidate {
  readonly id: string;
  readonly name: string;
}

/**
 * A finder for the given names: case-sensitive, whole words only.
 *
 * A word ends where no letter, digit or mark follows, and a hyphen joins two words into another one
 * ("US-linked" is not "US"); in Chinese, Japanese and Thai, which write no spaces, any place is a
 * boundary. Quotation marks and apostrophes are one however they are printed, and so are a space, one that breaks no
 * line, and a line break. Names are looked up by their first characters and tried longest first, so that the cost grows
 * with the text, not with the number of names. Where two things share a name, it names neither.
 */
export function createMentionFinder(things: readonly NamedThing[]): MentionFinder {
  const candidates = unambiguous(things);
  const wordStart = wordStartFor(candidates);
  const byStart = Map.groupBy(candidates, ({ name }) => name.slice(0, START));
  for (const list of byStart.values()) list.sort((a, b) => b.name.length - a.name.length);
  /** Those that may stand at a place, the longest first: a name shorter than a start is found by all of it. */
  const candidatesAt = (text: string, at: number) =>
    [START, 2, 1].flatMap((length) => byStart.get(text.slice(at, at + length)) ?? []);

  return (original) => {
    const text = asTyped(original);
    const mentions: Mention[] = [];
    let from = 0;
    for (const match of text.matchAll(wordStart)) {
      const start = match.index;
      if (start < from) continue;
      const found = candidatesAt(text, start).find(
        ({ name }) => text.startsWith(name, start) && endsWord(text, start + name.length),
      );
      if (!found || !beginsWord(text, start)) continue;
      from = start + found.name.length;
      mentions.push({ id: found.id, start, end: from });
    }
    return mentions;
  };
}

/** Where a name may begin: one that begins with a sign, such as ".NET", anywhere but behind a word. */
function wordStartFor(candidates: readonly Candidate[]): RegExp {
  const first = new Set(candidates.map(({ name }) => characterAt(name, 0)));
  const signs = [...first].filter((character) => character !== '' && !WORD_CHARACTER.test(character));
  if (signs.length === 0) return WORD_START;
  const anySign = signs.map((sign) => `\\u{${(sign.codePointAt(0) as number).toString(16)}}`).join('');
  return new RegExp(`${WORD_START.source}|(?<![\\p{L}\\p{N}\\p{M}])[${anySign}]`, 'gu');
}

function unambiguous(things: readonly NamedThing[]): Candidate[] {
  const owners = new Map<string, string | null>();
  for (const { id, names } of things) {
    for (const name of names.map(asTyped)) {
      const owner = owners.get(name);
      owners.set(name, owner === undefined || owner === id ? id : null);
    }
  }
  return [...owners].flatMap(([name, id]) => (id === null ? [] : [{ id, name }]));
}

/**
 * The same text, as long as before, as a typewriter has it on one line: bodies are typeset and names are not, and where
 * authors break their lines is no matter.
 */
function asTyped(text: string): string {
  return text
    .replace(/[^\S ]/g, ' ')
    .replace(/[‘’‚]/g, "'")
    .replace(/[“”„«»]/g, '"');
}

/** Whether a word start is one: no hyphen joins it to the word before. */
function beginsWord(text: string, at: number): boolean {
  const [before = '', beforeThat = ''] = charactersBefore(text, at);
  return !isHyphen(before) || !WORD_CHARACTER.test(beforeThat);
}

function endsWord(text: string, at: number): boolean {
  const after = characterAt(text, at);
  if (isHyphen(after)) return !WORD_CHARACTER.test(characterAt(text, at + 1));
  const [last = ''] = charactersBefore(text, at);
  return !WORD_CHARACTER.test(after) || UNSPACED.test(last) || UNSPACED.test(after);
}

function isHyphen(character: string): boolean {
  return character === '-' || character === '\u2010' || character === '\u2011';
}

/** Empty at the end of the text. */
function characterAt(text: string, at: number): string {
  const point = text.codePointAt(at);
  return point === undefined ? '' : String.fromCodePoint(point);
}

function charactersBefore(text: string, at: number): [string | undefined, string | undefined] {
  const tail = [...text.slice(Math.max(0, at - 4), at)];
  return [tail.at(-1), tail.at(-2)];
}
