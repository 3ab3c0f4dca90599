import type { ReviewRule } from '../../domain/explained.ts';
import type { Place } from '../content-file.ts';

/** What an editor would ask about: where it is and why it matters. It stops no build. */
export interface Warning {
  readonly rule: ReviewRule;
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** Counts from 1, in UTF-16 units. */
  readonly column: number;
  readonly message: string;
  /** The author's answer, where the entry gives one. */
  readonly explained?: string | undefined;
}

/** An entry that a warning is about. */
interface Reviewed {
  readonly file: { readonly path: string };
  readonly data: { readonly explained?: Partial<Record<ReviewRule, string>> | undefined };
}

/** A warning about an entry, with the entry's own answer to it. */
export function warn({ file, data }: Reviewed, rule: ReviewRule, place: Place, message: string): Warning {
  return { rule, file: file.path, ...place, message, explained: data.explained?.[rule] };
}

export const TOP: Place = { line: 1, column: 1 };
