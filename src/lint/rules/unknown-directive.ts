import { isBlockDirective } from '../../markdown/directive.ts';
import { placeBetween } from '../place.ts';
import { findNearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL014',
  name: 'unknown-directive',
  severity: 'error',
  title: 'A directive that does not exist',
  why: 'Its marks would stand on the page, and the claim or event that it means would have no link.',
  mend: 'In a sentence write :claim, :event or :entity; on lines of their own :::chart, :::figure, :::note, :::pullquote or :::timeline.',
  fixes: 'corrects the name where it is one letter away from one other',
  example: {
    file: 'content/articles/chips.md',
    failing: ':clam[it would buy]{#one-billion}',
    mended: ':claim[it would buy]{#one-billion}',
  },
  checkFile: ({ file }) =>
    (file.body?.messages ?? []).map((message) => {
      const [start, end] = [message.place, message.place].map((place, which) =>
        place === undefined
          ? undefined
          : 'start' in place
            ? (which === 0 ? place.start : place.end).offset
            : place.offset,
      );
      const at = (start ?? 0) + (file.body?.start ?? 0);
      const actual = message.actual ?? '';
      const expected = (message.expected ?? []).filter((name) => name !== actual);
      const nearest = findNearest(actual, expected);
      const name = file.text.indexOf(actual, at);
      const isInline = file.text.startsWith(`:${actual}`, at);
      return {
        message: `${message.reason}.`,
        nearest,
        fix:
          nearest !== undefined && isSlip(actual, nearest) && isInline !== isBlockDirective(nearest)
            ? [{ start: name, end: name + actual.length, text: nearest }]
            : undefined,
        ...placeBetween(file.pointAt, at, (end ?? 0) + (file.body?.start ?? 0)),
      };
    }),
};

/** Whether one is the other with a letter more, less, other or two of them in the wrong order. */
function isSlip(written: string, meant: string): boolean {
  if (Math.abs(written.length - meant.length) > 1) return false;
  let [from, to] = [0, 0];
  const shorter = Math.min(written.length, meant.length);
  while (from < shorter && written[from] === meant[from]) from += 1;
  while (to < shorter - from && written.at(-1 - to) === meant.at(-1 - to)) to += 1;
  const [a, b] = [written.slice(from, written.length - to), meant.slice(from, meant.length - to)];
  return (a.length <= 1 && b.length <= 1) || (a.length === 2 && a === b.split('').reverse().join(''));
}
