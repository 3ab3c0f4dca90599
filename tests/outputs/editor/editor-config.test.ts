import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SCHEMAS } from '../../../src/domain/collection.ts';
import { EditorSchema } from '../../../src/domain/editor.ts';
import { IdSchema } from '../../../src/domain/id.ts';
import { IDENTIFIER_SCHEMES } from '../../../src/domain/identifier.ts';
import { SiteSchema } from '../../../src/domain/site.ts';
import { editorConfig, editorPolicy } from '../../../src/outputs/editor/editor-config.ts';
import type { EditorField } from '../../../src/outputs/editor/editor-field.ts';

function aSite(editor: Record<string, unknown> = {}) {
  const site = SiteSchema.parse({
    name: 'The Paper',
    tagline: 'News',
    description: 'News of a town',
    url: 'https://paper.example',
    language: 'en-GB',
    lead: 'first',
    story: 'bridge',
  });
  return { ...site, editor: EditorSchema.parse({ backend: 'github', repository: 'paper/site', ...editor }) };
}

/** Every field of a collection with the fields within it, by path; `*` for the items of a list. */
function fieldsOf(collection: string, config = editorConfig(aSite())): Map<string, EditorField> {
  const found = new Map<string, EditorField>();
  const walk = (fields: readonly EditorField[], path: string) => {
    for (const field of fields) {
      found.set(`${path}${field.name}`, field);
      const inner = (field['fields'] ?? []) as EditorField[];
      walk(inner, `${path}${field.name}.${field.widget === 'list' ? '*.' : ''}`);
    }
  };
  walk(config.collections.find(({ name }) => name === collection)?.fields ?? [], '');
  return found;
}

