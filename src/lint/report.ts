import type { Issue } from './issue.ts';

/** One line an issue, `file:line:column  rule  message`, and a closing line that counts. */
export function formatReport(issues: readonly Issue[], files: number): string {
  const lines = issues.map(({ file, line, column, rule, message }) => `${file}:${line}:${column}  ${rule}  ${message}`);
  const inFiles = new Set(issues.map(({ file }) => file)).size;
  const summary =
    issues.length === 0
      ? `Content check: ${files} files, nothing to mend.`
      : `Content check: ${issues.length} ${issues.length === 1 ? 'error' : 'errors'} in ${inFiles} of ${files} files.`;
  return [...lines, summary].join('\n');
}
