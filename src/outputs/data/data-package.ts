import type { Publication } from '../../domain/publication.ts';
import { absoluteUrl, hostOf } from '../../domain/url.ts';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { DATA_FOLDER } from './data-collection.ts';
import type { DataFile } from './data-file.ts';
import { tableSchema } from './table-schema.ts';

/**
 * The descriptor of the data as Data Package 2 (https://datapackage.org/standard/data-package/): what each file is, with
 * its size, its SHA-256 and, for tables, its fields.
 */
export function dataPackage(
  files: readonly DataFile[],
  { corpus: { site }, date }: Publication,
  locale: Locale,
): object {
  const at = (path: string) => absoluteUrl(path, site.url);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: hostOf(site.url),
    id: at(`${DATA_FOLDER}datapackage.json`),
    title: say(locale.words.dataFile.package, { site: site.name }, locale),
    description: site.description,
    homepage: at('/data/'),
    // The form of the data is the first number; an edition with more in it has a higher second one (semver.org).
    version: `1.${Number(date.replaceAll('-', ''))}.0`,
    created: `${date}T00:00:00Z`,
    contributors: [{ title: site.name, path: at('/'), roles: ['creator', 'publisher'] }],
    ...(site.licence && {
      licenses: [{ name: site.licence.id, title: site.licence.title, path: site.licence.url }],
    }),
    resources: files.map(resource),
  };
}

function resource({ name, title, description, mediaType, bytes, sha256, table, schema }: DataFile): object {
  return {
    name: table?.name ?? name,
    path: name,
    title,
    description,
    ...(table && { type: 'table' }),
    format: name.split('.').at(-1),
    mediatype: mediaType,
    encoding: 'utf-8',
    bytes: bytes.byteLength,
    hash: `sha256:${sha256}`,
    ...(table && { schema: tableSchema(table) }),
    ...(schema !== undefined && { jsonSchema: schema }),
  };
}
