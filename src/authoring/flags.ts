import { parseArgs } from 'node:util';
import { unknownFlag } from '../lint/flag-fault.ts';
import { didYouMean } from '../lint/nearest.ts';
import { ENTRY_KIND_NAMES, entryKind, type EntryKindName, isEntryKind } from './entry-kind.ts';
import type { Field } from './field.ts';

/** Something that whoever gave the command has to put right; shown as one line. */
export class Refusal extends Error {}

/** A field's name as a flag, `basedOn` → `--based-on`. */
export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/**
 * The kind of entry that a word names.
 * @throws Refusal where it names none.
 */
export function readKind(word: string): EntryKindName {
  if (isEntryKind(word)) return word;
  throw new Refusal(
    `"${word}" is no kind of entry.${didYouMean(word, [...ENTRY_KIND_NAMES, 'publication'])} npm run new lists the kinds.`,
  );
}

/** What can be begun, each with what it is. */
export function kindHelp(): string {
  const kinds: [string, string][] = [
    ...ENTRY_KIND_NAMES.map((name): [string, string] => [name, entryKind(name).meaning]),
    ['publication', 'the engine and a small example, in a folder of their own'],
  ];
  const width = Math.max(...kinds.map(([name]) => name.length));
  return [
    'npm run new KIND -- [flags]',
    'Begins an entry of this kind: on a terminal it asks for what is needed, elsewhere it takes flags.',
    '',
    ...kinds.map(([name, words]) => `  ${name.padEnd(width)}  ${words}`),
    '',
    'npm run new KIND -- --help lists the flags. Series, stories and pages are written by hand: docs/writing.md.',
    '',
  ].join('\n');
}

/**
 * The texts that flags give, by field; `id` and `help` are flags of every kind.
 * @throws Refusal for a flag that the kind does not have, and for words that belong to none.
 */
export function readFlags(
  args: readonly string[],
  kind: EntryKindName,
  fields: readonly Field[],
): ReadonlyMap<string, readonly string[]> {
  const names = new Map([
    ['id', 'id'] as const,
    ['help', 'help'] as const,
    ...fields.flatMap(({ name }) => spellings(name)),
  ]);
  const options = Object.fromEntries(
    [...names].map(([flag, name]) => [flag, { type: name === 'help' ? ('boolean' as const) : ('string' as const) }]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional')
      throw new Refusal(`"${token.value}" belongs to no flag. A text of several words stands in quotes.`);
    if (token.kind !== 'option') continue;
    const name = names.get(token.name);
    if (name === undefined) throw new Refusal(unknownFlag(token.rawName, names.keys(), `npm run new ${kind}`));
    if (token.value === undefined && name !== 'help') throw new Refusal(`${token.rawName} needs a value.`);
    given.set(name, [...(given.get(name) ?? []), token.value ?? '']);
  }
  return given;
}

/** A flag is understood as it is written in the file as well: `--basedOn`. */
function spellings(name: string): [string, string][] {
  return [
    [flagOf(name).slice(2), name],
    [name, name],
  ];
}

/** The flags of a kind of entry, each with what belongs there. */
export function flagHelp(kind: EntryKindName, fields: readonly Field[]): string {
  const { needed } = entryKind(kind);
  const flags: [string, string][] = [
    ['--id', 'The id, if not the proposed one'],
    ...fields.map(({ name, description }): [string, string] => [
      flagOf(name),
      `${description}${needed.includes(name) ? ' (needed)' : ''}`,
    ]),
  ];
  const width = Math.max(...flags.map(([flag]) => flag.length));
  return [
    `npm run new ${kind} -- [flags]`,
    'On a terminal it asks for what no flag gives. Ids in a list are divided by commas; other lists repeat the flag.',
    '',
    ...flags.map(([flag, words]) => `  ${flag.padEnd(width)}  ${words}`),
    '',
  ].join('\n');
}
