import { type Issue, sentenceOf } from '../issue.ts';

/**
 * A workflow command of GitHub Actions for each issue, which shows it beside the line that a pull request changes
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands).
 */
export function formatGithub(issues: readonly Issue[]): string {
  return issues
    .map((issue) => {
      const { severity, file, line, column, end, code, rule } = issue;
      const properties = {
        file,
        line: String(line),
        endLine: String(end?.line ?? line),
        // Columns are taken for those of one line only.
        ...(end?.line === line ? { col: String(column), endColumn: String(end.column) } : { col: String(column) }),
        title: `${code} ${rule}`,
      };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
      return `::${severity} ${list.join(',')}::${escapeData(sentenceOf(issue))}\n`;
    })
    .join('');
}

/** Escapes what would end the command: a message may quote a file, and a file may hold another command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
