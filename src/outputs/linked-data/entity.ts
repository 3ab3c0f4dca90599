import type { Organization, Person, Thing, WebPage } from 'schema-dts';
import { type Entity, spellingsOf } from '../../domain/entity.ts';
import type { Site } from '../../domain/site.ts';
import { absoluteUrl, entryUrl } from '../../domain/url.ts';

/**
 * The type of each kind of entity. A product is only a thing: schema.org's Product is one for sale, which search
 * engines hold to the rules of shops.
 */
const TYPES = {
  person: 'Person',
  company: 'Organization',
  organisation: 'Organization',
  'government-body': 'GovernmentOrganization',
  country: 'Country',
  programme: 'Project',
  law: 'Legislation',
  product: 'Thing',
  place: 'Place',
} as const satisfies Record<Entity['kind'], string>;

/** An entity by name, as another node mentions it. */
export function entityNode({ id, name, kind }: Entity, site: Site): Thing {
  const url = absoluteUrl(entryUrl('entities', id), site.url);
  return { '@type': TYPES[kind], '@id': `${url}#entity`, name } as Thing;
}

/** An entity that can speak for itself, or undefined for a country, a law, a programme, a product or a place. */
export function speakingNode(entity: Entity, site: Site): Person | Organization | undefined {
  const canSpeak = ['person', 'company', 'organisation', 'government-body'].includes(entity.kind);
  return canSpeak ? (entityNode(entity, site) as Person | Organization) : undefined;
}

/** The dossier of an entity. */
export function dossierNode(entity: Entity, site: Site): WebPage {
  const url = absoluteUrl(entryUrl('entities', entity.id), site.url);
  const others = spellingsOf(entity).filter((name) => name !== entity.name);
  return {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: entity.name,
    mainEntity: {
      ...(entityNode(entity, site) as object),
      description: entity.description,
      ...(others.length > 0 && { alternateName: others }),
    } as Thing,
  };
}
