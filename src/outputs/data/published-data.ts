import { sourceCitation } from '../citation/citation.ts';
import { CITATION_FILES, type CitationFile, citationFile } from '../citation/citation-file.ts';
import { csvText } from '../csv.ts';
import { jsonText } from '../json-text.ts';
import { sha256 } from '../sha256.ts';
import { timelineCalendar } from '../timeline/export-calendar.ts';
import { exportRows } from '../timeline/publication-rows.ts';
import type { Timeline } from '../timeline/publication-timeline.ts';
import { collectionFile } from './collection-file.ts';
import { collectionWords, DATA_COLLECTIONS, type DataCollection } from './data-collection.ts';
import type { DataFile } from './data-file.ts';
import { dataPackage } from './data-package.ts';
import { collectionSchema } from './entry-schema.ts';
import { type DataSource, type PublishedEntry, publishedEntries } from './published-entry.ts';
import { readMe } from './read-me.ts';
import { rowsOf, tablesOf } from './table.ts';
import { zipArchive } from './zip-archive.ts';

/** The data of an edition: its entries, and the files of its folder. */
export interface PublishedData {
  readonly entries: ReadonlyMap<DataCollection, readonly PublishedEntry[]>;
  /** The descriptor and the archive of all others last. */
  readonly files: readonly DataFile[];
}

export const DESCRIPTOR = 'datapackage.json';
export const READ_ME = 'README.txt';
export const ARCHIVE = 'data.zip';

/** Every file of the data of an edition. The same content gives the same bytes. */
export async function publishedData(source: DataSource, timeline: Timeline): Promise<PublishedData> {
  const { publication } = source;
  const { site } = publication.corpus;
  const entries = new Map(DATA_COLLECTIONS.map((name) => [name, publishedEntries(name, source)] as const));
  const described = await Promise.all([
    ...[...entries].flatMap(([collection, list]) => collectionFiles(collection, list, source)),
    ...bibliographyFiles(source),
    dataFile({
      name: 'timeline.ics',
      title: 'Timeline',
      description: 'Everything dated, for calendar programs.',
      mediaType: 'text/calendar',
      text: timelineCalendar(exportRows(timeline, site.url), `${site.name}: timeline`, publication.date),
      count: timeline.items.length,
    }),
  ]);
  const readme = await dataFile({
    name: READ_ME,
    title: 'Read me',
    description: 'What is here, how to read it and how to cite it.',
    mediaType: 'text/plain',
    text: readMe(publication, DESCRIPTOR),
  });
  const descriptor = await dataFile({
    name: DESCRIPTOR,
    title: 'Descriptor',
    description: 'What each file and each column is, with sizes and checksums, as a Frictionless Data Package.',
    mediaType: 'application/json',
    text: jsonText(dataPackage(described, publication)),
  });
  const bytes = zipArchive([descriptor, readme, ...described], publication.date);
  const archive: DataFile = {
    name: ARCHIVE,
    title: 'Everything',
    description: 'All of these files in one archive.',
    mediaType: 'application/zip',
    bytes,
    sha256: await sha256(bytes),
  };
  return { entries, files: [...described, readme, descriptor, archive] };
}

function collectionFiles(
  collection: DataCollection,
  entries: readonly PublishedEntry[],
  { publication }: DataSource,
): Promise<DataFile>[] {
  const { title, description } = collectionWords(collection);
  const schema = `${collection}.schema.json`;
  return [
    dataFile({
      name: `${collection}.json`,
      title,
      description,
      mediaType: 'application/json',
      text: collectionFile(collection, entries, publication),
      count: entries.length,
      schema,
    }),
    ...tablesOf(collection).map((table) => {
      const rows = rowsOf(table, entries);
      return dataFile({
        name: `${table.name}.csv`,
        title: table.field === undefined ? title : `${title}: ${table.field}`,
        description: table.description,
        mediaType: 'text/csv',
        text: csvText(
          table.columns.map(({ name }) => name),
          rows,
        ),
        count: rows.length,
        table,
      });
    }),
    dataFile({
      name: schema,
      title: `${title}: JSON Schema`,
      description: `What each field of ${collection}.json means and may hold.`,
      mediaType: 'application/schema+json',
      text: jsonText(collectionSchema(collection, publication.corpus.site)),
    }),
  ];
}

function bibliographyFiles({ publication }: DataSource): Promise<DataFile>[] {
  const { site, sources } = publication.corpus;
  const citations = sources.map(sourceCitation);
  // Of the three formats, one has room for a remark. It must have no braces of its own.
  const remark = `${site.name}, edition of ${publication.date}. ${site.licence?.title ?? ''} ${site.licence?.url ?? ''}`;
  const heads = { bib: `@comment{${remark.replace(/[{}\s]+/g, ' ').trim()}}\n\n`, ris: '', json: '' };
  return Object.entries(CITATION_FILES).map(([ending, { name, mediaType }]) =>
    dataFile({
      name: `bibliography.${ending}`,
      title: `Bibliography: ${name}`,
      description: 'All sources, for reference managers.',
      mediaType,
      text: heads[ending as CitationFile] + citationFile(citations, ending as CitationFile),
      count: sources.length,
    }),
  );
}

async function dataFile({ text, ...fields }: Omit<DataFile, 'bytes' | 'sha256'> & { text: string }): Promise<DataFile> {
  const bytes = new TextEncoder().encode(text);
  return { ...fields, bytes, sha256: await sha256(bytes) };
}
