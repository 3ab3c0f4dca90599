import { type Issue, sentenceOf } from '../issue.ts';
import type { Rule } from '../rule.ts';

/** Where the rules are described, from the project's root. */
const DOCUMENT = 'docs/checks.md';

/**
 * A SARIF 2.1.0 log (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), as code scanning services read
 * it. Warnings with an answer are told as suppressed.
 * @param base Address of the project's root, which paths are relative to, e.g. "file:///home/ann/paper/"
 */
export function formatSarif(issues: readonly Issue[], rules: readonly Rule[], base: string): string {
  const indexOf = new Map(rules.map(({ code }, index) => [code, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { uri: base } },
        tool: {
          driver: {
            name: 'Throughline content check',
            rules: rules.map(({ code, name, title, why, mend, severity }) => ({
              id: code,
              name,
              shortDescription: { text: `${title}.` },
              fullDescription: { text: why },
              help: { text: `${mend} (${DOCUMENT})` },
              defaultConfiguration: { level: severity },
            })),
          },
        },
        results: issues.map((issue) => ({
          ruleId: issue.code,
          ruleIndex: indexOf.get(issue.code),
          level: issue.severity,
          message: { text: sentenceOf(issue).toWellFormed() },
          locations: [
            {
              physicalLocation: {
                artifactLocation: {
                  uri: encodeURI(issue.file.toWellFormed()).replace(/[?#]/g, encodeURIComponent),
                  uriBaseId: 'ROOT',
                },
                region: {
                  startLine: issue.line,
                  startColumn: issue.column,
                  ...(issue.end && { endLine: issue.end.line, endColumn: issue.end.column }),
                },
              },
            },
          ],
          ...(issue.explained !== undefined && {
            suppressions: [{ kind: 'inSource', justification: issue.explained.toWellFormed() }],
          }),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