describe('the configuration of the editor', () => {
  it.each([
    ['github', {}],
    ['github', { server: 'https://git.paper.example', authenticator: 'https://sign-in.paper.example' }],
    ['gitlab', { application: 'abc', server: 'https://git.paper.example/' }],
    ['gitea', { application: 'abc' }],
  ])('is what the editor’s own schema asks for, with %s and %o', (backend, more) => {
    const path = resolve(import.meta.dirname, '../../../node_modules/@sveltia/cms/schema/sveltia-cms.json');
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(path, 'utf8')) as object,
    );
    const { load_config_file: _own, ...config } = editorConfig(aSite({ backend, ...more }));
    expect(validate(config), JSON.stringify(validate.errors?.slice(0, 5), undefined, 1)).toBe(true);
  });

  it('has every collection of the content with every field of its schema, in the schema’s order', () => {
    const config = editorConfig(aSite());
    // A dictionary has whatever messages its author wants to change: no form can show them.
    const { words: _words, ...shown } = SCHEMAS;
    for (const [name, { shape }] of Object.entries(shown)) {
      const part = [...config.collections, ...config.singletons].find((one) => one['name'] === name);
      const names = (part?.['fields'] as EditorField[]).map((field) => field.name);
      expect(names.filter((field) => field !== 'body')).toEqual(Object.keys(shape));
    }
  });

  it('takes a field that is added to a schema by itself, with its hint, limits and choices', () => {
    const articles = SCHEMAS.articles.extend({
      mood: z.enum(['glad', 'grave']).describe('How it sounds'),
      motto: z.string().max(20).optional().describe('In a few words'),
      figures: z.array(z.strictObject({ value: z.number().describe('A number') })).default([]),
    });
    const fields = fieldsOf('articles', editorConfig(aSite(), { ...SCHEMAS, articles }));
    expect(fields.get('mood')).toEqual({
      name: 'mood',
      label: 'Mood',
      required: true,
      hint: 'How it sounds',
      widget: 'select',
      options: ['glad', 'grave'],
    });
    expect(fields.get('motto')).toMatchObject({ required: false, maxlength: 20, widget: 'string' });
    expect(fields.get('figures.*.value')).toMatchObject({ widget: 'number', value_type: 'float', required: true });
  });

  it('holds what is typed to the limits of its schema, and gives room to what is to be sentences', () => {
    const pages = SCHEMAS.pages.extend({
      motto: z.string().min(3),
      reason: z.string().min(1).describe('Why it is here'),
      aside: z.string().describe('What else there is, and why'),
      brief: z.string().max(80).describe('One sentence'),
      code: z
        .string()
        .regex(/^[a-z]+$/)
        .describe('A sentence of one word'),
      share: z.number().positive(),
      size: z.int().positive(),
    });
    const fields = fieldsOf('pages', editorConfig(aSite(), { ...SCHEMAS, pages }));
    expect(fields.get('motto')).toMatchObject({ widget: 'string', minlength: 3 });
    // A required field is never empty anyway.
    expect(fields.get('reason')).toMatchObject({ widget: 'text' });
    expect(fields.get('reason')).not.toHaveProperty('minlength');
    expect(fields.get('motto')).not.toHaveProperty('maxlength');
    for (const short of ['aside', 'brief', 'code']) expect(fields.get(short)?.widget, short).toBe('string');
    expect(fields.get('size')).toMatchObject({ value_type: 'int', min: 1 });
    expect(fields.get('share')).not.toHaveProperty('min');
    expect(fields.get('order')).not.toHaveProperty('min');
  });

  it('lets several be chosen or written where a field is a list, and the first where it is one thing or another', () => {
    const pages = SCHEMAS.pages.extend({
      moods: z.array(z.enum(['glad', 'grave'])).min(1),
      names: z.array(z.record(z.string(), z.string())),
      shown: z.union([z.boolean(), z.strictObject({ since: z.string() })]),
    });
    const fields = fieldsOf('pages', editorConfig(aSite(), { ...SCHEMAS, pages }));
    expect(fields.get('moods')).toMatchObject({ widget: 'select', options: ['glad', 'grave'], multiple: true, min: 1 });
    expect(fields.get('names')).toMatchObject({ widget: 'list', field: { widget: 'keyvalue' } });
    expect(fields.get('shown')?.widget).toBe('boolean');
    const aliases = fieldsOf('entities').get('aliases');
    expect(aliases).toMatchObject({ widget: 'list', field: { widget: 'string', required: true } });
    expect(aliases).not.toHaveProperty('fields');
    expect(aliases?.['field']).not.toHaveProperty('hint');
  });

  it('calls a field by its name in words, asks for an address or a picture as such, and says what a pattern wants', () => {
    expect(fieldsOf('claims').get('knownSince')?.label).toBe('Known since');
    expect(fieldsOf('sources').get('url')).toMatchObject({ widget: 'string', type: 'url' });
    expect(fieldsOf('sources').get('title')).not.toHaveProperty('type');
    expect(fieldsOf('articles').get('image.src')).toMatchObject({ widget: 'image', choose_url: false });
    const covers = fieldsOf('articles').get('covers');
    expect(covers?.['pattern']).toMatchObject([expect.any(String), covers?.hint]);
    const formerly = fieldsOf('articles').get('formerly')?.['field'];
    expect(formerly).toMatchObject({ pattern: [expect.any(String), expect.stringMatching(/\w/)] });
  });

  it('asks for the identifiers of an entity one by one, each in the form of its scheme and none of them needed', () => {
    const fields = fieldsOf('entities');
    expect(fields.get('identifiers')).toMatchObject({ widget: 'object', required: false });
    const [pattern] = fields.get('identifiers.celex')?.['pattern'] as [string, string];
    expect('32014R0833').toMatch(new RegExp(pattern));
    expect('833/2014').not.toMatch(new RegExp(pattern));
    for (const scheme of Object.keys(IDENTIFIER_SCHEMES))
      expect(fields.get(`identifiers.${scheme}`), scheme).toMatchObject({ widget: 'string', required: false });
  });

  it('calls an entry by the first words of its own that it has to have, and by its id where it has none', () => {
    const identifiers = Object.fromEntries(
      editorConfig(aSite()).collections.map((collection) => [collection.name, collection['identifier_field']]),
    );
    expect(identifiers).toMatchObject({ articles: 'title', claims: 'statement', events: 'title', sources: 'title' });
    const { title, ...others } = SCHEMAS.topics.shape;
    const topics = z.strictObject({ motto: z.string().optional(), since: z.iso.date(), title, ...others });
    const renamed = editorConfig(aSite(), { topics }).collections[0];
    expect(renamed).toMatchObject({ identifier_field: 'title', slug: { template: '{{title}}' } });
    const { articles } = SCHEMAS;
    expect(fieldsOf('articles', editorConfig(aSite(), { articles })).get('authors')).toMatchObject({
      display_fields: ['{{slug}}'],
    });
  });

  it('names collections and one of their entries, with what their schema says of them', () => {
    const topics = SCHEMAS.topics.describe('What the news is sorted by');
    const { collections } = editorConfig(aSite(), { ...SCHEMAS, topics });
    const part = (name: string) => collections.find((collection) => collection.name === name);
    expect(
      ['disagreements', 'entities', 'series', 'sources', 'stories'].map((name) => part(name)?.['label_singular']),
    ).toEqual(['Disagreement', 'Entity', 'Series', 'Source', 'Story']);
    expect(part('topics')).toMatchObject({ description: 'What the news is sorted by' });
    expect(part('sources')).not.toHaveProperty('description');
  });

  it('writes an article as Markdown with its text, other entries as YAML, and leads to pages that there are', () => {
    const part = (name: string) => editorConfig(aSite()).collections.find((collection) => collection.name === name);
    expect(part('articles')).toMatchObject({
      extension: 'md',
      format: 'yaml-frontmatter',
      preview_path: 'articles/{{slug}}/',
    });
    expect(part('articles')?.fields.at(-1)?.name).toBe('body');
    expect(part('claims')).toMatchObject({ extension: 'yaml', format: 'yaml', preview_path: 'claims/{{slug}}/' });
    expect(fieldsOf('claims').has('body')).toBe(false);
    expect(part('series')).not.toHaveProperty('preview_path');
  });

  it('is all that the editor reads, and lets it write nothing for what is left empty', () => {
    expect(editorConfig(aSite())).toMatchObject({
      load_config_file: false,
      output: { omit_empty_optional_fields: true },
    });
  });

  it.each(['https://paper.example/news', 'https://paper.example/news/'])('shows the mark of a site at %s', (url) => {
    expect(editorConfig({ ...aSite(), url })['logo']).toEqual({ src: '/news/favicon.svg' });
  });

  it('offers the entries that a field may name, wherever the content check would look for them', () => {
    expect(fieldsOf('articles').get('authors')).toMatchObject({
      widget: 'relation',
      collection: 'authors',
      value_field: '{{slug}}',
      display_fields: ['name'],
      multiple: true,
      min: 1,
    });
    expect(fieldsOf('articles').get('questions.*.closedBy.event')).toMatchObject({ collection: 'events' });
    expect(fieldsOf('claims').get('speaker')).toMatchObject({ widget: 'relation', collection: 'entities' });
    expect(fieldsOf('claims').get('assessments.*.evidence.sources')).toMatchObject({ collection: 'sources' });
    expect(fieldsOf('claims').get('quotations')).toMatchObject({ widget: 'list', max: 3 });
    expect(fieldsOf('claims').get('quotations.*.source')).toMatchObject({ widget: 'relation', collection: 'sources' });
  });

  it('asks for no id as mere text, but for those that an entry had before', () => {
    const { pattern: id } = z.toJSONSchema(IdSchema);
    const asText = Object.keys(SCHEMAS).flatMap((name) =>
      [...fieldsOf(name)]
        .filter(([, field]) => ((field['field'] ?? field) as { pattern?: string[] }).pattern?.[0] === id)
        .map(([path]) => path),
    );
    expect(new Set(asText)).toEqual(new Set(['formerly']));
  });

  it('picks days in a calendar, and holds other dates to their pattern', () => {
    expect(fieldsOf('articles').get('published')).toMatchObject({ widget: 'datetime', type: 'date' });
    const [pattern] = fieldsOf('articles').get('covers')?.['pattern'] as [string, string];
    expect('2014-08/2019-08').toMatch(new RegExp(pattern));
    expect('August 2014').not.toMatch(new RegExp(pattern));
  });

  it('gives no existing entry a value that it did not have, as an optional field has only its schema’s default', () => {
    for (const [name, { shape }] of Object.entries(SCHEMAS))
      for (const [path, field] of fieldsOf(name)) {
        if (field['default'] === undefined || field.required) continue;
        const schema = z.toJSONSchema(shape[path as never], { io: 'input' });
        expect(field['default'], `${name}.${path}`).toEqual(schema.default);
      }
    expect(fieldsOf('articles').get('draft')).toMatchObject({ default: false });
    expect(fieldsOf('articles').get('published')).toMatchObject({ required: true, default: '{{now}}' });
  });

  it('leaves an id as it is once it is given, and takes only one that may be permanent', () => {
    const { slug } = editorConfig(aSite()).collections[0] as unknown as { slug: { editable: []; pattern: [string] } };
    expect(slug.editable).toEqual(['create']);
    expect('su-35-contract').toMatch(new RegExp(slug.pattern[0]));
    expect('Su 35').not.toMatch(new RegExp(slug.pattern[0]));
  });

  it('signs editors in by an account only where a service is named for it, never through somebody else’s', () => {
    expect(editorConfig(aSite()).backend).toMatchObject({ auth_methods: ['token'] });
    expect(editorConfig(aSite({ authenticator: 'https://sign-in.paper.example/' })).backend).toMatchObject({
      auth_methods: ['oauth', 'token'],
      base_url: 'https://sign-in.paper.example',
    });
  });
});

