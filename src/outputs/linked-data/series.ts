import type { Dataset } from 'schema-dts';
import { firstDay, lastDay } from '../../domain/date.ts';
import { seriesUrl } from '../../domain/linked-list.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Point, Series } from '../../domain/series.ts';
import type { Source } from '../../domain/source.ts';
import { absoluteUrl } from '../../domain/url.ts';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { publisherNode } from './publisher.ts';
import { sourceNode } from './source.ts';

/** A series as a dataset, at the address of its chart. */
export function seriesNode(series: Series, publication: Publication, locale: Locale): Dataset {
  const { site } = publication.corpus;
  const { title, unit, caveat } = series;
  const url = absoluteUrl(seriesUrl(series, publication), site.url);
  const [first, last] = [series.points[0] as Point, series.points.at(-1) as Point];
  return {
    '@type': 'Dataset',
    '@id': url,
    url,
    name: title,
    description: say(locale.words.linkedData.series, { title, unit, caveat }, locale),
    creator: publisherNode(site),
    isAccessibleForFree: true,
    inLanguage: site.language,
    temporalCoverage: `${firstDay(first.date)}/${lastDay(last.date)}`,
    variableMeasured: { '@type': 'PropertyValue', name: title, unitText: unit },
    isBasedOn: series.sources.map((id) => sourceNode(publication.source.get(id) as Source)),
  };
}
