import { describe, expect, it } from 'vitest';
import { answerableFields, entryValues, problemOfAnswer, valueOf } from '../../src/authoring/answer.ts';
import type { EntryKindName } from '../../src/authoring/entry-kind.ts';
import type { Field } from '../../src/authoring/field.ts';

const TODAY = '2026-11-25';

function fieldOf(kind: EntryKindName, name: string): Field {
  const field = answerableFields(kind).find((each) => each.name === name);
  if (!field) throw new Error(`${kind} has no ${name}`);
  return field;
}

/** A field of a form that no kind of entry need have. */
const aField = (form: Field['form'], target?: Field['target']): Field => ({
  name: 'x',
  description: '',
  isRequired: false,
  form,
  choices: [],
  target,
  fields: [],
});

describe('the fields that can be answered', () => {
  it('are those of one text each', () => {
    for (const kind of ['claim', 'event', 'source', 'article'] as const)
      expect(answerableFields(kind).filter(({ form }) => form === 'group' || form === 'groups')).toEqual([]);
  });

  it('of a claim are those of its first assessment too, but for its day, and whom a speaker is near', () => {
    const names = answerableFields('claim').map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['statement', 'outcome', 'confidence', 'reasoning', 'near']));
    expect(names).not.toContain('date');
    expect(fieldOf('claim', 'near').isRequired).toBe(false);
    expect(answerableFields('event').map(({ name }) => name)).not.toContain('near');
  });
});

describe('what a text means as a value', () => {
  it.each([
    ['list', undefined, [' A, B ', '', 'C'], ['A, B', 'C']],
    ['list', 'topics', ['a, b', ' c,'], ['a', 'b', 'c']],
    ['number', undefined, ['1', '2.5'], 2.5],
    ['number', undefined, [' '], ' '],
    ['number', undefined, ['many'], NaN],
    ['flag', undefined, ['true'], true],
    ['flag', undefined, ['false'], false],
    ['text', undefined, ['a', ' b '], 'b'],
    ['text', undefined, [], ''],
  ] as const)('of a %s with ids of %s: %j', (form, target, given, value) => {
    expect(valueOf(aField(form, target), given)).toEqual(value);
  });
});

describe('what is wrong with an answer', () => {
  const ids = (count: number) => ({ topics: Array.from({ length: count }, (_, place) => `topic-${place}`) });
  const topics = fieldOf('claim', 'topics');

  it('names all ids where they are few, the nearest where there is one, and else neither', () => {
    expect(problemOfAnswer('claim', topics, ['zzz'], ids(0))).toBe('content/topics/ has no "zzz".');
    expect(problemOfAnswer('claim', topics, ['zzz'], ids(2))).toBe(
      'content/topics/ has no "zzz". There are topic-0, topic-1.',
    );
    expect(problemOfAnswer('claim', topics, ['zzz'], ids(12))).toContain('There are topic-0,');
    expect(problemOfAnswer('claim', topics, ['zzz'], ids(13))).toBe('content/topics/ has no "zzz".');
    expect(problemOfAnswer('claim', topics, ['topic-0', 'topc-1'], ids(2))).toMatch(
      /^content\/topics\/ has no "topc-1"\. .*topic-1/,
    );
    expect(problemOfAnswer('claim', topics, ['topic-0'], ids(2))).toBeUndefined();
  });

  it('is a value that is none of a field’s choices', () => {
    expect(problemOfAnswer('claim', fieldOf('claim', 'outcome'), 'fialed', {})).toMatch(
      /^"fialed" is not one of .*failed.*\. .*failed/,
    );
    expect(problemOfAnswer('claim', fieldOf('claim', 'outcome'), 'failed', {})).toBeUndefined();
  });

  it('is no speaker who is described in words', () => {
    const speaker = fieldOf('claim', 'speaker');
    expect(problemOfAnswer('claim', speaker, 'a source close to it', { entities: [] })).toBeUndefined();
    expect(problemOfAnswer('claim', speaker, ' nobody ', { entities: [] })).toBe(
      'content/entities/ has no " nobody ".',
    );
    // Nobody else is described.
    expect(problemOfAnswer('claim', topics, ['big cranes'], ids(0))).toBe('content/topics/ has no "big cranes".');
  });
});

describe('the fields of a new claim', () => {
  const valuesOf = (answers: Record<string, unknown>) => entryValues('claim', answers, TODAY);

  it('have its judgement in its first assessment', () => {
    const values = valuesOf({ statement: 'A', outcome: 'failed', reasoning: 'B' });
    expect(values['assessments']).toEqual([
      expect.objectContaining({ date: TODAY, outcome: 'failed', reasoning: 'B' }),
    ]);
    expect(values).not.toHaveProperty('outcome');
    expect(values['statement']).toBe('A');
  });

  it('have a speaker by id, or described and near somebody', () => {
    expect(valuesOf({ speaker: 'rogozin', near: 'roscosmos' })['speaker']).toBe('rogozin');
    expect(valuesOf({ speaker: 'a source' })['speaker']).toStrictEqual({ described: 'a source' });
    expect(valuesOf({ speaker: 'a source', near: 'roscosmos' })['speaker']).toEqual({
      described: 'a source',
      near: 'roscosmos',
    });
    expect(Object.keys(valuesOf({ statement: 'A' }))).not.toContain('speaker');
  });
});
