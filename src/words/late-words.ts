import type { Words } from './words.ts';

/**
 * What scripts say that a page loads only when somebody wants them: it stands in a file of its own, `words/<language>.json`,
 * so that no page carries it.
 */
export type LateWords = Pick<Words, (typeof LATE)[number]> & {
  /** The day of the edition, ISO 8601: here, so that no page has to be made anew because another day has begun. */
  readonly edition: string;
};

const LATE = ['asOfNotice', 'documentKinds', 'keptNote', 'searchBox'] as const;

/** That part of a dictionary, with the day of the edition. */
export function lateWords(words: Words, edition: string): LateWords {
  return { ...Object.fromEntries(LATE.map((name) => [name, words[name]])), edition } as LateWords;
}
