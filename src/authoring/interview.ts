import { autocomplete, autocompleteMultiselect, isCancel, type Option, select, text } from '@clack/prompts';
import type { Readable, Writable } from 'node:stream';
import type { Field } from './field.ts';

/** Where questions are asked and answered: a terminal. */
export interface Terminal {
  readonly input?: Readable;
  readonly output?: Writable;
}

/** The person at the terminal gave up (Ctrl-C, Escape). */
export class GivenUp extends Error {}

/** One question of an interview. */
export interface Question {
  readonly field: Field;
  /** What stands in the answer already. */
  readonly initial?: string;
  /** True where an empty answer leaves the field to be written in the file. */
  readonly mayBeOpen: boolean;
  /** Entries to choose from, for a field that holds ids. */
  readonly entries: readonly { readonly id: string; readonly title: string }[];
  readonly problemOf: (given: readonly string[]) => string | undefined;
}

/** Lines of a list that are shown at once, and characters of one. */
const LINES = 8;
const LINE = 72;

/**
 * Asks one question.
 * @returns the pieces of text that were given; none where the field is left open.
 * @throws GivenUp when the person breaks off.
 */
export async function ask(question: Question, terminal: Terminal): Promise<string[]> {
  const { field, entries } = question;
  if (field.choices.length > 0) return askForChoice(question, terminal);
  // Somebody unnamed may speak as well: a text, which may also be an id.
  if (entries.length > 0 && field.name !== 'speaker')
    return field.form === 'list' ? askForEntries(question, terminal) : askForEntry(question, terminal);
  const answer = await text({
    ...terminal,
    message: messageOf(question),
    ...(question.initial !== undefined && { initialValue: question.initial }),
    validate: (value) => {
      const given = (value ?? '').trim();
      if (given === '') return question.mayBeOpen ? undefined : `${field.name} is needed.`;
      return question.problemOf(pieces(field, given));
    },
  });
  const given = kept(answer).trim();
  return given === '' ? [] : pieces(field, given);
}

async function askForChoice({ field, initial, mayBeOpen }: Question, terminal: Terminal): Promise<string[]> {
  const options: Option<string>[] = field.choices.map((value) => ({ value }));
  if (mayBeOpen && initial === undefined) options.unshift({ value: '', label: '(write it later)' });
  return nonEmpty(
    kept(
      await select({
        ...terminal,
        message: messageOf({ field, mayBeOpen: false }),
        options,
        ...(initial !== undefined && { initialValue: initial }),
        maxItems: LINES,
      }),
    ),
  );
}

async function askForEntry(question: Question, terminal: Terminal): Promise<string[]> {
  const options = optionsOf(question);
  if (question.mayBeOpen) options.unshift({ value: '', label: '(write it later)' });
  return nonEmpty(kept(await autocomplete({ ...terminal, message: messageOf(question), options, maxItems: LINES })));
}

async function askForEntries(question: Question, terminal: Terminal): Promise<string[]> {
  return kept(
    await autocompleteMultiselect({
      ...terminal,
      message: messageOf(question),
      options: optionsOf(question),
      required: !question.mayBeOpen,
      maxItems: LINES,
    }),
  );
}

/** Entries by id and title, both to search in. */
function optionsOf({ entries }: Question): Option<string>[] {
  return entries.map(({ id, title }) => ({ value: id, label: title === '' ? id : shorten(`${id} · ${title}`) }));
}

/** A line of a list stays one line on a narrow terminal. */
function shorten(text: string): string {
  return text.length > LINE ? `${text.slice(0, LINE - 1)}…` : text;
}

function messageOf({ field, mayBeOpen }: Pick<Question, 'field' | 'mayBeOpen'>): string {
  return `${field.name} · ${field.description}${mayBeOpen ? ' (Enter: later)' : ''}`;
}

/** A list on one line is divided by semicolons: names may hold commas. */
function pieces(field: Field, given: string): string[] {
  return field.form === 'list' ? given.split(';').map((piece) => piece.trim()) : [given];
}

function nonEmpty(answer: string): string[] {
  return answer === '' ? [] : [answer];
}

function kept<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new GivenUp();
  return answer as Exclude<T, symbol>;
}
