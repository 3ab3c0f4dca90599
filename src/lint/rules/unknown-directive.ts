import { isBlockDirective } from '../../markdown/directive.ts';
import { spanAt } from '../content-file.ts';
import type { FileUnderCheck } from '../file-under-check.ts';
import type { Finding } from '../issue.ts';
import { placeBetween } from '../place.ts';
import { findNearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL014',
  name: 'unknown-directive',
  severity: 'error',
  title: 'A directive that does not exist, or colons that mark no block',
  why: 'Its marks would stand on the page, and the claim or event that it means would have no link.',
  mend: 'In a sentence, use :claim, :event or :entity; on a line of its own, :::chart, :::figure, :::note, :::pullquote or :::timeline.',
  fixes: 'corrects the name if it is one letter away from exactly one other',
  example: {
    file: 'content/articles/chips.md',
    failing: ':clam[it would buy]{#one-billion}',
    mended: ':claim[it would buy]{#one-billion}',
  },
  checkFile: (subject) => {
    const unknown = unknownDirectives(subject);
    // A paragraph that is the whole text of an unknown block was told of by its name.
    const told = new Set(unknown.map(({ start }) => start));
    return [
      ...unknown.map(({ finding }) => finding),
      ...looseMarks(subject)
        .filter(({ start }) => !told.has(start))
        .map(({ finding }) => finding),
    ];
  },
};

interface Found {
  /** Offset in the file at which the directive, or the paragraph with marks, begins. */
  readonly start: number;
  readonly finding: Finding;
}

function unknownDirectives({ file }: FileUnderCheck): Found[] {
  return (file.body?.messages ?? []).map((message) => {
    const [from, to] = [message.place, message.place].map((place, which) =>
      place === undefined
        ? undefined
        : 'start' in place
          ? (which === 0 ? place.start : place.end).offset
          : place.offset,
    );
    const start = (from ?? 0) + (file.body?.start ?? 0);
    const end = (to ?? 0) + (file.body?.start ?? 0);
    const actual = message.actual ?? '';
    const expected = (message.expected ?? []).filter((name) => name !== actual);
    const nearest = findNearest(actual, expected);
    const name = file.text.indexOf(actual, start);
    const isInline = file.text.startsWith(`:${actual}`, start);
    const finding = {
      message: `${message.reason}.`,
      nearest,
      fix:
        nearest !== undefined && isSlip(actual, nearest) && isInline !== isBlockDirective(nearest)
          ? [{ start: name, end: name + actual.length, text: nearest }]
          : undefined,
      ...placeBetween(file.pointAt, start, end),
    };
    return { start, finding };
  });
}

/** Three colons or more at the beginning of a line, and what stands behind them. */
const BLOCK_MARK = /(?<=^[ \t>]*):{3,}.*$/m;

/** Paragraphs with the marks of a block, which are read as text: each by the first of its marks. */
function looseMarks({ file, nodes }: FileUnderCheck): Found[] {
  return nodes('paragraph').flatMap(({ position }): Found[] => {
    const span = spanAt(position, file.body);
    const mark = span && BLOCK_MARK.exec(file.text.slice(span.start, span.end));
    if (!mark) return [];
    const start = span.start + mark.index;
    const end = start + mark[0].length;
    const finding = {
      message: `"${mark[0].trim()}" neither opens a block nor closes one.`,
      mend: 'Write :::note[Title] without a space and with both brackets; a block around another one needs one more colon: ::::note.',
      ...placeBetween(file.pointAt, start, end),
    };
    return [{ start: span.start, finding }];
  });
}

/** Whether one is the other with a letter more, less, other or two of them in the wrong order. */
function isSlip(written: string, meant: string): boolean {
  let [from, to] = [0, 0];
  const shorter = Math.min(written.length, meant.length);
  while (from < shorter && written[from] === meant[from]) from += 1;
  while (to < shorter - from && written.at(-1 - to) === meant.at(-1 - to)) to += 1;
  const [a, b] = [written.slice(from, written.length - to), meant.slice(from, meant.length - to)];
  return (a.length <= 1 && b.length <= 1) || (a.length === 2 && a === b.split('').reverse().join(''));
}
