import { describe, expect, it } from 'vitest';
import type { CollectionName } from '../../src/domain/collection.ts';
import { parseContentFile } from '../../src/lint/content-file.ts';
import { problemOfValue, readEntry } from '../../src/lint/fault.ts';
import { applyEdits } from '../../src/lint/fix.ts';
import { sentenceOf } from '../../src/lint/issue.ts';

function faultsOf(collection: CollectionName, text: string) {
  return readEntry(parseContentFile(`content/${collection}/x.yaml`, collection, 'x', text)).faults;
}

const said = (collection: CollectionName, text: string) =>
  faultsOf(collection, text).map((fault) => `${fault.kind} ${fault.line}:${fault.column} ${sentenceOf(fault)}`);

describe('what is wrong with the fields of an entry', () => {
  it('is said where it stands, in an author’s words', () => {
    expect(said('topics', 'title: 1\norder: 1.5\n')).toEqual([
      'value 1:8 "title": text is needed here, not 1. Write it in quotation marks, \'1\'.',
      'missing 1:1 a topic needs the field "description".',
      'value 2:8 "order": a whole number is needed here, not 1.5.',
    ]);
    expect(said('entities', 'name: N\nkind: comapny\ndescription: D\nnames:\n  ru: true\n')).toEqual([
      expect.stringMatching(/^value 2:7 "kind": "comapny" is not one of .*\. Did you mean "company"\?$/),
      'value 5:7 "names.ru": text is needed here, not true. Write it in quotation marks, \'true\'.',
    ]);
    expect(
      said(
        'events',
        'date: 2014-13\ntitle: T\nsummary: S\ncategory: c\nsources: s\nentities: {a: 1}\nfigures:\n  - {valeu: 1, unit: USD, what: x}\n',
      ),
    ).toEqual([
      expect.stringMatching(/^date 1:7 "date": "2014-13" is not a date\. Write 2014-08-06, /),
      'value 6:11 "entities": a list is needed here, not a group of fields.',
      'missing 8:5 an event needs the field "figures[1].value".',
      'unknown 8:6 an event has no field "figures[1].valeu". Did you mean "value"?',
      'value 5:10 "sources": a list is needed here, not "s".',
    ]);
  });

  it('is that it has none where it is a list or a text, and nothing where it cannot be read', () => {
    expect(said('topics', '- a\n')).toEqual(['value 1:1 a topic: a group of fields is needed here, not a list.']);
    expect(said('topics', 'words')).toEqual(['value 1:1 a topic: a group of fields is needed here, not "words".']);
    expect(readEntry(parseContentFile('content/topics/x.yaml', 'topics', 'x', 'a: "'))).toEqual({
      data: undefined,
      faults: [],
    });
  });

  it('is a field to be filled where nothing stands behind its name', () => {
    expect(said('topics', 'title:\ndescription: D\norder: 1\n')).toEqual([
      'missing 1:7 a topic needs the field "title".',
    ]);
  });

  it('quotes 80 characters of a value at most', () => {
    const [fault = ''] = said('topics', `title: T\ndescription: D\norder: ${'x'.repeat(200)}\n`);
    expect(fault).toBe(`value 3:8 "order": a number is needed here, not "${'x'.repeat(79)}….`);
    const [whole = ''] = said('topics', `title: T\ndescription: D\norder: ${'x'.repeat(78)}\n`);
    expect(whole).toBe(`value 3:8 "order": a number is needed here, not "${'x'.repeat(78)}".`);
  });

  it('is told 500 times at most', () => {
    const fields = Array.from({ length: 600 }, (_, at) => `field-number-${at}: 1\n`).join('');
    expect(faultsOf('topics', fields)).toHaveLength(500);
  });

  it('may be asked of one value', () => {
    expect(problemOfValue('topics', 'title', '')).toBe('this is empty.');
    expect(problemOfValue('topics', 'order', 1)).toBeUndefined();
    expect(problemOfValue('topics', 'nothing', 1)).toBeUndefined();
  });
});

describe('a field with a wrong name', () => {
  const mended = (fields: string, collection: CollectionName = 'topics') =>
    applyEdits(
      fields,
      faultsOf(collection, fields).flatMap(({ fix }) => fix ?? []),
    ).text;

  it.each([
    ['titel: T\ndescripton: D\n', 'title: T\ndescription: D\n'],
    ['Title: T\n', 'title: T\n'],
    ['odr: 1\n', 'order: 1\n'],
  ])('is renamed where it can only be a slip for one other: %j', (fields, text) => {
    expect(mended(fields)).toBe(text);
  });

  it.each([
    'titel: T\ntitle: U\n',
    'titel: T\ntitl: U\n',
    'subtitle: T\n',
    'orderly: 1\n',
    'od: 1\n',
    'tible: T\ntitul: U\n',
  ])('is left to its author in %j', (fields) => {
    expect(mended(fields)).toBe(fields);
  });

  it('is renamed for two wrong letters at most, and for fewer than half of the other', () => {
    expect(mended('kindd: company\n', 'entities')).toBe('kind: company\n');
    expect(mended('knid: company\n', 'entities')).toBe('knid: company\n');
    expect(mended('descripshion: D\n')).toBe('description: D\n');
    expect(mended('discripshion: D\n')).toBe('discripshion: D\n');
  });

  it('is told with all that there are where none is near', () => {
    expect(said('topics', 'colour: T\n').at(-1)).toMatch(
      /^unknown 1:1 a topic has no field "colour"\. It may have: title, description, order/,
    );
  });
});
