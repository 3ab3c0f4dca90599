import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse as parseCsv } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../../src/domain/publication.ts';
import { DATA_COLLECTIONS } from '../../../src/outputs/data/data-collection.ts';
import { publishedData } from '../../../src/outputs/data/published-data.ts';
import { publicationTimeline } from '../../../src/outputs/timeline/publication-timeline.ts';
import { aClaim, aCorpus, anArticle, anAssessment, anEntity, anEvent, aSource, aTopic } from '../../domain/builders.ts';
import { parseCitations } from '../citation-js.ts';
import { english } from '../../words/english.ts';

const LICENCE = {
  id: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
};

const HOSTILE = [
  '=HYPERLINK("https://evil.example";"x")',
  "'=1+1",
  '＝1+1',
  '-2+3+cmd|" /C calc"!A0',
  '\t@SUM(A1)',
  'quotes " and, commas; and\r\nbreaks',
  'nul \u0000 bell \u0007 next \u0085 line \u2028',
  'turned \u202Egnp\u2066 round',
  'half \uD800 a character',
  '</script><script>alert(1)</script>]]>&amp;',
  '__proto__',
  'END:VEVENT\r\nBEGIN:VEVENT',
  '}\n@comment{x',
  'ER  - \r\nTY  - BOOK',
  '€'.repeat(400),
];
/** Ids with the names of what every object has. */
const IDS = ['constructor', 'valueof', ...HOSTILE.map((_text, index) => `hostile-${index}`)];
const texts = ['plain', 'plain', ...HOSTILE];

const publication = linkPublication(
  aCorpus({
    site: { ...aCorpus().site, name: 'News "of" {the} day', licence: LICENCE },
    articles: [anArticle({ title: HOSTILE[0] as string, dek: HOSTILE[6] as string })],
    claims: IDS.map((id, index) =>
      aClaim({
        id,
        statement: texts[index] as string,
        speaker: index % 2 === 0 ? 'constructor' : { described: texts[index] as string },
        assessments: [anAssessment({ reasoning: texts[index] as string })],
      }),
    ),
    entities: [anEntity(), ...IDS.map((id, index) => anEntity({ id, name: texts[index] as string, aliases: texts }))],
    events: [anEvent(), ...IDS.map((id, index) => anEvent({ id, title: texts[index] as string, places: texts }))],
    sources: [
      aSource(),
      ...IDS.map((id, index) => aSource({ id, title: texts[index] as string, publisher: texts[index] as string })),
    ],
    topics: [aTopic(), aTopic({ id: 'constructor', title: '=1', order: 2, formerly: [] })],
  }),
);
const pages = [{ id: 'about', title: '=about', dek: 'Who we are.', updated: '2026-11-24', order: 1, formerly: [] }];
const bodies = new Map([
  ['articles/the-chip-order', '# =1\n\n<script>alert(1)</script> \u0000'],
  ['pages/about', 'Text.'],
]);
const bodyOf = (collection: string, id: string) => bodies.get(`${collection}/${id}`);
const make = () => publishedData({ publication, pages, bodyOf }, publicationTimeline(publication, english), english);

const { files } = await make();
const file = (name: string) => files.find((one) => one.name === name)?.bytes as Uint8Array<ArrayBuffer>;
const text = (name: string) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file(name));

describe('data of hostile content', () => {
  it.each(DATA_COLLECTIONS)('is JSON that fits the schema of %s, without half of a character', (collection) => {
    const ajv = addFormats(new Ajv2020({ allErrors: true, strictTypes: false }));
    const validate = ajv.compile(JSON.parse(text(`${collection}.schema.json`)) as object);
    validate(JSON.parse(text(`${collection}.json`)));
    expect(validate.errors).toBeNull();
    expect(text(`${collection}.json`)).not.toMatch(/\\ud[89a-f]/i);
  });

  it('keeps every text in JSON to the letter', () => {
    const { entries } = JSON.parse(text('claims.json')) as { entries: { id: string; statement: string }[] };
    const statements = new Map(entries.map(({ id, statement }) => [id, statement]));
    IDS.forEach((id, index) => expect(statements.get(id), id).toBe(texts[index]?.toWellFormed()));
  });

  it('has one row an entry in CSV, and no cell that a spreadsheet would run', () => {
    for (const { name, count } of files.filter((one) => one.table)) {
      const rows = parseCsv(text(name), { relax_column_count: false });
      expect(rows.length, name).toBe((count ?? 0) + 1);
      // A number may be negative; nothing here is.
      for (const cell of rows.flat()) expect(cell, name).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    }
  });

  it('has one event an entry in the calendar, by ical.js', () => {
    const calendar = new ICAL.Component(ICAL.parse(text('timeline.ics')) as string);
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(2 * IDS.length + 2);
  });

  it.each(['bib', 'ris', 'json'])('has one item a source in the bibliography as .%s, by citation-js', (ending) => {
    expect(parseCitations(text(`bibliography.${ending}`))).toHaveLength(IDS.length + 1);
  });

  it('is in the archive, and has the same bytes when it is made again', async () => {
    const archive = unzipSync(file('data.zip'));
    expect(Object.keys(archive).sort()).toEqual(
      files
        .map(({ name }) => name)
        .filter((name) => name !== 'data.zip')
        .sort(),
    );
    expect((await make()).files.map(({ sha256 }) => sha256)).toEqual(files.map(({ sha256 }) => sha256));
  });
});

describe('data of a publication that states no licence', () => {
  it('states none either', async () => {
    const free = linkPublication(aCorpus());
    const made = await publishedData(
      { publication: free, pages: [], bodyOf: () => undefined },
      publicationTimeline(free, english),
      english,
    );
    const texts = new Map(made.files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));
    expect(JSON.parse(texts.get('claims.json') as string)).not.toHaveProperty('licence');
    expect(JSON.parse(texts.get('datapackage.json') as string)).not.toHaveProperty('licenses');
    expect(texts.get('README.txt')).not.toContain('Licence');
    expect(texts.get('bibliography.bib')).toMatch(/^@comment\{Throughline, edition of 2026-11-24\.\}\n/);
  });
});
