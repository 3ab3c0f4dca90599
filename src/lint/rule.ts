import type { CheckedFile, CheckedPublication } from './publication.ts';
import type { Finding, PlacedFinding, Severity } from './issue.ts';
import type { FileUnderCheck } from './file-under-check.ts';

/**
 * What a rule refuses and the same once it is mended, as a change to the sample publication (`tests/lint/sample.ts`).
 * Where the sample's file holds `mended`, that passage becomes `failing`; otherwise both are the whole text of a file,
 * and an empty one is no file at all.
 */
export interface Example {
  /** Path from the project's root. */
  readonly file: string;
  readonly failing: string;
  readonly mended: string;
}

/**
 * One thing that the content check looks at. A rule is one file of `rules/` that exports it as `rule`; nothing else has
 * to be told of it.
 */
export interface Rule {
  /** `TL` and three digits. It stays the rule's own for ever, and is given to no other once the rule is gone. */
  readonly code: string;
  /** The name of its file, in a few words with hyphens. */
  readonly name: string;
  readonly severity: Severity;
  /** What it finds, as a noun phrase, e.g. "An id of an entry that does not exist". */
  readonly title: string;
  /** Why that matters to a reader, in a sentence or two. */
  readonly why: string;
  /** How it is mended, in a sentence or two. */
  readonly mend: string;
  /** What `--fix` does about it by itself. */
  readonly fixes?: string;
  readonly example: Example;
  /** Looks at one file by itself; told again only when that file changes. */
  readonly checkFile?: (subject: FileUnderCheck) => Finding[];
  /** Holds files against one another. */
  readonly checkPublication?: (publication: CheckedPublication) => PlacedFinding[];
}

/** Findings of a rule that concern a checked file. */
export function inFile({ path }: Pick<CheckedFile, 'path'>, findings: readonly Finding[]): PlacedFinding[] {
  return findings.map((finding) => ({ ...finding, file: path }));
}
