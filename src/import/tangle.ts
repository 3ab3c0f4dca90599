/** Signs of Markdown in one block, and quotations and lists inside one another in one line, beyond what anybody writes. */
const MOST_SIGNS = 20_000;
const MOST_LEVELS = 100;

const MOST_CONTAINERS = 50;

const SIGNS = new Set('*_[]|`<&@~:!'.split(''));

/** What a list's item begins with, where a space follows. */
const MARKERS = new Set('-*+.)'.split(''));

/** A text that parsers of Markdown would be busy with for minutes. */
export class TangledText extends Error {}

/**
 * Refuses a text that takes time by the square of its length to read: blocks with very many signs (the fullest block of
 * 7,000 real posts has 7,400), and lines that are quotations or lists very many times over.
 * @throws TangledText
 */
export function refuseTangle(text: string): void {
  refuseContainers(text);
  let [signs, levels, isBlank, isBeginning, last] = [0, 0, true, true, ''];
  for (const character of text) {
    if (character === '\n') {
      if (isBlank) signs = 0;
      [levels, isBlank, isBeginning] = [0, true, true];
    } else if (character === ' ' || character === '\t') {
      if (isBeginning && MARKERS.has(last)) levels += 1;
    } else {
      isBlank = false;
      if (SIGNS.has(character)) signs += 1;
      if (isBeginning && character === '>') levels += 1;
      isBeginning &&= character === '>' || MARKERS.has(character) || (character >= '0' && character <= '9');
    }
    last = character;
    if (signs > MOST_SIGNS)
      throw new TangledText(`a block of its text has more than ${MOST_SIGNS} brackets, stars and the like`);
    if (levels > MOST_LEVELS)
      throw new TangledText(`a line of its text is a quotation or a list more than ${MOST_LEVELS} times over`);
  }
}

/** Blocks between lines of colons are read anew for each one around them. */
function refuseContainers(text: string): void {
  let open = 0;
  for (const [, name] of text.matchAll(/^[ \t]{0,99}:{3,}[ \t]*(\S?)/gm)) {
    if (name === '') open = Math.max(0, open - 1);
    else open += 1;
    if (open > MOST_CONTAINERS)
      throw new TangledText(`more than ${MOST_CONTAINERS} blocks between lines of colons stand in one another`);
  }
}
