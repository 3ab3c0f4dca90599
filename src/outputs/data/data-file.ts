import type { Table } from './table.ts';

/** One file of the data, whole. */
export interface DataFile {
  /** Its name in the folder of the data: `claims.csv`. */
  readonly name: string;
  readonly title: string;
  /** What is in it, in a sentence or two. */
  readonly description: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** How many entries or rows are in it, where that can be said. */
  readonly count?: number;
  /** What its columns are, for CSV. */
  readonly table?: Table;
  /** Name of the file that holds the JSON Schema of it. */
  readonly schema?: string;
}
