import { describe, expect, it } from 'vitest';
import { allReferences } from '../../../src/domain/corpus.ts';
import { linkPublication } from '../../../src/domain/publication.ts';
import { articleReferences, claimReferences, eventReferences, type Reference } from '../../../src/domain/reference.ts';
import { DATA_COLLECTIONS } from '../../../src/outputs/data/data-collection.ts';
import { publishedEntries } from '../../../src/outputs/data/published-entry.ts';
import { rowsOf, type Table, tablesOf } from '../../../src/outputs/data/table.ts';
import { FOREIGN_KEYS, tableSchema } from '../../../src/outputs/data/table-schema.ts';
import { aClaim, aCorpus, anArticle, anAssessment, anEntity, anEvent } from '../../domain/builders.ts';
import { english } from '../../words/english.ts';

const corpus = aCorpus({
  claims: [
    aClaim({
      speaker: { described: 'an unnamed source', near: 'roscosmos' },
      topics: ['space', 'space'],
      assessments: [
        anAssessment({ date: '2020-01-01', outcome: 'unresolved' }),
        anAssessment({ evidence: { events: ['izvestia-casic-report'], sources: [] } }),
      ],
    }),
    aClaim({
      id: 'second',
      due: undefined,
      quotations: [{ words: 'миллиард', language: 'ru', source: 'rbth-2014-08-06' }],
    }),
  ],
});
const source = { publication: linkPublication(corpus), pages: [], bodyOf: () => undefined };
const [claims, quotations, assessments] = tablesOf('claims', english) as [Table, Table, Table];

function cells(table: Table, row: readonly unknown[] | undefined): Record<string, unknown> {
  return Object.fromEntries(table.columns.map(({ name }, index) => [name, row?.[index]]));
}

describe('a collection as tables', () => {
  it('has a column for each field, also of those within a field, and none twice', () => {
    for (const collection of DATA_COLLECTIONS)
      for (const { name, columns } of tablesOf(collection, english)) {
        expect(new Set(columns.map((column) => column.name)).size, name).toBe(columns.length);
        for (const column of columns) expect(column.description, `${name}.${column.name}`).toMatch(/\S/);
      }
    expect(claims.columns.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['id', 'speaker', 'speaker.described', 'speaker.near', 'topics', 'outcome']),
    );
  });

  it('has a column for each scheme of identifiers, with the form of its values, and a cell where there is one', () => {
    const [entities] = tablesOf('entities', english) as [Table];
    expect(entities.columns.find(({ name }) => name === 'identifiers.wikidata')).toMatchObject({
      type: 'string',
      isRequired: false,
      pattern: '^Q[1-9][0-9]*$',
    });
    const publication = linkPublication(aCorpus({ entities: [anEntity({ identifiers: { wikidata: 'Q159' } })] }));
    const [row] = rowsOf(entities, publishedEntries('entities', { ...source, publication }));
    expect(cells(entities, row)).toMatchObject({ 'identifiers.wikidata': 'Q159', 'identifiers.lei': undefined });
  });

  it('writes one of several shapes into its own columns', () => {
    const [described, named] = rowsOf(claims, publishedEntries('claims', source)).map((row) => cells(claims, row));
    expect(described).toMatchObject({
      speaker: undefined,
      'speaker.described': 'an unnamed source',
      'speaker.near': 'roscosmos',
      topics: 'space space',
      outcome: 'failed',
    });
    expect(named).toMatchObject({ speaker: 'roscosmos', 'speaker.described': undefined, due: undefined });
  });

  it('has what an entry has several of in a table of its own, in order', () => {
    expect(assessments.name).toBe('claims.assessments');
    const rows = rowsOf(assessments, publishedEntries('claims', source)).map((row) => cells(assessments, row));
    expect(rows).toMatchObject([
      { entry: 'one-billion-next-year', number: 1, outcome: 'unresolved', 'evidence.events': undefined },
      { entry: 'one-billion-next-year', number: 2, outcome: 'failed', 'evidence.events': 'izvestia-casic-report' },
      { entry: 'second', number: 1 },
    ]);
    expect(quotations.name).toBe('claims.quotations');
    expect(rowsOf(quotations, publishedEntries('claims', source)).map((row) => cells(quotations, row))).toEqual([
      {
        entry: 'second',
        number: 1,
        words: 'миллиард',
        language: 'ru',
        source: 'rbth-2014-08-06',
        translation: undefined,
      },
    ]);
  });

  it('has names by their language as JSON in one cell, and no choices or pattern where any text may stand', () => {
    const named = linkPublication(aCorpus({ entities: [anEntity({ names: { ru: 'Роскосмос' } })] }));
    const [entities] = tablesOf('entities', english) as [Table];
    const [row] = rowsOf(entities, publishedEntries('entities', { ...source, publication: named }));
    expect(cells(entities, row)).toMatchObject({ name: 'Roscosmos', names: '{"ru":"Роскосмос"}' });
    const column = claims.columns.find(({ name }) => name === 'statement');
    expect(column).not.toHaveProperty('choices');
    expect(column).not.toHaveProperty('pattern');
  });

  it('leaves the text of articles to the JSON', () => {
    expect(tablesOf('articles', english)[0]?.columns.map(({ name }) => name)).not.toContain('body');
  });
});

describe('the schema of a table', () => {
  it('names a key, and the table that each id leads to', () => {
    expect(tableSchema(claims)).toMatchObject({
      primaryKey: ['id'],
      foreignKeys: [
        { fields: ['speaker'], reference: { resource: 'entities', fields: ['id'] } },
        { fields: ['speaker.near'], reference: { resource: 'entities', fields: ['id'] } },
      ],
    });
    expect(tableSchema(assessments)).toMatchObject({
      primaryKey: ['entry', 'number'],
      foreignKeys: [{ fields: ['entry'], reference: { resource: 'claims' } }],
    });
  });

  it('knows every single id that an entry can name', () => {
    const asked = { text: 'Who?', wouldChange: 'A name.', closedBy: { event: 'izvestia-casic-report', answer: 'He.' } };
    const named: [collection: string, Reference[]][] = [
      ['articles', articleReferences(anArticle({ story: 'chips', questions: [asked] }))],
      ['claims', corpus.claims.flatMap(claimReferences)],
      ['events', eventReferences(anEvent())],
    ];
    const found = named.flatMap(([collection, references]) =>
      references.flatMap(({ path, target }) => {
        // Lists of ids end in a number: Table Schema has no references for those.
        if (typeof path.at(-1) === 'number') return [];
        const place = path.findIndex((part) => typeof part === 'number');
        const table = place === -1 ? collection : `${collection}.${path.slice(0, place).join('.')}`;
        return [`${table} ${path.slice(place + 1).join('.')} ${target}`];
      }),
    );
    const stated = Object.entries(FOREIGN_KEYS).flatMap(([table, keys]) =>
      Object.entries(keys).map(([column, target]) => `${table} ${column} ${target}`),
    );
    expect([...new Set(found)].sort()).toEqual(stated.sort());
    // No other collection names a single entry.
    const others = allReferences(corpus).filter(({ from }) => !/^(?:articles|claims|events|site)/.test(from));
    expect(others.filter(({ path }) => typeof path.at(-1) !== 'number')).toEqual([]);
  });
});
