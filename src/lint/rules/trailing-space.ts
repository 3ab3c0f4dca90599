import { spanAt } from '../content-file.ts';
import type { Finding } from '../issue.ts';
import { placeBetween } from '../place.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL064',
  name: 'trailing-space',
  severity: 'warning',
  title: 'Spaces at the end of a line',
  why: 'Nobody sees them, but they show up in every comparison of two versions of the file.',
  mend: 'Delete them.',
  fixes: 'deletes them, unless they break a line in Markdown or are in code',
  example: {
    file: 'content/claims/one-billion.yaml',
    failing: 'due: 2015-12  ',
    mended: 'due: 2015-12',
  },
  checkFile: ({ file, nodes }) => {
    // Two spaces before a line end break the line; that is told by hard-break-spaces.
    const meant = [...nodes('break'), ...nodes('code'), ...nodes('inlineCode')].flatMap(
      ({ position }) => spanAt(position, file.body) ?? [],
    );
    return findTrailing(file.text)
      .filter(({ start }) => !meant.some((span) => span.start <= start && start < span.end))
      .map(({ start, end }): Finding => ({
        message: 'there are spaces at the end of this line.',
        fix: [{ start, end, text: '' }],
        ...placeBetween(file.pointAt, start, end),
      }));
  },
};

/** Spaces and tabs before each line end, found line by line: one pattern over the whole would try each space anew. */
function findTrailing(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let line = 0; line < text.length;) {
    const next = text.indexOf('\n', line);
    const whole = next === -1 ? text.length : next;
    const end = text[whole - 1] === '\r' ? whole - 1 : whole;
    let start = end;
    while (start > line && (text[start - 1] === ' ' || text[start - 1] === '\t')) start -= 1;
    if (start < end) found.push({ start, end });
    line = whole + 1;
  }
  return found;
}
