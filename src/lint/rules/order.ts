import { firstDay, formatDate, isCertainlyBefore } from '../../domain/date.ts';
import type { Issue, RuleId } from '../issue.ts';
import type { ValidEntries } from './field.ts';

/**
 * Dates that cannot be in the order in which they stand: a claim due before it was said or judged before it was, a
 * judgement older than the one above it or than its own evidence, a source that repeats a later one, an article put
 * right before it was published. Imprecise dates are refused only where no reading of them is possible.
 */
export function checkOrder(valid: ValidEntries): Issue[] {
  return [...checkClaims(valid), ...checkSources(valid), ...checkArticles(valid)];
}

type ContentPath = readonly (string | number)[];
interface Entry {
  readonly file: { path: string; locate(path: ContentPath): { line: number; column: number } };
}

function issue({ file }: Entry, rule: RuleId, path: ContentPath, message: string): Issue {
  return { rule, file: file.path, ...file.locate(path), message };
}

function checkClaims(valid: ValidEntries): Issue[] {
  return [...valid.claims.values()].flatMap((entry): Issue[] => {
    const { said, due, assessments } = entry.data;
    const issues: Issue[] = [];
    if (due !== undefined && isCertainlyBefore(due, said)) {
      issues.push(
        issue(
          entry,
          'due-before-said',
          ['due'],
          `it is due ${formatDate(due)}, before it was said (${formatDate(said)}). Correct "due" or "said".`,
        ),
      );
    }
    assessments.forEach(({ date, evidence }, index) => {
      const at = (rule: RuleId, path: ContentPath, message: string) =>
        issues.push(issue(entry, rule, ['assessments', index, ...path], message));
      if (isCertainlyBefore(date, said)) {
        at(
          'judged-before-said',
          ['date'],
          `it is judged on ${formatDate(date)}, before it was said (${formatDate(said)}). Correct one of the dates.`,
        );
      }
      const above = assessments[index - 1];
      if (above && date < above.date) {
        at(
          'judgements-out-of-order',
          ['date'],
          `this judgement is older than the one above it (${formatDate(above.date)}). Put the oldest first.`,
        );
      }
      evidence.events.forEach((id, position) => {
        const event = valid.events.get(id);
        if (event && firstDay(event.data.date) > date) {
          at(
            'evidence-after-judgement',
            ['evidence', 'events', position],
            `event "${id}" is of ${formatDate(event.data.date)}, after this judgement (${formatDate(date)}). Add a new judgement below it, with the event as its evidence.`,
          );
        }
      });
      evidence.sources.forEach((id, position) => {
        const published = valid.sources.get(id)?.data.published;
        if (published !== undefined && firstDay(published) > date) {
          at(
            'evidence-after-judgement',
            ['evidence', 'sources', position],
            `source "${id}" is of ${formatDate(published)}, after this judgement (${formatDate(date)}). Add a new judgement below it, with the source as its evidence.`,
          );
        }
      });
    });
    return issues;
  });
}

function checkSources(valid: ValidEntries): Issue[] {
  return [...valid.sources.values()].flatMap((entry) =>
    entry.data.basedOn.flatMap((id, index): Issue[] => {
      const { published } = entry.data;
      const basis = valid.sources.get(id)?.data.published;
      if (published === undefined || basis === undefined || !isCertainlyBefore(published, basis)) return [];
      const message = `this source is of ${formatDate(published)} and cannot repeat "${id}", which is of ${formatDate(basis)}. Correct a date, or turn the two around.`;
      return [issue(entry, 'based-on-later', ['basedOn', index], message)];
    }),
  );
}

function checkArticles(valid: ValidEntries): Issue[] {
  return [...valid.articles.values()].flatMap((entry) => {
    const { published, updated, corrections, changes } = entry.data;
    const settled = entry.data.questions.flatMap(({ closedBy }, index): Issue[] => {
      const event = closedBy && valid.events.get(closedBy.event);
      if (!event || !isCertainlyBefore(event.data.date, entry.data.covers ?? published)) return [];
      const message = `event "${event.id}" is of ${formatDate(event.data.date)}, before the period of this article: it cannot have settled what the article left open. Name a later event.`;
      return [issue(entry, 'closed-before-asked', ['questions', index, 'closedBy', 'event'], message)];
    });
    const dated: { path: ContentPath; date: string }[] = [
      ...(updated === undefined ? [] : [{ path: ['updated'], date: updated }]),
      ...corrections.map(({ date }, index) => ({ path: ['corrections', index, 'date'], date })),
      ...changes.map(({ date }, index) => ({ path: ['changes', index, 'date'], date })),
    ];
    const early = dated
      .filter(({ date }) => date < published)
      .map(({ path, date }) =>
        issue(
          entry,
          'changed-before-published',
          path,
          `${formatDate(date)} is before the article was published (${formatDate(published)}). Correct one of the dates.`,
        ),
      );
    return [...early, ...settled];
  });
}
