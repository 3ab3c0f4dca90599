import { didYouMean } from '../lint/nearest.ts';
import { problemOfValue } from '../lint/fault.ts';
import type { CollectionName } from '../domain/collection.ts';
import { beginningOf, entryKind, type EntryKindName, type Values } from './entry-kind.ts';
import { type Field, fieldsOf } from './field.ts';

/** Ids of the publication's entries, by collection. */
export type KnownIds = Readonly<Record<string, readonly string[]>>;

/**
 * The fields of a kind of entry that can be given as one piece of text each: those of the entry itself, for a claim
 * those of its first assessment, and whom a speaker without a name is near.
 */
export function answerableFields(kind: EntryKindName): Field[] {
  const fields = fieldsOf(entryKind(kind).collection);
  const simple = fields.filter(({ form }) => form !== 'group' && form !== 'groups');
  if (kind !== 'claim') return simple;
  const assessment = fields.find(({ name }) => name === 'assessments')?.fields ?? [];
  return [
    ...simple,
    ...assessment.filter(({ form, name }) => form !== 'group' && name !== 'date'),
    {
      name: 'near',
      description: 'For a speaker without a name: id of the entity that the description names',
      isRequired: false,
      form: 'text',
      choices: [],
      target: 'entities',
      fields: [],
    },
  ];
}

/** What a text means as the value of a field: a list where one is wanted, a number, or the text itself. */
export function valueOf(field: Field, given: readonly string[]): unknown {
  const last = given.at(-1) ?? '';
  switch (field.form) {
    case 'list':
      // Ids hold no commas, names may.
      return given
        .flatMap((text) => (field.target === undefined ? [text] : text.split(',')))
        .map((text) => text.trim())
        .filter((text) => text !== '');
    case 'number':
      return last.trim() === '' ? last : Number(last);
    case 'flag':
      return last !== 'false';
    default:
      return last.trim();
  }
}

/** What is wrong with a field's value, as a sentence; undefined where nothing is. */
export function problemOfAnswer(
  kind: EntryKindName,
  field: Field,
  value: unknown,
  known: KnownIds,
): string | undefined {
  const { collection } = entryKind(kind);
  if (field.target !== undefined && !isDescription(field, value)) {
    const unknown = [value]
      .flat()
      .map(String)
      .find((id) => !known[field.target as CollectionName]?.includes(id));
    if (unknown !== undefined) return problemOfId(unknown, field.target, known);
  }
  if (field.choices.length > 0 && !field.choices.includes(String(value)))
    return `"${String(value)}" is not one of ${field.choices.join(', ')}.${didYouMean(String(value), field.choices)}`;
  return problemOfValue(collection, field.name, field.name === 'speaker' ? speakerOf(value) : value);
}

function problemOfId(id: string, target: CollectionName, known: KnownIds): string {
  const ids = known[target] ?? [];
  const nearest = didYouMean(id, ids);
  const all = ids.length <= 12 && ids.length > 0 ? ` There are ${ids.join(', ')}.` : '';
  return `content/${target}/ has no "${id}".${nearest || all}`;
}

/** True for a speaker without a name: "an unnamed source close to Roscosmos" and no id. */
export function isDescription(field: Field, value: unknown): boolean {
  return field.name === 'speaker' && /\s/.test(String(value).trim());
}

function speakerOf(value: unknown): unknown {
  return /\s/.test(String(value).trim()) ? { described: value } : value;
}

/** The fields of a new entry: what is known from the start, then what was answered. */
export function entryValues(kind: EntryKindName, answers: Values, today: string): Values {
  const beginning = beginningOf(kind, today);
  const { near, ...rest } = answers;
  if (kind !== 'claim') return { ...beginning, ...rest };
  const { outcome, confidence, reasoning, speaker, ...fields } = rest;
  const [first] = beginning['assessments'] as [Values];
  const judged = Object.entries({ outcome, confidence, reasoning }).filter(([, value]) => value !== undefined);
  const described = speakerOf(speaker);
  return {
    ...beginning,
    ...fields,
    ...(speaker !== undefined && {
      speaker: typeof described === 'object' && near !== undefined ? { ...described, near } : described,
    }),
    assessments: [{ ...first, ...Object.fromEntries(judged) }],
  };
}
