import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import yauzl from 'yauzl';
import { extensionOf, SCHEMAS } from '../src/domain/collection.ts';
import { getDate } from '../src/domain/date.ts';
import { DATA_COLLECTIONS, type DataCollection, SINGLE_COLLECTIONS } from '../src/outputs/data/data-collection.ts';
import { typesetEntry } from '../src/outputs/typeset.ts';
import { DIST, listFiles } from './built-site.ts';
import { parseCitations } from './outputs/citation-js.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(DIST, 'data/v1');
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const readJson = <Value>(name: string) => JSON.parse(read(name)) as Value;

type Fields = Record<string, unknown>;
interface DataFile {
  readonly edition: string;
  readonly licence: { readonly id: string };
  readonly entries: readonly Fields[];
}
interface Field {
  readonly name: string;
  readonly type: string;
  readonly separator?: string;
  readonly constraints?: { readonly required?: boolean };
}
interface TableSchema {
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly [string];
    readonly reference: { readonly resource: string };
  }[];
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly type?: string;
  readonly schema?: TableSchema;
}
interface DataPackage {
  readonly licenses: readonly { readonly name: string }[];
  readonly resources: readonly Resource[];
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;

/**
 * The entries of a collection as their authors wrote them, by id, with what their schema adds where nothing is said and
 * with quotation marks as the site sets them.
 */
function authored(collection: DataCollection): Map<string, { fields: Fields; body: string | undefined }> {
  const folder = join(ROOT, 'content', collection);
  return new Map(
    listFiles(folder).flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const [, yaml = text, body] = extensionOf(collection) === '.md' ? (FRONT_MATTER.exec(text) ?? []) : [];
      const written = SCHEMAS[collection].parse(parseYaml(yaml)) as Fields;
      const { draft, ...fields } = typesetEntry(
        written,
        collection === 'articles' ? ((written['language'] as string | undefined) ?? 'en-GB') : 'en-GB',
        collection === 'sources',
      );
      const id = (file.split('/').at(-1) as string).replace(/\.[a-z]+$/, '');
      return draft === true ? [] : [[id, { fields, body: body?.trim() }] as const];
    }),
  );
}

/** What an author did not write but is published of an entry. */
const ADDED = ['id', 'page', 'outcome', 'references', 'body'];

function withoutAdded(entry: Fields): Fields {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => !ADDED.includes(name)));
}

const descriptor = readJson<DataPackage>('datapackage.json');
const tables = descriptor.resources.filter((resource) => resource.type === 'table');

describe.each(DATA_COLLECTIONS)('the data of %s', (collection) => {
  const file = readJson<DataFile>(`${collection}.json`);
  const content = authored(collection);

  it('is what stands in content/, entry by entry', () => {
    const published = new Map(file.entries.map((entry) => [entry['id'] as string, entry]));
    expect([...published.keys()].sort()).toEqual([...content.keys()].sort());
    for (const [id, { fields, body }] of content) {
      const entry = published.get(id) as Fields;
      expect(withoutAdded(entry), id).toEqual(JSON.parse(JSON.stringify(fields)));
      if (body !== undefined) expect((entry['body'] as string).trim(), id).toBe(body);
    }
  });

  it('fits its JSON Schema, by ajv, which refuses it once it is spoiled', () => {
    const ajv = addFormats(new Ajv2020({ allErrors: true, strict: true, strictTypes: false }));
    const schema = readJson<{ $id: string }>(`${collection}.schema.json`);
    const validate = ajv.compile(schema);
    validate(file);
    expect(validate.errors).toBeNull();
    expect(readJson<{ $schema: string }>(`${collection}.json`).$schema).toBe(schema.$id);
    const [first, ...rest] = file.entries;
    expect(validate({ ...file, entries: [{ ...first, surprise: 1 }, ...rest] })).toBe(false);
    expect(validate({ ...file, entries: [{ ...first, id: 'Not An Id' }, ...rest] })).toBe(false);
    expect(validate({ ...file, edition: 'yesterday' })).toBe(false);
  });

  it('is the same in its tables, by csv-parse and the types of the data package', () => {
    const rebuilt = new Map<string, Fields>();
    for (const { schema, path } of tables.filter(({ name }) => name.split('.')[0] === collection)) {
      const { fields } = schema as TableSchema;
      const rows = parseCsv(read(path), { columns: true, relax_column_count: false });
      for (const row of rows as Record<string, string>[]) {
        expect(Object.keys(row)).toEqual(fields.map(({ name }) => name));
        const values = rowOf(row, fields);
        const field = path.split('.').length === 3 ? (path.split('.')[1] as string) : undefined;
        if (field === undefined) {
          rebuilt.set(row['id'] as string, values);
        } else {
          const { entry, number, ...item } = values;
          const owner = rebuilt.get(entry as string) as Fields;
          const list = (owner[field] ??= []) as Fields[];
          expect(number).toBe(list.length + 1);
          list.push(item);
        }
      }
    }
    const expected = file.entries.map(({ body: _body, ...entry }) => withoutEmpty(entry));
    expect([...rebuilt.values()]).toEqual(expected);
  });
});

