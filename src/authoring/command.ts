import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readContent } from '../lint/read.ts';
import { answerableFields, entryValues, isDescription, problemOfAnswer, valueOf } from './answer.ts';
import { entryKind, type EntryKindName, type Values } from './entry-kind.ts';
import type { Field } from './field.ts';
import { flagHelp, flagOf, kindHelp, readFlags, readKind, Refusal } from './flags.ts';
import { ask, type Terminal } from './interview.ts';
import {
  entriesOf,
  factsOf,
  freeId,
  newEntry,
  settledFields,
  problemOfId,
  type Surroundings,
  surroundingsOf,
} from './new-entry.ts';

/** Where a command is given. */
export interface Situation {
  /** The project's root. */
  readonly root: string;
  /** ISO 8601. */
  readonly today: string;
  /** Undefined where nobody can be asked. */
  readonly terminal: Terminal | undefined;
}

/** What is known of an entry while it is begun. */
interface Beginning {
  readonly kind: EntryKindName;
  readonly fields: readonly Field[];
  readonly answers: Record<string, unknown>;
  readonly surroundings: Surroundings;
  readonly today: string;
}

/**
 * `npm run new KIND -- [flags]`: begins an entry and writes its file. Without a kind it tells which there are.
 * @returns what to tell.
 * @throws Refusal where the command cannot be carried out; nothing is written then.
 * @throws GivenUp where the person at the terminal breaks off.
 */
export async function newCommand(args: readonly string[], { root, today, terminal }: Situation): Promise<string> {
  const [word, ...rest] = args;
  if (word === undefined || word === '--help') return kindHelp();
  const kind = readKind(word);
  const fields = answerableFields(kind);
  const flags = readFlags(rest, kind, fields);
  if (flags.has('help')) return flagHelp(kind, fields);

  const { files } = await readContent(root);
  const surroundings = surroundingsOf(files);
  const beginning: Beginning = { kind, fields, answers: { ...settledFields(surroundings, kind) }, surroundings, today };
  takeFlags(flags, beginning);
  const given = flags.get('id')?.at(-1);
  const problem = given === undefined ? undefined : problemOfId(kind, given, surroundings);
  if (problem !== undefined) throw new Refusal(`--id: ${problem}`);
  if (terminal) await interview(beginning, terminal);
  else takeFacts(beginning);
  const values = entryValues(kind, beginning.answers, today);
  const id = given ?? (terminal ? await askForId(values, beginning, terminal) : freeId(kind, values, surroundings));
  if (id === undefined) throw new Refusal('--id is missing: no id can be made of these fields.');

  const entry = newEntry(kind, id, values, surroundings);
  const path = join(root, entry.path);
  await mkdir(dirname(path), { recursive: true });
  // Never over a file that is there, whatever was found before.
  await writeFile(path, entry.text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new Refusal(`${entry.path} is there already, and stays as it is.`) : error;
  });
  const open = entry.open.map(({ line, column, message }) => `  ${entry.path}:${line}:${column}  ${message}`);
  return [
    `Wrote ${entry.path}`,
    ...(open.length > 0 ? ['Still to do:', ...open] : []),
    entryKind(kind).next(id),
    'npm run check tells what is left; npm run dev shows it.',
    '',
  ].join('\n');
}

function takeFlags(flags: ReadonlyMap<string, readonly string[]>, beginning: Beginning): void {
  for (const [name, texts] of flags) {
    if (name === 'id') continue;
    const field = getField(name, beginning);
    const value = valueOf(field, texts);
    const problem = problemOfAnswer(beginning.kind, field, value, beginning.surroundings.ids);
    if (problem !== undefined) throw new Refusal(`${flagOf(name)}: ${problem}`);
    beginning.answers[name] = value;
  }
}

/** Takes what the address tells, and refuses an entry that cannot be begun with what there is. */
function takeFacts(beginning: Beginning): void {
  const { kind, answers, surroundings, today } = beginning;
  for (const [name, value] of Object.entries(factsOf(answers['url'], surroundings, today))) answers[name] ??= value;
  const missing = neededWithout(kind, answers).find((name) => answers[name] === undefined);
  if (missing === undefined) return;
  throw new Refusal(`${flagOf(missing)} is missing: ${getField(missing, beginning).description}.`);
}

/** Fields that must be given where nobody can be asked: an address is enough to begin a source. */
function neededWithout(kind: EntryKindName, answers: Values): readonly string[] {
  const { needed } = entryKind(kind);
  if (kind !== 'source') return needed;
  if (answers['url'] !== undefined) return ['publisher'];
  return answers['note'] === undefined ? ['url'] : needed.filter((name) => name !== 'url');
}

async function interview(beginning: Beginning, terminal: Terminal): Promise<void> {
  const { kind, answers, surroundings, today } = beginning;
  const { needed, asked } = entryKind(kind);
  const begun = entryValues(kind, {}, today);
  let facts: Values = { ...factsOf(answers['url'], surroundings, today) };
  for (const name of [...needed, ...asked]) {
    if (answers[name] !== undefined) continue;
    const field = getField(name, beginning);
    // A described speaker may be near somebody; anybody else is somebody.
    if (name === 'near' && !isDescription(getField('speaker', beginning), answers['speaker'])) continue;
    const initial = facts[name] ?? begun[name];
    const texts = await ask(
      {
        field,
        ...(initial !== undefined && { initial: String(initial) }),
        mayBeOpen: asked.includes(name) || name === 'url',
        entries: field.target === undefined ? [] : entriesOf(surroundings, field.target),
        problemOf: (given) => problemOfAnswer(kind, field, valueOf(field, given), surroundings.ids),
      },
      terminal,
    );
    if (texts.length > 0) answers[name] = valueOf(field, texts);
    if (name === 'url') facts = { ...factsOf(answers['url'], surroundings, today) };
  }
}

async function askForId(values: Values, { kind, surroundings }: Beginning, terminal: Terminal): Promise<string> {
  const [id = ''] = await ask(
    {
      field: { ...ID, description: `Permanent, and the name of its file` },
      initial: freeId(kind, values, surroundings) ?? '',
      mayBeOpen: false,
      entries: [],
      problemOf: ([text = '']) => problemOfId(kind, text, surroundings),
    },
    terminal,
  );
  return id;
}

const ID = { name: 'id', isRequired: true, form: 'text', choices: [], target: undefined, fields: [] } as const;

function getField(name: string, { fields }: Beginning): Field {
  return fields.find((field) => field.name === name) as Field;
}
