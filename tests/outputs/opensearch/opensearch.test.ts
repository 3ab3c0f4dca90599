import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../../src/domain/publication.ts';
import { type ArchiveDocument, archiveDocuments } from '../../../src/outputs/opensearch/archive-document.ts';
import { bulkLines, indexNameFault } from '../../../src/outputs/opensearch/bulk-lines.ts';
import { openSearchIndexBody } from '../../../src/outputs/opensearch/index-body.ts';
import { languageAnalyzers, languageKey } from '../../../src/outputs/opensearch/language-analyzer.ts';
import {
  aClaim,
  aCorpus,
  anArticle,
  anAssessment,
  anEntity,
  anEvent,
  aSource,
  someReferences,
} from '../../domain/builders.ts';
import { findBulkFaults } from './bulk-checker.ts';

type Changes = Parameters<typeof aCorpus>[0];

function documentsOf(changes: Changes = {}, bodies: Parameters<typeof archiveDocuments>[1] = new Map()) {
  return [...archiveDocuments(linkPublication(aCorpus(changes)), bodies)];
}

function fieldsOf(documents: readonly ArchiveDocument[], id: string) {
  return documents.find((document) => document.id === id)?.fields;
}

const body = openSearchIndexBody();
const bulkOf = (documents: readonly ArchiveDocument[]) =>
  new TextEncoder().encode(documents.map((document) => bulkLines('news', document)).join(''));

describe('documents for an archive’s engine', () => {
  it('are the articles, claims, events, sources and entities, by kind and id', () => {
    expect(documentsOf().map(({ id }) => id)).toEqual([
      'articles/the-chip-order',
      'claims/one-billion-next-year',
      'events/izvestia-casic-report',
      'sources/rbth-2014-08-06',
      'entities/roscosmos',
    ]);
  });

  it('hold the words of an article, what it names and what it is filtered by', () => {
    const references = someReferences({ claims: ['one-billion-next-year'], sources: ['rbth-2014-08-06'] });
    const article = anArticle({ references, updated: '2026-11-25', story: 'chips', passages: ['Roscosmos waits.'] });
    const bodies = new Map([[article.id, { headings: ['What came'], paragraphs: ['Nothing came.', 'It waits.'] }]]);
    expect(fieldsOf(documentsOf({ articles: [article] }, bodies), 'articles/the-chip-order')).toEqual({
      kind: 'articles',
      id: 'the-chip-order',
      url: '/articles/the-chip-order/',
      language: 'en-GB',
      title: { en: 'The chip order' },
      summary: { en: 'It was always next year.' },
      headings: { en: ['What came'] },
      text: { en: ['Nothing came.', 'It waits.'] },
      date: '2026-11-24',
      period: { gte: '2026-11-24', lte: '2026-11-24' },
      date_text: '2026-11-24',
      updated: '2026-11-25',
      words: 1000,
      article_kind: 'analysis',
      topics: ['space'],
      story: 'chips',
      authors: ['desk'],
      entities: ['roscosmos'],
      claims: ['one-billion-next-year'],
      sources: ['rbth-2014-08-06'],
    });
  });

  it('have no field for what there is not: a note, headings, a due date, a speaker whom nobody knows', () => {
    const unknown = aClaim({ id: 'rumour', speaker: { described: 'a source' }, due: undefined });
    const bodies = new Map([['the-chip-order', { headings: [], paragraphs: ['It waits.'] }]]);
    const documents = documentsOf({ claims: [aClaim(), unknown] }, bodies);
    expect(fieldsOf(documents, 'articles/the-chip-order')).not.toHaveProperty('headings');
    expect(fieldsOf(documents, 'events/izvestia-casic-report')).not.toHaveProperty('text');
    for (const field of ['due', 'speaker', 'entities'])
      expect(fieldsOf(documents, 'claims/rumour')).not.toHaveProperty(field);
    expect(fieldsOf(documents, 'claims/one-billion-next-year')).toMatchObject({
      due: { gte: '2015-12-01', lte: '2015-12-31' },
      speaker: 'roscosmos',
      entities: ['roscosmos'],
    });
  });

  it('tell the judgement of a claim that stands, and who said it', () => {
    const claim = aClaim({
      speaker: { described: 'an unnamed source', near: 'roscosmos' },
      due: '2015/..',
      assessments: [anAssessment({ date: '2020-01-01', outcome: 'unresolved' }), anAssessment({ outcome: 'failed' })],
    });
    expect(fieldsOf(documentsOf({ claims: [claim] }), 'claims/one-billion-next-year')).toMatchObject({
      names: ['An unnamed source'],
      speaker: 'roscosmos',
      outcome: 'failed',
      assessed: '2026-11-24',
      due: { gte: '2015-01-01' },
    });
  });

  it('have the words of a claim each in their language, beside why it was judged so', () => {
    const quotations = [
      { words: 'на миллиард', language: 'ru', source: 'rbth-2014-08-06', translation: 'for a billion' },
      { words: 'a billion dollars', source: 'rbth-2014-08-06' },
    ];
    const claim = aClaim({ quotations });
    expect(fieldsOf(documentsOf({ claims: [claim] }), 'claims/one-billion-next-year')).toMatchObject({
      text: { en: ['No purchase was found.', 'for a billion', 'a billion dollars'], ru: 'на миллиард' },
    });
    expect(fieldsOf(documentsOf(), 'claims/one-billion-next-year')).toMatchObject({
      text: { en: 'No purchase was found.' },
    });
  });

  it('give a date as what it may mean: a month is all of its days, an open end is left out', () => {
    const months = documentsOf({ events: [anEvent({ date: '2014-02~' })] });
    expect(fieldsOf(months, 'events/izvestia-casic-report')).toMatchObject({
      date: '2014-02-01',
      period: { gte: '2014-02-01', lte: '2014-02-28' },
      date_text: '2014-02~',
    });
    const open = documentsOf({ events: [anEvent({ date: '../2017' })] });
    expect(fieldsOf(open, 'events/izvestia-casic-report')).toMatchObject({
      date: '2017-12-31',
      period: { lte: '2017-12-31' },
    });
  });

  it('have the title of a source in its language, and a note on it in ours', () => {
    const source = aSource({ language: 'zh-Hant', title: '中國晶片', note: 'A daily.', published: undefined });
    const fields = fieldsOf(documentsOf({ sources: [source] }), 'sources/rbth-2014-08-06');
    expect(fields).toMatchObject({ language: 'zh-Hant', title: { zh: '中國晶片' }, text: { en: 'A daily.' } });
    expect(fields).not.toHaveProperty('date');
  });

  it('find an entity under every spelling', () => {
    const entity = anEntity({ names: { ru: 'Роскосмос' }, aliases: ['Federal Space Agency'] });
    expect(fieldsOf(documentsOf({ entities: [entity] }), 'entities/roscosmos')).toMatchObject({
      names: ['Roscosmos', 'Роскосмос', 'Federal Space Agency'],
      entity_kind: 'government-body',
    });
  });

  it('leave out every field that holds nothing', () => {
    for (const { fields } of documentsOf())
      for (const value of Object.values(fields)) expect(value).not.toEqual(expect.toSatisfy(isNothing));
  });
});

