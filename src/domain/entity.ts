import { z } from 'zod';
import { FormerlySchema } from './formerly.ts';
import { IDENTIFIER_SCHEMES, type IdentifierScheme, IdentifiersSchema } from './identifier.ts';
import { LanguageTagSchema } from './language-tag.ts';

export const ENTITY_KINDS = [
  'person',
  'company',
  'organisation',
  'government-body',
  'country',
  'programme',
  'law',
  'product',
  'place',
] as const;

/** Schemes that have records of some kinds of entity only. */
const KINDS_IN_SCHEME: Partial<Record<IdentifierScheme, readonly (typeof ENTITY_KINDS)[number][]>> = {
  iso3166: ['country', 'place'],
  celex: ['law'],
  federalRegister: ['law'],
};

/** A person, body, country, programme, law or product that the story names. */
export const EntitySchema = z
  .strictObject({
    name: z.string().trim().min(1).describe('The name used in print, e.g. "Hong Lei"'),
    kind: z.enum(ENTITY_KINDS).describe('What it is, e.g. "person"'),
    description: z.string().trim().min(1).describe('One or two sentences: who or what it is in this story'),
    names: z
      .partialRecord(LanguageTagSchema, z.string().trim().min(1))
      .default({})
      .describe('Original names by language tag, e.g. {ru: "Роскосмос"}'),
    aliases: z
      .array(z.string().trim().min(1))
      .default([])
      .describe('Other spellings and short names found in print, e.g. ["Khun Lei"]'),
    countries: z.array(z.string().trim().min(1)).default([]).describe('Countries it belongs to, e.g. ["China"]'),
    identifiers: IdentifiersSchema.default({}).describe(
      'What the records of others call it, by scheme, e.g. {wikidata: "Q159", iso3166: "RU"}',
    ),
    formerly: FormerlySchema,
  })
  .superRefine(({ kind, identifiers }, context) => {
    for (const [scheme, kinds] of Object.entries(KINDS_IN_SCHEME))
      if (identifiers[scheme as IdentifierScheme] !== undefined && !kinds.includes(kind))
        context.addIssue({
          code: 'custom',
          path: ['identifiers', scheme],
          input: identifiers,
          message: `${IDENTIFIER_SCHEMES[scheme as IdentifierScheme].name} has no record of the kind "${kind}"; write it where the kind is ${kinds.join(' or ')}`,
        });
  });
export type EntityFields = z.infer<typeof EntitySchema>;
export interface Entity extends EntityFields {
  readonly id: string;
}

/** Every spelling under which an entity may be met: its name, its original names and its aliases, each once. */
export function spellingsOf(entity: Entity): string[] {
  return [
    ...new Set([entity.name, ...Object.values(entity.names).filter((name) => name !== undefined), ...entity.aliases]),
  ];
}
