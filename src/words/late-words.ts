import type { Words } from './words.ts';

/**
 * What scripts say that a page loads only when somebody wants them: it stands in a file of its own, `words/<language>.json`,
 * so that no page carries it.
 */
export type LateWords = Pick<Words, (typeof LATE)[number]>;

const LATE = ['asOfNotice', 'documentKinds', 'keptNote', 'searchBox'] as const;

/** That part of a dictionary. */
export function lateWords(words: Words): LateWords {
  return Object.fromEntries(LATE.map((name) => [name, words[name]])) as LateWords;
}
