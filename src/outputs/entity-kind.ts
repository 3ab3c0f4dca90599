import type { Entity } from '../domain/entity.ts';

const WORDS: Record<Entity['kind'], readonly [one: string, many: string]> = {
  person: ['Person', 'People'],
  company: ['Company', 'Companies'],
  organisation: ['Organisation', 'Organisations'],
  'government-body': ['Government body', 'Government bodies'],
  country: ['Country', 'Countries'],
  programme: ['Programme', 'Programmes'],
  law: ['Law', 'Laws and agreements'],
  product: ['Product', 'Products'],
  place: ['Place', 'Places'],
};

/** The word for one of a kind: "Government body". */
export function kindSingular(kind: Entity['kind']): string {
  return WORDS[kind][0];
}

/** The word for many of a kind: "Government bodies". */
export function kindPlural(kind: Entity['kind']): string {
  return WORDS[kind][1];
}
