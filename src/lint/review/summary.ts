import { visit } from 'unist-util-visit';
import { REVIEW_RULES } from '../../domain/explained.ts';
import type { ValidEntries } from '../rules/field.ts';
import { citedSources } from './unchecked-source.ts';
import type { Warning } from './warning.ts';

/** The publication in figures, and the warnings by kind, as a table for a terminal. */
export function formatSummary(valid: ValidEntries, warnings: readonly Warning[]): string {
  const cited = citedSources(valid);
  const sources = [...valid.sources.values()];
  const share = (count: number, all: number) => `${count} of ${all}`;
  let citations = 0;
  for (const { file } of valid.articles.values())
    if (file.body)
      visit(file.body.tree, 'citation', (node) => {
        citations += node.sources.length;
      });
  const rows: [string, string][] = [
    ['articles', String(valid.articles.size)],
    ['claims', String(valid.claims.size)],
    ['events', String(valid.events.size)],
    ['entities', String(valid.entities.size)],
    ['sources', String(sources.length)],
    ['  cited in articles', share(cited.size, sources.length)],
    ['  checked', share(sources.filter(({ data }) => data.checked).length, sources.length)],
    ...(['document', 'excerpt', 'unread'] as const).map((read): [string, string] => [
      `  read: ${read}`,
      share(sources.filter(({ data }) => data.read === read).length, sources.length),
    ]),
    ['citations', String(citations)],
    ...REVIEW_RULES.map((rule): [string, string] => {
      const own = warnings.filter((warning) => warning.rule === rule);
      const explained = own.filter((warning) => warning.explained !== undefined).length;
      return [rule, explained === 0 ? String(own.length) : `${own.length}, ${explained} explained`];
    }),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}

/** A line a warning, `file:line:column  warning  rule  message`; those that are explained only where asked for. */
export function formatWarnings(warnings: readonly Warning[], isWhole = false): string[] {
  return warnings
    .filter(({ explained }) => isWhole || explained === undefined)
    .map(
      ({ file, line, column, rule, message, explained }) =>
        `${file}:${line}:${column}  warning  ${rule}  ${message}${explained === undefined ? '' : ` Explained: ${explained}`}`,
    );
}
