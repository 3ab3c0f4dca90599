import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SCHEMAS } from '../../../src/domain/collection.ts';
import { EditorSchema } from '../../../src/domain/editor.ts';
import { IdSchema } from '../../../src/domain/id.ts';
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
    const ids = Object.entries(SCHEMAS).flatMap(([name, { shape }]) =>
      Object.entries(shape)
        .filter(([field, schema]) => (schema as unknown) === IdSchema && field !== 'id')
        .map(([field]) => ({ field, kind: fieldsOf(name).get(field)?.widget })),
    );
    for (const { field, kind } of ids) expect(kind, field).toBe('relation');
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
