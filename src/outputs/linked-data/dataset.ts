import type { Dataset } from 'schema-dts';
import type { Site } from '../../domain/site.ts';
import { absoluteUrl } from '../../domain/url.ts';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { DATA_FOLDER } from '../data/data-collection.ts';
import type { DataFile } from '../data/data-file.ts';
import { publisherNode } from './publisher.ts';

/** The whole data of an edition (its day, ISO 8601) as a dataset, with every file in which it can be taken away. */
export function datasetNode(site: Site, edition: string, files: readonly DataFile[], locale: Locale): Dataset {
  const url = absoluteUrl('/data/', site.url);
  return {
    '@type': 'Dataset',
    '@id': `${url}#dataset`,
    url,
    name: say(locale.words.dataFile.package, { site: site.name }, locale),
    description: say(locale.words.data.description, { site: site.name }, locale),
    creator: publisherNode(site),
    dateModified: edition,
    inLanguage: site.language,
    isAccessibleForFree: true,
    ...(site.licence && { license: site.licence.url }),
    distribution: files.map(({ name, title, mediaType }) => ({
      '@type': 'DataDownload',
      name: title,
      encodingFormat: mediaType,
      contentUrl: absoluteUrl(`${DATA_FOLDER}${name}`, site.url),
    })),
  };
}
