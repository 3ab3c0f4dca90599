import { placeOf } from '../content-file.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL016',
  name: 'raw-html',
  severity: 'error',
  title: 'A link or picture written in HTML',
  why: 'It evades the checks of links, alt text and pictures from elsewhere.',
  mend: 'Write it as Markdown.',
  example: {
    file: 'content/articles/chips.md',
    failing: '<a href="/events/izvestia-report/">the event</a>',
    mended: '[the event](/events/izvestia-report/)',
  },
  checkFile: ({ file, nodes }) =>
    nodes('html').flatMap(({ value, position }) => {
      const tag = /<(a|img|picture|video|audio)\b/i.exec(value)?.[1]?.toLowerCase();
      if (tag === undefined) return [];
      const form = tag === 'a' ? '[words](/claims/the-id/)' : '![what it shows](/images/the-file.jpg)';
      return [
        {
          message: 'links and pictures in HTML evade the checks.',
          mend: `Write <${tag}> as Markdown: ${form}.`,
          ...placeOf(position, file),
        },
      ];
    }),
};
