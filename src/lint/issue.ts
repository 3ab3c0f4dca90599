/** Ids of the checks; each is a file in `rules/` or an error of reading. */
export type RuleId =
  | 'accessed-before-published'
  | 'assessed-before-said'
  | 'based-on-later'
  | 'broken-link'
  | 'changed-before-published'
  | 'closed-before-asked'
  | 'cyclic-basis'
  | 'due-before-said'
  | 'duplicate-id'
  | 'evidence-after-assessment'
  | 'former-id'
  | 'invalid-date'
  | 'invalid-field'
  | 'invalid-yaml'
  | 'lost-address'
  | 'missing-alt'
  | 'missing-field'
  | 'not-oldest-first'
  | 'raw-html'
  | 'remote-image'
  | 'reported-before-said'
  | 'unknown-directive'
  | 'unknown-field'
  | 'unknown-id'
  | 'unused-id';

/** Something an author must mend: where, what is wrong, and what to do. */
export interface Issue {
  readonly rule: RuleId;
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** Counts from 1, in UTF-16 units. */
  readonly column: number;
  /** What is wrong and how to mend it, in one or two sentences. */
  readonly message: string;
}

/** Orders issues by file, then by place. */
export function byPlace(
  a: Pick<Issue, 'file' | 'line' | 'column'>,
  b: Pick<Issue, 'file' | 'line' | 'column'>,
): number {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
}
