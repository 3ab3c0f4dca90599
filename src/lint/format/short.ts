import { type Issue, sentenceOf } from '../issue.ts';
import { visible } from './visible.ts';

/** A line an issue: `file:line:column  rule  message`, with `warning` before the name of a rule that only warns. */
export function shortLines(issues: readonly Issue[]): string[] {
  return issues.map((issue) => {
    const { file, line, column, rule, severity, explained } = issue;
    const answer = explained === undefined ? '' : ` Explained: ${visible(explained)}`;
    return `${visible(file)}:${line}:${column}  ${severity === 'warning' ? 'warning  ' : ''}${rule}  ${visible(sentenceOf(issue))}${answer}`;
  });
}

/** The line that closes a report: what was found in how many files. */
export function closingLine(issues: readonly Issue[], files: number): string {
  const count = (severity: Issue['severity']) => issues.filter((issue) => issue.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (issues.length === 0) return `Content check: ${files} files, nothing to mend.`;
  const found = [
    errors > 0 && `${errors} ${errors === 1 ? 'error' : 'errors'}`,
    warnings > 0 && `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
  ].filter((part) => part !== false);
  return `Content check: ${found.join(' and ')} in ${new Set(issues.map(({ file }) => file)).size} of ${files} files.`;
}
