import { ByteReader, ByteWriter } from './bytes.ts';

/** A value of a facet with what it is called. */
export interface FacetValue {
  readonly id: string;
  readonly label: string;
}

/** Facets whose values stand in the table; the kind is told by a document's number. */
export const TABLE_FACETS = ['topic', 'entity', 'outcome', 'speaker'] as const;
export type TableFacet = (typeof TABLE_FACETS)[number];

/** What each document has under each facet, and its date. */
export interface FacetTable {
  readonly values: Readonly<Record<TableFacet, readonly FacetValue[]>>;
  /** Places in `values`, for each document. */
  readonly held: Readonly<Record<TableFacet, readonly (readonly number[])[]>>;
  /** Days since 0000-01-01 in a calendar of 372 days a year (year × 372 + month × 31 + day), 0 without a date. */
  readonly days: readonly number[];
}

/** A day, month or year (ISO 8601) as a number that sorts like it: the first day of it; 0 without a date. */
export function sortableDay(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return date === '' ? 0 : year * 372 + (month - 1) * 31 + (day - 1);
}

/** The year of such a number. */
export function yearOfSortable(day: number): number {
  return Math.floor(day / 372);
}

export function encodeFacets({ values, held, days }: FacetTable): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.number(days.length);
  let last = 0;
  for (const day of days) {
    // Newest first within a kind, so that the steps are small: zigzag (https://protobuf.dev/programming-guides/encoding/).
    const step = day - last;
    writer.number(step < 0 ? -2 * step - 1 : 2 * step);
    last = day;
  }
  for (const facet of TABLE_FACETS) {
    writer.number(values[facet].length);
    for (const { id, label } of values[facet]) {
      writer.text(id);
      writer.text(label);
    }
    for (const places of held[facet]) {
      writer.number(places.length);
      for (const place of places) writer.number(place);
    }
  }
  return writer.finish();
}

/** @throws SearchFileError where the bytes end too early. */
export function decodeFacets(bytes: Uint8Array): FacetTable {
  const reader = new ByteReader(bytes);
  const count = reader.number();
  const days: number[] = [];
  let last = 0;
  for (let i = 0; i < count; i += 1) {
    const step = reader.number();
    last += step % 2 === 1 ? -(step + 1) / 2 : step / 2;
    days.push(last);
  }
  const values = {} as Record<TableFacet, FacetValue[]>;
  const held = {} as Record<TableFacet, number[][]>;
  for (const facet of TABLE_FACETS) {
    values[facet] = list(reader.number(), () => ({ id: reader.text(), label: reader.text() }));
    held[facet] = list(count, () => list(reader.number(), () => reader.number()));
  }
  return { values, held, days };
}

/** A damaged length fails at the first value that is not there, not after a list of that length was made. */
function list<Value>(length: number, read: () => Value): Value[] {
  const found: Value[] = [];
  for (let i = 0; i < length; i += 1) found.push(read());
  return found;
}
