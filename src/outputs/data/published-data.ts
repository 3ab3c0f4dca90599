import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
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

/** The data of an edition: the files of its folder, the descriptor and the archive of all others last. */
export interface PublishedData {
  readonly files: readonly DataFile[];
}

export const DESCRIPTOR = 'datapackage.json';
export const READ_ME = 'README.txt';
export const ARCHIVE = 'data.zip';

/** Every file of the data of an edition. The same content gives the same bytes. */
export async function publishedData(source: DataSource, timeline: Timeline, locale: Locale): Promise<PublishedData> {
  const words = locale.words.dataFile;
  const { publication } = source;
  const { site } = publication.corpus;
  const written = [
    ...DATA_COLLECTIONS.flatMap((name) => collectionFiles(name, publishedEntries(name, source), source, locale)),
    ...bibliographyFiles(source, locale),
    dataFile({
      name: 'timeline.ics',
      title: words.timeline,
      description: words.timelineDescription,
      mediaType: 'text/calendar',
      text: timelineCalendar(
        exportRows(timeline, site.url),
        say(locale.words.calendar.name, { site: site.name }, locale),
        publication.date,
        locale,
      ),
      count: timeline.items.length,
    }),
  ];
  const described = await Promise.all(written.map(hashed));
  const readme = await hashed(
    dataFile({
      name: READ_ME,
      title: words.readMe,
      description: words.readMeDescription,
      mediaType: 'text/plain',
      text: readMe(publication, DESCRIPTOR, locale),
    }),
  );
  const descriptor = await hashed(
    dataFile({
      name: DESCRIPTOR,
      title: words.descriptor,
      description: words.descriptorDescription,
      mediaType: 'application/json',
      text: jsonText(dataPackage(described, publication, locale)),
    }),
  );
  const bytes = zipArchive([descriptor, readme, ...described], publication.date);
  const archive = await hashed({
    name: ARCHIVE,
    title: words.archive,
    description: words.archiveDescription,
    mediaType: 'application/zip',
    bytes,
  });
  return { files: [...described, readme, descriptor, archive] };
}

function collectionFiles(
  collection: DataCollection,
  entries: readonly PublishedEntry[],
  { publication }: DataSource,
  locale: Locale,
): WrittenFile[] {
  const words = locale.words.dataFile;
  const { title, description } = collectionWords(collection, locale);
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
    ...tablesOf(collection, locale).map((table) => {
      const rows = rowsOf(table, entries);
      return dataFile({
        name: `${table.name}.csv`,
        title: table.field === undefined ? title : say(words.table, { title, field: table.field }, locale),
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
      title: say(words.schema, { title }, locale),
      description: say(words.schemaDescription, { file: `${collection}.json` }, locale),
      mediaType: 'application/schema+json',
      text: jsonText(collectionSchema(collection, publication.corpus.site, locale)),
    }),
  ];
}

function bibliographyFiles({ publication }: DataSource, locale: Locale): WrittenFile[] {
  const words = locale.words.dataFile;
  const { site, sources } = publication.corpus;
  const citations = sources.map(sourceCitation);
  // Of the three formats, one has room for a remark. It must have no braces of its own.
  const head = say(words.bibliographyHead, { site: site.name, date: publication.date }, locale);
  const remark = `${head} ${site.licence?.title ?? ''} ${site.licence?.url ?? ''}`;
  const heads = { bib: `@comment{${remark.replace(/[{}\s]+/g, ' ').trim()}}\n\n`, ris: '', json: '' };
  return Object.entries(CITATION_FILES).map(([ending, { name, mediaType }]) =>
    dataFile({
      name: `bibliography.${ending}`,
      title: say(words.bibliography, { format: name }, locale),
      description: words.bibliographyDescription,
      mediaType,
      text: heads[ending as CitationFile] + citationFile(citations, ending as CitationFile, locale),
      count: sources.length,
    }),
  );
}

type WrittenFile = Omit<DataFile, 'sha256'>;

/** A file of a text, which is forgotten with that: of all files at once, the texts would fill the memory. */
function dataFile({ text, ...fields }: Omit<WrittenFile, 'bytes'> & { readonly text: string }): WrittenFile {
  return { ...fields, bytes: new TextEncoder().encode(text) };
}

async function hashed(file: WrittenFile): Promise<DataFile> {
  return { ...file, sha256: await sha256(file.bytes) };
}
