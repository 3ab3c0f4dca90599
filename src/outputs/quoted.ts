import { type Pair, quotationMarksOf } from '../domain/quotation-marks.ts';
import { typeset } from './typeset.ts';

/**
 * A quotation with the marks that its language puts around it; marks within it are those of a quotation in a quotation, and
 * so on by turns.
 * @param text Without marks around it.
 * @param language The text's own, BCP 47.
 */
export function quoted(text: string, language: string): string {
  const { outer, inner } = quotationMarksOf(language);
  const turns = [outer, inner];
  /** What stands open, as it is printed. */
  const open: Pair[] = [];
  const within = typeset(text, language).replace(patternOf([...outer, ...inner]), (printed) => {
    const mark = printed.trim();
    const closed = open.at(-1)?.[1].trim() === mark;
    const opened = turns.find(([start]) => start.trim() === mark);
    // One of another language's pairs.
    if (!closed && !opened) return printed;
    if (opened) open.push(opened);
    const [start, end] = turns[open.length % turns.length] as Pair;
    if (closed) open.pop();
    return closed ? end : start;
  });
  return `${outer[0]}${within}${outer[1]}`;
}

/** Finds marks, whatever space a source prints where they have one, and no apostrophe, which a letter follows. */
function patternOf(marks: readonly string[]): RegExp {
  return new RegExp(`(?!’\\p{LC})(?:${marks.map((mark) => mark.replace(/\s/, '\\s*')).join('|')})`, 'gu');
}
