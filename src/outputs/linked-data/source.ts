import type { CreativeWork, WebPage } from 'schema-dts';
import type { Publication } from '../../domain/publication.ts';
import type { Source } from '../../domain/source.ts';
import { absoluteUrl, entryUrl } from '../../domain/url.ts';
import { isoDate } from './date.ts';

/** A published document, as another node names it. */
export function sourceNode({ title, publisher, url, published, language }: Source): CreativeWork {
  const date = published === undefined ? undefined : isoDate(published);
  return {
    '@type': 'CreativeWork',
    name: title,
    inLanguage: language,
    publisher: { '@type': 'Organization', name: publisher },
    ...(url !== undefined && { url }),
    ...(date !== undefined && { datePublished: date }),
  };
}

/** The page of a source: what the document is, and on what it is based. */
export function sourcePageNode(source: Source, publication: Publication): WebPage {
  const { site } = publication.corpus;
  const url = absoluteUrl(entryUrl('sources', source.id), site.url);
  const basis = source.basedOn.map((id) => sourceNode(publication.source.get(id) as Source));
  return {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: source.title,
    mainEntity: {
      ...(sourceNode(source) as object),
      '@type': 'CreativeWork',
      ...(basis.length > 0 && { isBasedOn: basis }),
    },
  };
}
