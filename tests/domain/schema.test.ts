import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ArticleSchema } from '../../src/domain/article.ts';
import { AuthorSchema } from '../../src/domain/author.ts';
import { ClaimSchema } from '../../src/domain/claim.ts';
import { EntitySchema } from '../../src/domain/entity.ts';
import { EventSchema } from '../../src/domain/event.ts';
import { PageSchema } from '../../src/domain/page.ts';
import { SeriesSchema } from '../../src/domain/series.ts';
import { SiteSchema } from '../../src/domain/site.ts';
import { SourceSchema } from '../../src/domain/source.ts';
import { StorySchema } from '../../src/domain/story.ts';
import { TopicSchema } from '../../src/domain/topic.ts';
import { aClaim, aCorpus, anArticle, anEntity, anEvent, aSeries, aSource, aStory, aTopic } from './builders.ts';

/** An entry as it stands in its file: the id is the file's name. */
function fieldsOf<T extends { id: string }>({ id: _id, ...fields }: T): Omit<T, 'id'> {
  return fields;
}

const {
  references: _references,
  passages: _passages,
  closedPassages: _closed,
  length: _length,
  ...article
} = fieldsOf(anArticle());
const [author] = aCorpus().authors.map(fieldsOf);

/** A schema of each collection with an entry that fits it and the least that must stand in one. */
const COLLECTIONS: [name: string, schema: z.ZodType, entry: object | undefined, required: string[]][] = [
  ['an article', ArticleSchema, article, ['title', 'dek', 'published', 'authors', 'kind', 'topics']],
  ['an author', AuthorSchema, author, ['name', 'kind', 'description']],
  [
    'a claim',
    ClaimSchema,
    fieldsOf(aClaim()),
    ['statement', 'speaker', 'said', 'kind', 'topics', 'sources', 'assessments'],
  ],
  ['an entity', EntitySchema, fieldsOf(anEntity()), ['name', 'kind', 'description']],
  ['an event', EventSchema, fieldsOf(anEvent()), ['date', 'title', 'summary', 'category', 'sources']],
  [
    'a page',
    PageSchema,
    { title: 'About', dek: 'Who we are.', updated: '2026-11-24', order: 1 },
    ['title', 'dek', 'updated', 'order'],
  ],
  ['a series', SeriesSchema, fieldsOf(aSeries()), ['title', 'unit', 'topics', 'sources', 'caveat', 'points']],
  ['the site', SiteSchema, aCorpus().site, ['name', 'tagline', 'description', 'url', 'language', 'lead', 'story']],
  ['a source', SourceSchema, fieldsOf(aSource()), ['type', 'title', 'publisher', 'language', 'read']],
  ['a story', StorySchema, fieldsOf(aStory()), ['title', 'summary', 'covers']],
  ['a topic', TopicSchema, fieldsOf(aTopic()), ['title', 'description', 'order']],
];

describe.each(COLLECTIONS)('the schema of %s', (_name, schema, entry, required) => {
  it('takes a whole entry', () => {
    expect(schema.safeParse(entry).error?.issues).toBeUndefined();
  });

  it('refuses a field that it does not know', () => {
    expect(schema.safeParse({ ...entry, tittle: 'x' }).error?.issues).toMatchObject([
      { code: 'unrecognized_keys', keys: ['tittle'] },
    ]);
  });

  it('refuses fields with the names of prototypes', () => {
    const keys = ['__proto__', 'constructor', 'toString'];
    const hostile = JSON.parse(`{${keys.map((key) => `"${key}": {"polluted": true}`).join(', ')}}`) as object;
    const whole = Object.defineProperties(
      {},
      {
        ...Object.getOwnPropertyDescriptors({ ...entry }),
        ...Object.getOwnPropertyDescriptors(hostile),
      },
    );
    expect(schema.safeParse(whole).error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys }]);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('needs no more and no less than its required fields', () => {
    const missing = schema.safeParse({}).error?.issues.map(({ path }) => path.join('.'));
    expect(missing?.sort()).toEqual([...required].sort());
  });

  it('explains each of its fields to the author', () => {
    expect(unexplained(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))).toEqual([]);
  });
});

