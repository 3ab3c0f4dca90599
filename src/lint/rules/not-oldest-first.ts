import { isCertainlyBefore } from '../../domain/date.ts';
import type { ContentFile } from '../content-file.ts';
import type { Issue } from '../issue.ts';
import type { ValidEntries } from './field.ts';

/** Lists that are kept oldest first, where one entry stands after a later one: pages show them as they stand. */
export function checkOldestFirst(valid: ValidEntries): Issue[] {
  return [
    ...[...valid.articles.values()].flatMap(({ file, data: { changes, corrections } }) => [
      ...misplaced(file, 'corrections', corrections),
      ...misplaced(file, 'changes', changes),
    ]),
    ...[...valid.claims.values()].flatMap(({ file, data }) => misplaced(file, 'assessments', data.assessments)),
    ...[...valid.series.values()].flatMap(({ file, data }) => misplaced(file, 'points', data.points)),
  ];
}

function misplaced(file: ContentFile, field: string, entries: readonly { readonly date: string }[]): Issue[] {
  return entries.flatMap(({ date }, index): Issue[] => {
    const above = entries[index - 1]?.date;
    if (above === undefined || !isCertainlyBefore(date, above)) return [];
    return [
      {
        rule: 'not-oldest-first',
        file: file.path,
        ...file.locate([field, index, 'date']),
        message: `"${field}" are kept oldest first, and this one of ${date} stands after one of ${above}. Move it up, or correct its date.`,
      },
    ];
  });
}
