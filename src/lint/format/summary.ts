import type { Issue } from '../issue.ts';
import { type CheckedPublication, findCitedSources } from '../publication.ts';
import type { Rule } from '../rule.ts';

/** The publication in figures, and the warnings by kind, as a table for a terminal. */
export function formatSummary(
  publication: CheckedPublication,
  warnings: readonly Issue[],
  rules: readonly Rule[],
): string {
  const { valid, files } = publication;
  const sources = [...valid.sources.values()];
  const share = (count: number, all: number) => `${count} of ${all}`;
  const citations = files
    .filter(({ collection }) => collection === 'articles')
    .flatMap(({ facts }) => facts.body?.references ?? [])
    .filter(({ target }) => target === 'sources').length;
  const rows: [string, string][] = [
    ['articles', String(valid.articles.size)],
    ['claims', String(valid.claims.size)],
    ['events', String(valid.events.size)],
    ['entities', String(valid.entities.size)],
    ['sources', String(sources.length)],
    ['  cited in articles', share(findCitedSources(publication).length, sources.length)],
    ['  checked', share(sources.filter(({ data }) => data.checked).length, sources.length)],
    ...(['document', 'excerpt', 'unread'] as const).map((read): [string, string] => [
      `  read: ${read}`,
      share(sources.filter(({ data }) => data.read === read).length, sources.length),
    ]),
    ['citations', String(citations)],
    ...rules
      .filter(({ severity }) => severity === 'warning')
      .map(({ name }): [string, string] => {
        const own = warnings.filter(({ rule }) => rule === name);
        const explained = own.filter((warning) => warning.explained !== undefined).length;
        return [name, explained === 0 ? String(own.length) : `${own.length}, ${explained} explained`];
      }),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}
