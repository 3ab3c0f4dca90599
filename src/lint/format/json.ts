import type { Issue } from '../issue.ts';

/** A report for programs: `issues` in order of place, with lines and columns from 1 (UTF-16 units) and ends just behind. */
export function formatJson(issues: readonly Issue[], files: number): string {
  const count = (severity: Issue['severity']) => issues.filter((issue) => issue.severity === severity).length;
  const report = {
    version: 1,
    files,
    errors: count('error'),
    warnings: count('warning'),
    issues: issues.map(({ code, rule, severity, file, line, column, end, message, nearest, mend, fix, explained }) => ({
      code,
      rule,
      severity,
      file,
      line,
      column,
      endLine: end?.line,
      endColumn: end?.column,
      message,
      nearest,
      mend,
      fixable: fix !== undefined,
      explained,
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
