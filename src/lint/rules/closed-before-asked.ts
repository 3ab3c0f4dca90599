import { formatDate, isCertainlyBefore } from '../../domain/date.ts';
import type { Issue } from '../issue.ts';
import type { ValidEntries } from './field.ts';

/** Questions of an article that are said to be settled by an event from before the period that the article covers. */
export function checkClosedBeforeAsked(valid: ValidEntries): Issue[] {
  return [...valid.articles.values()].flatMap(({ file, data: { covers, published, questions } }) =>
    questions.flatMap(({ closedBy }, index): Issue[] => {
      const event = closedBy && valid.events.get(closedBy.event);
      if (!event || !isCertainlyBefore(event.data.date, covers ?? published)) return [];
      return [
        {
          rule: 'closed-before-asked',
          file: file.path,
          ...file.locate(['questions', index, 'closedBy', 'event']),
          message: `event "${event.id}" is of ${formatDate(event.data.date)}, before the period of this article: it cannot have settled what the article left open. Name a later event.`,
        },
      ];
    }),
  );
}