describe('the repository that the editor saves to', () => {
  const backendOf = (editor: Record<string, unknown>) => editorConfig(aSite(editor)).backend;
  const repo = { repo: 'paper/site', branch: 'main' };
  const server = 'https://git.paper.example/';

  it('is reached at its host’s own address where no server is named', () => {
    expect(backendOf({})).toEqual({ name: 'github', ...repo, auth_methods: ['token'] });
    expect(backendOf({ backend: 'gitlab' })).toEqual({
      name: 'gitlab',
      ...repo,
      auth_methods: ['token'],
      base_url: 'https://gitlab.com',
    });
  });

  it('is reached at a server of one’s own where that is named', () => {
    expect(backendOf({ server })).toEqual({
      name: 'github',
      ...repo,
      auth_methods: ['token'],
      api_root: 'https://git.paper.example/api/v3',
    });
    expect(backendOf({ backend: 'gitea', server })).toMatchObject({
      api_root: 'https://git.paper.example/api/v1',
      base_url: 'https://git.paper.example',
    });
  });

  it('lets editors sign in through an application where one is registered', () => {
    const signIn = { ...repo, auth_methods: ['oauth', 'token'], app_id: 'abc' };
    expect(backendOf({ backend: 'gitlab', application: 'abc' })).toEqual({
      name: 'gitlab',
      ...signIn,
      base_url: 'https://gitlab.com',
      auth_type: 'pkce',
    });
    expect(backendOf({ backend: 'gitea', application: 'abc' })).toEqual({
      name: 'gitea',
      ...signIn,
      base_url: 'https://gitea.com',
    });
  });
});

describe('the policy of the editor’s page', () => {
  it('lets it talk to the server of the repository and to no other', () => {
    const own = editorPolicy(aSite({ backend: 'gitlab', server: 'https://git.paper.example/' }).editor);
    expect(own.match(/https:[^ ;]*/g)).toEqual(['https://git.paper.example', 'https://git.paper.example']);
    expect(editorPolicy(aSite().editor)).toContain("connect-src 'self' blob: data: https://api.github.com;");
  });

  it('runs no script but the site’s own, and none from a string', () => {
    expect(editorPolicy(aSite().editor)).toMatch(/script-src 'self';/);
    expect(editorPolicy(aSite().editor)).not.toContain('unsafe-eval');
  });
});
