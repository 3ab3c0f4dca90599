import type { Place } from './place.ts';

/** A change to a file's text that mends it by itself: what stands between two offsets (UTF-16 units) gives way to `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a rule found in one file. */
export interface Finding extends Place {
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** The nearest that would be right, as it would be written. */
  readonly nearest?: string | undefined;
  /** How to mend it here, in a sentence, where the rule's general advice does not say it well enough. */
  readonly mend?: string | undefined;
  readonly fix?: readonly Edit[] | undefined;
}

/** What a rule found, with the path of its file from the project's root (forward slashes). */
export interface PlacedFinding extends Finding {
  readonly file: string;
}

export type Severity = 'error' | 'warning';

/** A finding as it is told to an author. Errors stop a build; warnings are what a sceptical editor would ask. */
export interface Issue extends PlacedFinding {
  /** `TL011`; stable for ever. */
  readonly code: string;
  /** The rule's name, e.g. `unknown-id`. */
  readonly rule: string;
  readonly severity: Severity;
  /** The author's answer to a warning, where the entry gives one. */
  readonly explained?: string | undefined;
}

/** What is wrong and how to mend it, in one line. */
export function sentenceOf({ message, nearest, mend }: Pick<Finding, 'message' | 'nearest' | 'mend'>): string {
  return [message, nearest === undefined ? '' : `Did you mean "${nearest}"?`, mend ?? '']
    .filter((part) => part !== '')
    .join(' ');
}

/** Orders issues by file, then by place. */
export function byPlace(
  a: Pick<Issue, 'file' | 'line' | 'column'>,
  b: Pick<Issue, 'file' | 'line' | 'column'>,
): number {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
}
