import { z } from 'zod';
import { SCHEMAS } from '../../domain/collection.ts';
import { DaySchema } from '../../domain/date-schema.ts';
import { IdSchema } from '../../domain/id.ts';
import { LicenceSchema } from '../../domain/licence.ts';
import { OUTCOMES } from '../../domain/outcome.ts';
import type { Site } from '../../domain/site.ts';
import { absoluteUrl, WebUrlSchema } from '../../domain/url.ts';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { collectionWords, DATA_FOLDER, type DataCollection, entryPagePath } from './data-collection.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

const BodySchema = z
  .string()
  .describe(
    'Its text in Markdown: [@ID] cites a source; :claim[…]{#ID}, :event[…]{#ID} and :entity[…]{#ID} name entries',
  );

const named = (what: string) => z.array(IdSchema).describe(`Ids of the ${what} that the text names, in order`);

/** What is published of an entry beside its id, its address and what stands in its file. */
const ADDED: Partial<Record<DataCollection, z.ZodRawShape>> = {
  articles: {
    references: z
      .strictObject({
        sources: named('sources'),
        claims: named('claims'),
        events: named('events'),
        entities: named('entities'),
        series: named('series'),
        topics: named('topics'),
      })
      .describe('What the text names'),
    body: BodySchema,
  },
  claims: {
    outcome: z.enum(OUTCOMES).describe('What became of it, as of this edition: the outcome of its newest assessment'),
  },
  pages: { body: BodySchema },
};

/** The shape of a published entry: what its author writes, made of the very schema that checks it, and what is added. */
export function entryShape(collection: DataCollection): z.ZodObject {
  // A draft is not published: of every entry this would say no.
  const { draft: _draft, ...fields } = SCHEMAS[collection].shape as z.ZodRawShape;
  return z.strictObject({
    id: IdSchema.describe('Its permanent id, unique in its collection'),
    ...(entryPagePath(collection, 'id') !== undefined && { page: WebUrlSchema.describe('Address of its page') }),
    ...fields,
    ...ADDED[collection],
  });
}

/** JSON Schema (2020-12) of one published entry of a collection. */
export function entrySchema(collection: DataCollection): JsonSchema {
  return toSchema(entryShape(collection));
}

/** Examples in the descriptions of fields are for authors, and are the engine's own; readers have the data themselves. */
function toSchema(shape: z.ZodType): JsonSchema {
  return z.toJSONSchema(shape, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.description !== undefined)
        jsonSchema.description = jsonSchema.description.replace(/[,;]? e\.g\. .*$/, '');
    },
  });
}

/** Address of the JSON Schema of a collection's files. */
export function schemaUrl(collection: DataCollection, site: Site): string {
  return absoluteUrl(`${DATA_FOLDER}${collection}.schema.json`, site.url);
}

/**
 * JSON Schema (2020-12) of the files of a collection: the whole of it, and each of its entries by itself. What a field means
 * is said in English, as in the schemas by which the content is checked.
 */
export function collectionSchema(collection: DataCollection, site: Site, locale: Locale): JsonSchema {
  const { $schema, ...schema } = toSchema(
    z.strictObject({
      $schema: z.string().describe('Address of this schema'),
      publication: z
        .strictObject({ name: z.string().describe('Its name'), url: z.string().describe('Address of its front page') })
        .describe('Who publishes it'),
      edition: DaySchema.describe('The edition: the newest day that the content names as its own'),
      licence: LicenceSchema.optional().describe('Under which the data may be used'),
      entries: z.array(entryShape(collection)).describe('The entries, in the order of the site'),
    }),
  );
  const { title, description } = collectionWords(collection, locale);
  return {
    $schema,
    $id: schemaUrl(collection, site),
    title: say(locale.words.dataFile.schemaOf, { title, site: site.name }, locale),
    description,
    ...schema,
  };
}
