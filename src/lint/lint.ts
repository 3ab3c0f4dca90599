import { checkFile } from './file-check.ts';
import type { ContentFile } from './content-file.ts';
import { byPlace, type Issue, type PlacedFinding, type Severity } from './issue.ts';
import { type CheckedPublication, joinPublication, type Surroundings, withFacts } from './publication.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules.ts';

/** The content of a publication as it was read. */
export interface LintInput extends Surroundings {
  readonly files: readonly ContentFile[];
}

/** Everything wrong with a publication's content, in order of place; all of it in one run. */
export function lintContent(input: LintInput): Issue[] {
  return findIssues(checkContent(input), 'error');
}

/** A publication with each of its files looked at by itself. */
export function checkContent({ files, ...around }: LintInput): CheckedPublication {
  return joinPublication(
    files.map((file) => withFacts(file, checkFile(file, RULES))),
    around,
  );
}

/** What every rule finds, or those of one severity, in order of place; of what is explained, with the explanation. */
export function findIssues(publication: CheckedPublication, severity?: Severity): Issue[] {
  const answers = new Map(publication.files.map(({ path, facts }) => [path, answersOf(facts.data)]));
  const issue = (rule: Rule, finding: PlacedFinding): Issue => ({
    ...finding,
    mend: finding.mend ?? rule.mend,
    code: rule.code,
    rule: rule.name,
    severity: rule.severity,
    explained: rule.severity === 'warning' ? answers.get(finding.file)?.[rule.name] : undefined,
  });
  const rules = RULES.filter((rule) => severity === undefined || rule.severity === severity);
  return rules
    .flatMap((rule) => [
      ...publication.files.flatMap(({ path, facts }) =>
        (facts.findings[rule.name] ?? []).map((finding) => issue(rule, { ...finding, file: path })),
      ),
      ...(rule.checkPublication?.(publication) ?? []).map((finding) => issue(rule, finding)),
    ])
    .sort(byPlace);
}

function answersOf(data: unknown): Readonly<Record<string, string>> | undefined {
  return (data as { explained?: Record<string, string> } | undefined)?.explained;
}