/** A row as its fields say: nested again, without empty cells. */
function rowOf(row: Record<string, string>, fields: readonly Field[]): Fields {
  const values: Fields = {};
  for (const { name, type, separator, constraints } of fields) {
    const cell = row[name] as string;
    if (cell === '') {
      expect(constraints?.required, name).not.toBe(true);
      continue;
    }
    const path = name.split('.');
    let place = values;
    for (const part of path.slice(0, -1)) place = (place[part] ??= {}) as Fields;
    place[path.at(-1) as string] = valueOf(cell, type, separator);
  }
  return values;
}

function valueOf(cell: string, type: string, separator: string | undefined): unknown {
  if (separator !== undefined) return cell.split(separator);
  if (type === 'array' || type === 'object') return JSON.parse(cell);
  if (type === 'number' || type === 'integer') return Number(cell);
  if (type === 'boolean') return cell === 'true';
  // As /data/ says that it is done.
  return cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');
}

/** An entry without what a table cannot tell from nothing: empty lists and groups. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, part]) => [name, withoutEmpty(part)] as const)
      .filter(([, part]) => typeof part !== 'object' || part === null || Object.keys(part).length > 0),
  );
}

describe('the data package', () => {
  it('fits the profile of Data Package 2, by ajv', () => {
    const profile = readFileSync(join(ROOT, 'tests/fixtures/profiles/datapackage-2.0.json'), 'utf8');
    const ajv = addFormats(new Ajv({ allErrors: true, strict: false, formats: { textarea: true } }));
    const validate = ajv.compile(JSON.parse(profile) as object);
    validate(descriptor);
    expect(validate.errors).toBeNull();
    expect(validate({ ...descriptor, resources: [] })).toBe(false);
  });

  it('names every file of its folder with its size and checksum, and the licence', () => {
    const listed = descriptor.resources.map(({ path }) => path);
    const there = readdirSync(FOLDER, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
      .map(({ name }) => name);
    expect([...listed, 'README.txt', 'data.zip', 'datapackage.json'].sort()).toEqual(there.sort());
    for (const { path, bytes, hash } of descriptor.resources) {
      const content = readFileSync(join(FOLDER, path));
      expect(content.byteLength, path).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`, path).toBe(hash);
    }
    expect(new Set(descriptor.resources.map(({ name }) => name)).size).toBe(descriptor.resources.length);
    expect(descriptor.licenses).toMatchObject([{ name: 'CC-BY-4.0' }]);
    for (const text of [read('README.txt'), read('bibliography.bib').slice(0, 300)])
      expect(text).toContain('https://creativecommons.org/licenses/by/4.0/');
    for (const collection of DATA_COLLECTIONS)
      expect(readJson<DataFile>(`${collection}.json`).licence.id, collection).toBe('CC-BY-4.0');
  });

  it('has unique keys, and references that lead to a row', () => {
    const rows = new Map(
      tables.map(({ name, path }) => [name, parseCsv(read(path), { columns: true }) as Record<string, string>[]]),
    );
    for (const { name, schema } of tables) {
      const own = rows.get(name) as Record<string, string>[];
      const keys = own.map((row) => schema?.primaryKey.map((key) => row[key]).join(' '));
      expect(new Set(keys).size, name).toBe(own.length);
      for (const { fields, reference } of schema?.foreignKeys ?? []) {
        const targets = new Set(rows.get(reference.resource)?.map(({ id }) => id));
        const lost = own.map((row) => row[fields[0]] ?? '').filter((id) => id !== '' && !targets.has(id));
        expect(lost, `${name}.${fields[0]}`).toEqual([]);
      }
    }
  });
});

describe('single entries', () => {
  it('are in files of their own, as in the whole collection', () => {
    for (const collection of SINGLE_COLLECTIONS) {
      const { entries, ...head } = readJson<DataFile>(`${collection}.json`);
      for (const entry of entries)
        expect(readJson<DataFile>(`${collection}/${String(entry['id'])}.json`)).toEqual({ ...head, entries: [entry] });
    }
  });

  it('are named by their pages, which exist', () => {
    for (const collection of SINGLE_COLLECTIONS) {
      const [entry] = readJson<DataFile>(`${collection}.json`).entries;
      const { pathname } = new URL(String(entry?.['page']));
      const html = readFileSync(join(DIST, pathname, 'index.html'), 'utf8');
      const path = `/data/v1/${collection}/${String(entry?.['id'])}.json`;
      expect(html).toMatch(new RegExp(`<link rel="alternate" type="application/json"[^>]* href="${path}"`));
      expect(html).toContain(`<a href="${path}"`);
      expect(existsSync(join(DIST, path))).toBe(true);
    }
  });
});

describe('the archive', () => {
  it('holds every other file, byte by byte, by yauzl', async () => {
    const zip = await promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)(join(FOLDER, 'data.zip'), {
      autoClose: false,
    });
    const entries: yauzl.Entry[] = [];
    zip.on('entry', (entry: yauzl.Entry) => entries.push(entry));
    await once(zip, 'end');
    const open = promisify(zip.openReadStream.bind(zip)) as (entry: yauzl.Entry) => Promise<AsyncIterable<Buffer>>;
    for (const entry of entries) {
      const parts: Buffer[] = [];
      for await (const part of await open(entry)) parts.push(part);
      expect(Buffer.concat(parts).equals(readFileSync(join(FOLDER, entry.fileName))), entry.fileName).toBe(true);
    }
    zip.close();
    expect(entries.map(({ fileName }) => fileName).sort()).toEqual(
      [...descriptor.resources.map(({ path }) => path), 'README.txt', 'datapackage.json'].sort(),
    );
  });
});

describe('the timeline as a calendar', () => {
  it('has every dated entry on the days that its date can mean, by ical.js', () => {
    const calendar = new ICAL.Component(ICAL.parse(read('timeline.ics')) as string);
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    const rows = JSON.parse(readFileSync(join(DIST, 'timeline/timeline.json'), 'utf8')) as {
      kind: string;
      id: string;
      date: string;
      title: string;
    }[];
    expect(rows.length).toBeGreaterThan(0);
    const byUid = new Map(events.map((event) => [event.uid.split('@')[0], event]));
    expect(byUid.size).toBe(rows.length);
    for (const { kind, id, date, title } of rows) {
      const event = byUid.get(`${kind}-${id}`);
      expect(event?.summary.endsWith(title), id).toBe(true);
      const { start, end } = getDate(date);
      expect(event?.startDate.toString(), id).toBe(start ?? end);
      if (start !== undefined && end !== undefined)
        expect(event?.endDate.compare(event.startDate), id).toBeGreaterThan(0);
    }
  });
});

describe('the bibliography', () => {
  const sources = readJson<DataFile>('sources.json').entries;
  const titles = new Map(sources.map(({ id, title }) => [id, String(title).replace(/\s+/g, ' ').trim()]));

  it.each(['bib', 'json', 'ris'])('has every source with its title in .%s, by citation-js', (ending) => {
    const items = parseCitations(read(`bibliography.${ending}`));
    const found = new Map(items.map((item) => [String(item['citation-key'] ?? item['id']), item.title]));
    expect([...found.keys()].sort()).toEqual([...titles.keys()].sort());
    const changed = [...titles].filter(([id, title]) => plain(found.get(String(id)) ?? '') !== plain(title));
    expect(changed).toEqual([]);
  });
});

/** A title without the markup that citation-js writes, and without differences of typography. */
function plain(title: string): string {
  return title.replace(/<[^>]+>/g, '').normalize('NFC');
}
