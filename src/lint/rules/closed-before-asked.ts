import { isCertainlyBefore } from '../../domain/date.ts';
import type { PlacedFinding } from '../issue.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL024',
  name: 'closed-before-asked',
  severity: 'error',
  title: 'A question settled by an event from before the period of the article',
  why: 'What was known when the article was written cannot be what it left open.',
  mend: 'Name a later event, or remove the question.',
  example: {
    file: 'content/articles/chips.md',
    failing: 'event: izvestia-report',
    mended: 'event: supplier-named',
  },
  checkPublication: ({ valid }) =>
    [...valid.articles.values()].flatMap(({ file, data: { covers, published, questions } }) =>
      questions.flatMap(({ closedBy }, index): PlacedFinding[] => {
        const event = closedBy && valid.events.get(closedBy.event);
        if (!event || !isCertainlyBefore(event.data.date, covers ?? published)) return [];
        return [
          {
            file: file.path,
            message: `event "${event.id}" is of ${event.data.date}, before the period of this article: it cannot have settled what the article left open.`,
            mend: 'Name a later event.',
            ...file.locate(['questions', index, 'closedBy', 'event']),
          },
        ];
      }),
    ),
};
