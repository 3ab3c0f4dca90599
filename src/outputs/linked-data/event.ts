import type { WebPage } from 'schema-dts';
import type { Entity } from '../../domain/entity.ts';
import type { Event } from '../../domain/event.ts';
import type { Publication } from '../../domain/publication.ts';
import { absoluteUrl, entryUrl } from '../../domain/url.ts';
import { entityNode } from './entity.ts';
import { isoInterval } from './date.ts';

/**
 * The page of an event. Not schema.org's Event, which is a gathering that people can attend, with a place and hours: what
 * happened in the news is none, and search engines would announce it as one.
 */
export function eventPageNode(event: Event, publication: Publication): WebPage {
  const { site } = publication.corpus;
  const url = absoluteUrl(entryUrl('events', event.id), site.url);
  return {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: event.title,
    description: event.summary,
    inLanguage: site.language,
    temporalCoverage: isoInterval(event.date),
    ...(event.entities.length > 0 && {
      about: event.entities.map((id) => entityNode(publication.entity.get(id) as Entity, site)),
    }),
    ...(event.places.length > 0 && {
      contentLocation: event.places.map((name) => ({ '@type': 'Place' as const, name })),
    }),
  };
}
