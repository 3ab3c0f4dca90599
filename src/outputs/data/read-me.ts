import { formatDate } from '../date-words.ts';
import type { Publication } from '../../domain/publication.ts';
import { absoluteUrl } from '../../domain/url.ts';
import { apaReference } from '../citation/apa.ts';
import { datasetCitation } from '../citation/citation.ts';
import { plainText } from '../citation/styled-text.ts';

/** The text beside the data that a person reads first, in plain text with lines of their own for each sentence. */
export function readMe({ corpus: { site }, date }: Publication, descriptor: string): string {
  const { licence } = site;
  return `${[
    `${site.name}: data`,
    `Edition of ${formatDate(date)}. ${absoluteUrl('/data/', site.url)}`,
    '',
    ...(licence ? [`Licence: ${licence.title} (${licence.id}), ${licence.url}`] : []),
    `Cite as: ${plainText(apaReference(datasetCitation(site, date)))}`,
    '',
    `${descriptor} says what each file and each column is, with sizes and checksums (Frictionless Data Package 2).`,
    'NAME.json holds a collection whole, NAME.schema.json says what each of its fields means, NAME.csv is its table.',
    'What an entry has several of is a table of its own, NAME.FIELD.csv: its column "entry" holds the id of the entry.',
    '',
    'Dates are as precise as they are known (EDTF): 2014-08-06, 2014-08, 2014, 2014-08~ (about), 2014-08/2017-02, 2014-08/..',
    'CSV is UTF-8 (RFC 4180). An empty cell: nothing there. Several ids in a cell have spaces between them; other lists are JSON.',
    'A text that a spreadsheet could take for a formula has an apostrophe before it, which is not part of the text.',
  ].join('\n')}\n`;
}
