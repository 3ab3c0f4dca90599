import type { Organization, Person, PropertyValue, Thing, WebPage } from 'schema-dts';
import { type Entity, spellingsOf } from '../../domain/entity.ts';
import { type Identifier, type IdentifierScheme, listIdentifiers } from '../../domain/identifier.ts';
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

/** Schemes for which schema.org has a property of their own, and the kinds of entity that have it. */
const OWN_PROPERTIES: Partial<Record<IdentifierScheme, { name: string; kinds: readonly Entity['kind'][] }>> = {
  celex: { name: 'legislationIdentifier', kinds: ['law'] },
  lei: { name: 'leiCode', kinds: ['company', 'organisation', 'government-body', 'programme'] },
};

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
      ...identifierFields(entity),
    } as Thing,
  };
}

/**
 * What the records of others call an entity: their addresses, each of which can only mean this one, and the identifiers
 * themselves, as properties of their own where schema.org has them (https://schema.org/identifier).
 */
function identifierFields({ kind, identifiers }: Entity): object {
  const listed = listIdentifiers(identifiers);
  const own = listed.filter(({ scheme }) => OWN_PROPERTIES[scheme]?.kinds.includes(kind));
  const others = listed.filter((identifier) => !own.includes(identifier));
  return {
    ...(listed.length > 0 && { sameAs: listed.map(({ address }) => address) }),
    ...Object.fromEntries(own.map(({ scheme, value }) => [OWN_PROPERTIES[scheme]?.name, value])),
    ...(others.length > 0 && { identifier: others.map(propertyValue) }),
  };
}

function propertyValue({ name, value, address }: Identifier): PropertyValue {
  return { '@type': 'PropertyValue', propertyID: name, value, url: address };
}
