import type { Publication } from '../../domain/publication.ts';
import { absoluteUrl } from '../../domain/url.ts';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { apaReference } from '../citation/apa.ts';
import { datasetCitation } from '../citation/citation.ts';
import { plainText } from '../citation/styled-text.ts';
import { formatDate } from '../date-words.ts';

/** The text beside the data that a person reads first, in plain text with lines of their own for each sentence. */
export function readMe({ corpus: { site }, date }: Publication, descriptor: string, locale: Locale): string {
  const { licence } = site;
  const words = locale.words.dataReadMe;
  const citation = plainText(apaReference(datasetCitation(site, date, locale)));
  const address = absoluteUrl('/data/', site.url);
  return `${[
    say(locale.words.dataFile.package, { site: site.name }, locale),
    say(words.edition, { date: formatDate(date, locale), address }, locale),
    '',
    ...(licence ? [say(words.licence, { title: licence.title, id: licence.id, address: licence.url }, locale)] : []),
    say(words.cite, { citation }, locale),
    '',
    say(words.descriptor, { file: descriptor }, locale),
    words.files,
    words.tables,
    '',
    words.dates,
    words.csv,
    words.formulas,
  ].join('\n')}\n`;
}