function isNothing(value: unknown): boolean {
  return value === undefined || value === '' || (typeof value === 'object' && Object.keys(value ?? {}).length === 0);
}

describe('the bulk file', () => {
  it('is what OpenSearch takes, whatever stands in the texts', () => {
    const hostile = 'Line\nbreak, "quotes", \u2028, \ud800 half a character, {"delete":{"_id":"x"}}';
    const documents = documentsOf({
      articles: [anArticle({ title: hostile })],
      sources: [aSource({ title: hostile, publisher: 'p'.repeat(40_000) })],
    });
    expect(findBulkFaults(bulkOf(documents), body)).toEqual([]);
    expect(bulkOf(documents).filter((byte) => byte === 10)).toHaveLength(2 * documents.length);
  });

  it('names each document once, and an id that is too long is refused', () => {
    expect(bulkLines('news', { id: 'claims/a', fields: { kind: 'claims' } })).toBe(
      '{"index":{"_index":"news","_id":"claims/a"}}\n{"kind":"claims"}\n',
    );
    expect(() => bulkLines('news', { id: `claims/${'é'.repeat(253)}`, fields: {} })).toThrow('this has 513');
  });

  it.each([
    ['a missing last newline', '{"index":{"_index":"a","_id":"1"}}\n{}', 'does not end with a newline'],
    ['an action without a document', '{"index":{"_index":"a","_id":"1"}}\n', 'has no document'],
    [
      'two lines that are one document',
      '{"index":{"_index":"a","_id":"1"}}\n{\n"kind":"x"}\n{}\n',
      'no object of JSON',
    ],
    ['another action', '{"delete":{"_index":"a","_id":"1"}}\n{}\n', 'not one action'],
    [
      'an id twice',
      '{"index":{"_index":"a","_id":"1"}}\n{}\n{"index":{"_index":"a","_id":"1"}}\n{}\n',
      'a second time',
    ],
    ['an unknown field', '{"index":{"_index":"a","_id":"1"}}\n{"titel":"x"}\n', 'no field "titel"'],
    ['an unknown language', '{"index":{"_index":"a","_id":"1"}}\n{"title":{"xx":"x"}}\n', 'no field "title.xx"'],
    ['a wrong date', '{"index":{"_index":"a","_id":"1"}}\n{"date":"2014-02-30"}\n', 'is no day'],
    [
      'a range that ends before it begins',
      '{"index":{"_index":"a","_id":"1"}}\n{"period":{"gte":"2015-01-01","lte":"2014-01-01"}}\n',
      'no range',
    ],
    ['a long term', `{"index":{"_index":"a","_id":"1"}}\n{"story":"${'x'.repeat(32_767)}"}\n`, 'too long for a term'],
  ])('is checked by something that refuses %s', (_, text, fault) => {
    expect(findBulkFaults(new TextEncoder().encode(text), body).join('; ')).toContain(fault);
  });
});

describe('the index', () => {
  it('reads each language by an analyzer of its own', () => {
    expect(['en-GB', 'ru', 'zh-Hant', 'nb', 'sr-Latn', 'uk'].map(languageKey)).toEqual([
      'en',
      'ru',
      'zh',
      'no',
      'other',
      'other',
    ]);
    const { title } = body.mappings.properties;
    expect(title).toMatchObject({
      properties: { en: { analyzer: 'english' }, ja: { analyzer: 'cjk' }, other: { analyzer: 'standard' } },
    });
    expect(Object.keys((title as { properties: object }).properties)).toHaveLength(languageAnalyzers().length);
  });

  it('stays far below the thousand fields that an index may have', () => {
    const count = (properties: object): number =>
      Object.values(properties).reduce<number>(
        (sum, field: { properties?: object; fields?: object }) =>
          sum + 1 + count(field.properties ?? {}) + count(field.fields ?? {}),
        0,
      );
    expect(count(body.mappings.properties)).toBeLessThan(300);
  });

  it.each([
    ['News', 'capital'],
    ['_news', 'begins'],
    ['a b', 'space'],
    ['', 'no name'],
    ['x'.repeat(256), 'longer'],
  ])('may not be called "%s"', (name, fault) => {
    expect(indexNameFault(name)).toContain(fault);
    expect(indexNameFault('news-2026.v1')).toBeUndefined();
  });
});
