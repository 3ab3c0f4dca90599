import stringWidth from 'string-width';
import type { Issue } from '../issue.ts';
import { type Rule } from '../rule.ts';
import { visible } from './visible.ts';

/** How a report for people is set. */
export interface TextOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** Puts a text in a colour; leaves it as it is where there are none. */
  readonly paint: (style: Style, text: string) => string;
  /** The lines of a file, by its path from the project's root; undefined where it cannot be read. */
  readonly linesOf: (file: string) => readonly string[] | undefined;
  readonly ruleOf: (name: string) => Rule;
}

export type Style = 'error' | 'warning' | 'place' | 'strong';

/**
 * Issues as rustc tells them: what is wrong with its rule, the place, the line with the spot underlined, why it matters
 * (the first time) and how to mend it.
 */
export function formatText(issues: readonly Issue[], options: TextOptions): string {
  const told = new Set<string>();
  return issues
    .map((issue) => {
      const isNew = !told.has(issue.rule);
      told.add(issue.rule);
      return block(issue, isNew, options);
    })
    .join('\n');
}

function block(issue: Issue, isNew: boolean, options: TextOptions): string {
  const { code, rule: name, severity, file, line, column, message, nearest, mend, explained } = issue;
  const { paint, ruleOf } = options;
  const rule = ruleOf(name);
  const gutter = ' '.repeat(String(line).length);
  const bar = paint('place', '|');
  const note = (word: string, text: string) =>
    `${gutter} ${paint('place', '=')} ${paint('strong', `${word}:`)} ${visible(text)}`;
  return [
    `${paint(severity, `${severity}[${code} ${name}]`)}${paint('strong', `: ${visible(message)}`)}`,
    `${gutter}${paint('place', '-->')} ${visible(file)}:${line}:${column}`,
    ...excerpt(issue, options).map(([number, text]) =>
      `${paint('place', number.padStart(gutter.length))} ${bar} ${text}`.trimEnd(),
    ),
    ...(nearest === undefined ? [] : [note('nearest', nearest)]),
    note('mend', mend ?? rule.mend),
    ...(isNew ? [note('why', rule.why)] : []),
    ...(explained === undefined ? [] : [note('explained', explained)]),
    '',
  ].join('\n');
}

/** The line of an issue with the spot underlined, as gutter and text; nothing for what concerns a whole file. */
function excerpt(issue: Issue, { width, paint, linesOf }: TextOptions): [string, string][] {
  const text = linesOf(issue.file)?.[issue.line - 1];
  if (text === undefined || (issue.end === undefined && issue.line === 1 && issue.column === 1)) return [];
  const start = Math.min(issue.column - 1, text.length);
  const end = issue.end === undefined ? start + 1 : issue.end.line === issue.line ? issue.end.column - 1 : text.length;
  const { before, spot, after } = crop(text, start, Math.max(end, start + 1), width - String(issue.line).length - 3);
  const carets = '^'.repeat(Math.max(1, stringWidth(spot)));
  return [
    ['', ''],
    [String(issue.line), `${before}${spot}${after}`],
    ['', `${' '.repeat(stringWidth(before))}${paint(issue.severity, carets)}`],
  ];
}

/** So much of a line around a spot as there is room for: a paragraph is one line. */
function crop(text: string, start: number, end: number, room: number): { before: string; spot: string; after: string } {
  const most = Math.max(room, 40);
  const spot = cut(visible(text.slice(start, Math.min(end, start + most))), most);
  const left = most - stringWidth(spot);
  const before = visible(text.slice(Math.max(0, start - most), start));
  const behind = visible(text.slice(end, end + most));
  const shownBefore = cutLeft(before, Math.max(Math.ceil(left / 2), left - stringWidth(behind)), start > most);
  return { before: shownBefore, spot, after: cut(behind, left - stringWidth(shownBefore), end + most < text.length) };
}

function cut(text: string, room: number, isCut = false): string {
  if (stringWidth(text) <= room && !isCut) return text;
  const characters = [...text];
  while (characters.length > 0 && stringWidth(characters.join('')) >= room) characters.pop();
  return room <= 0 ? '' : `${characters.join('')}…`;
}

function cutLeft(text: string, room: number, isCut: boolean): string {
  if (stringWidth(text) <= room && !isCut) return text;
  const characters = [...text];
  while (characters.length > 0 && stringWidth(characters.join('')) >= room) characters.shift();
  return room <= 0 ? '' : `…${characters.join('')}`;
}