/** Paths of the fields without a description, in groups and lists too. */
function unexplained(schema: z.core.JSONSchema.BaseSchema, path = ''): string[] {
  const groups = [schema, schema.items, ...(schema.anyOf ?? [])] as (z.core.JSONSchema.BaseSchema | undefined)[];
  return groups
    .flatMap((group) => Object.entries(group?.properties ?? {}))
    .flatMap(([name, field]) => {
      const nested = field as z.core.JSONSchema.BaseSchema;
      const here = `${path}${name}`;
      return [...(nested.description ? [] : [here]), ...unexplained(nested, `${here}.`)];
    });
}

describe('the schema of a source', () => {
  const { url: _url, ...withoutUrl } = fieldsOf(aSource());

  it('asks for a note where there is no address', () => {
    expect(SourceSchema.safeParse(withoutUrl).error?.issues).toMatchObject([
      { path: ['url'], message: 'a source without a url needs a note that says how it is known' },
    ]);
    expect(SourceSchema.safeParse({ ...withoutUrl, note: 'Known through RBTH only.' }).success).toBe(true);
  });

  it.each([
    ['an address that is no web page', { url: 'javascript:alert(1)' }],
    ['an archive that is no web page', { archive: 'archive.org' }],
    ['a language in words', { language: 'Russian' }],
    ['a day of access that is a month', { accessed: '2026-11' }],
    ['a basis that is no id', { basedOn: ['RBTH 2014'] }],
  ])('refuses %s', (_what, fields) => {
    expect(SourceSchema.safeParse({ ...fieldsOf(aSource()), ...fields }).success).toBe(false);
  });
});

describe('the schema of an article', () => {
  const image = { src: '/images/launch.jpg', alt: 'A launch', credit: 'Roscosmos', width: 1200, height: 800 };

  it('takes a picture from public/ only', () => {
    expect(ArticleSchema.safeParse({ ...article, image }).success).toBe(true);
    for (const src of ['https://evil.example/x.png', '//evil.example/x.png', 'images/launch.jpg'])
      expect(ArticleSchema.safeParse({ ...article, image: { ...image, src } }).success).toBe(false);
  });

  it('takes no picture without a text for those who do not see it', () => {
    expect(ArticleSchema.safeParse({ ...article, image: { ...image, alt: ' ' } }).success).toBe(false);
  });

  it('is not a draft unless it says so', () => {
    const { draft: _draft, ...rest } = article;
    expect(ArticleSchema.parse(rest).draft).toBe(false);
  });
});

describe('the schema of a series', () => {
  it.each([
    ['a value in words', { date: '2021', value: '146.9' }],
    ['an endless value', { date: '2021', value: Infinity }],
    ['a value that is no number', { date: '2021', value: NaN }],
    ['a point without a date', { value: 1 }],
  ])('refuses %s', (_what, point) => {
    expect(SeriesSchema.safeParse({ ...fieldsOf(aSeries()), points: [point] }).success).toBe(false);
  });
});

describe('the schema of the site', () => {
  const { site } = aCorpus();

  it.each(['en', 'en-GB', 'zh-Hant-TW', 'fil'])('takes the language %s', (language) => {
    expect(SiteSchema.safeParse({ ...site, language }).success).toBe(true);
  });

  it.each(['English', 'EN', 'en-', 'en-a', 'en_GB', 'e', ''])(
    'refuses the language "%s", with how to write one',
    (language) => {
      expect(SiteSchema.safeParse({ ...site, language }).error?.issues[0]?.message).toBe(
        `"${language}" is not a language; write it as en-GB or zh-Hant`,
      );
    },
  );
});
