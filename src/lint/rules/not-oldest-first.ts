import { byDate, isCertainlyBefore } from '../../domain/date.ts';
import type { ContentFile } from '../content-file.ts';
import { entryOf, type FileUnderCheck } from '../file-under-check.ts';
import type { Edit, Finding } from '../issue.ts';
import type { Rule } from '../rule.ts';

type Dated = readonly { readonly date: string }[];

export const rule: Rule = {
  code: 'TL028',
  name: 'not-oldest-first',
  severity: 'error',
  title: 'A list that should be oldest first, but has an entry after a later one',
  why: 'Pages show such lists as they are: a reader would take the last entry for the newest.',
  mend: 'Move the entry up, or correct its date.',
  fixes: 'puts the entries in order, with all their lines, if each begins on its own line',
  example: {
    file: 'content/claims/one-billion.yaml',
    failing:
      '  - date: 2026-11-24\n    outcome: failed\n    confidence: medium\n    reasoning: No purchase was found.\n    evidence:\n      events: [izvestia-report]\n  - date: 2014-08-07\n    outcome: unresolved\n    confidence: low\n    reasoning: It is too early to say.\n',
    mended:
      '  - date: 2014-08-07\n    outcome: unresolved\n    confidence: low\n    reasoning: It is too early to say.\n  - date: 2026-11-24\n    outcome: failed\n    confidence: medium\n    reasoning: No purchase was found.\n    evidence:\n      events: [izvestia-report]\n',
  },
  checkFile: (subject) => datedLists(subject).flatMap(([field, entries]) => misplaced(subject.file, field, entries)),
};

function datedLists(subject: FileUnderCheck): [string, Dated][] {
  const { corrections = [], changes = [] } = entryOf(subject, 'articles') ?? {};
  return [
    ['corrections', corrections],
    ['changes', changes],
    ['assessments', entryOf(subject, 'claims')?.assessments ?? []],
    ['points', entryOf(subject, 'series')?.points ?? []],
  ];
}

function misplaced(file: ContentFile, field: string, entries: Dated): Finding[] {
  return entries.flatMap(({ date }, index): Finding[] => {
    const above = entries[index - 1]?.date;
    if (above === undefined || !isCertainlyBefore(date, above)) return [];
    return [
      {
        message: `"${field}" must be oldest first, but this one of ${date} comes after one of ${above}.`,
        mend: 'Move it up, or correct its date.',
        fix: reordering(file, field, entries),
        ...file.locate([field, index, 'date']),
      },
    ];
  });
}

function reordering(file: ContentFile, field: string, entries: Dated): Edit[] | undefined {
  const spans = file.itemSpansOf([field]);
  const [first, last] = [spans[0], spans.at(-1)];
  if (spans.length !== entries.length || !first || !last) return undefined;
  const texts = spans.map(({ start, end }) => file.text.slice(start, end));
  // The last item may end with the file or the front matter, and have no line end of its own to take along.
  const lines = texts.map((text) => text.replace(/\r?\n$/, ''));
  const lineEnd = texts[0]?.slice(lines[0]?.length);
  const order = entries.map((_, index) => index).sort((a, b) => byDate(dateAt(entries, a), dateAt(entries, b)));
  return [
    {
      start: first.start,
      end: last.start + (lines.at(-1)?.length ?? 0),
      text: order.map((index) => lines[index]).join(lineEnd),
    },
  ];
}

function dateAt(entries: Dated, index: number): string {
  return (entries[index] as Dated[number]).date;
}
