import { byPlace, type Issue } from './issue.ts';
import type { ContentFolder } from './read.ts';
import { checkBodies } from './rules/body.ts';
import { checkCyclicBasis } from './rules/cyclic-basis.ts';
import { checkDuplicateIds } from './rules/duplicate-id.ts';
import { checkFields, type ValidEntries } from './rules/field.ts';
import { checkLinks } from './rules/link.ts';
import { checkOrder } from './rules/order.ts';
import { checkStrays } from './rules/stray.ts';
import { checkUnknownIds } from './rules/unknown-id.ts';
import { checkUnusedIds } from './rules/unused-id.ts';

export interface LintInput extends ContentFolder {
  /** Paths from the root of `public/` that links and images may name, `/images/launch.jpg`. */
  readonly publicFiles: ReadonlySet<string>;
}

/** Everything wrong with a publication's content, in order of place; all of it in one run. */
export function lintContent(input: LintInput): Issue[] {
  const { issues, valid } = checkFields(input.files);
  const issuesOfLinks = [
    ...checkUnknownIds(input.files, valid),
    ...checkCyclicBasis(valid),
    ...checkOrder(valid),
    ...checkBodies(input.files, input.publicFiles),
    ...checkLinks(input.files, input.publicFiles),
  ];
  // A file that could not be read makes whatever it names look unused: mend that first.
  const unused = issues.length === 0 ? checkUnusedIds(input.files, valid) : [];
  return [...checkStrays(input.strays), ...issues, ...checkDuplicateIds(input.files), ...issuesOfLinks, ...unused].sort(
    byPlace,
  );
}

export type { ValidEntries };
