import { byPlace, type Issue } from './issue.ts';
import type { ContentFolder } from './read.ts';
import { checkAccessedBeforePublished } from './rules/accessed-before-published.ts';
import { checkAssessedBeforeSaid } from './rules/assessed-before-said.ts';
import { checkBasedOnLater } from './rules/based-on-later.ts';
import { checkBodies } from './rules/body.ts';
import { checkChangedBeforePublished } from './rules/changed-before-published.ts';
import { checkClosedBeforeAsked } from './rules/closed-before-asked.ts';
import { checkCyclicBasis } from './rules/cyclic-basis.ts';
import { checkDueBeforeSaid } from './rules/due-before-said.ts';
import { checkDuplicateIds } from './rules/duplicate-id.ts';
import { checkEvidenceAfterAssessment } from './rules/evidence-after-assessment.ts';
import { checkFields, type ValidEntries } from './rules/field.ts';
import { checkFormerIds } from './rules/former-id.ts';
import { checkLinks } from './rules/link.ts';
import { checkLostAddresses } from './rules/lost-address.ts';
import { checkOldestFirst } from './rules/not-oldest-first.ts';
import { checkReportedBeforeSaid } from './rules/reported-before-said.ts';
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
    ...checkLinks(input.files, input.publicFiles, valid),
  ];
  // A file that could not be read makes whatever it names look unused, and itself lost: mend that first.
  const missing =
    issues.length === 0 ? [...checkUnusedIds(input.files, valid), ...checkLostAddresses(input.permanent, valid)] : [];
  return [
    ...checkStrays(input.strays),
    ...issues,
    ...checkDuplicateIds(input.files),
    ...checkFormerIds(input.files, valid),
    ...issuesOfLinks,
    ...missing,
  ].sort(byPlace);
}

/** Dates that cannot all be true. Only what is certainly wrong: a month may hold the day that it is held against. */
function checkOrder(valid: ValidEntries): Issue[] {
  return [
    ...checkAccessedBeforePublished(valid),
    ...checkAssessedBeforeSaid(valid),
    ...checkBasedOnLater(valid),
    ...checkChangedBeforePublished(valid),
    ...checkClosedBeforeAsked(valid),
    ...checkDueBeforeSaid(valid),
    ...checkEvidenceAfterAssessment(valid),
    ...checkOldestFirst(valid),
    ...checkReportedBeforeSaid(valid),
  ];
}

export type { ValidEntries };
