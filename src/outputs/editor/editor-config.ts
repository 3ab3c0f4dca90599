import { z } from 'zod';
import { type CollectionName, extensionOf, SCHEMAS } from '../../domain/collection.ts';
import type { Editor, EditorBackend } from '../../domain/editor.ts';
import type { Site } from '../../domain/site.ts';
import { PAGE_KINDS } from '../../domain/url.ts';
import type { JsonSchema } from '../data/entry-schema.ts';
import { type EditorField, editorFields, labelOf } from './editor-field.ts';
import { findRelations } from './relation.ts';

/** Schemas of the collections by name. */
export type Schemas = Readonly<Partial<Record<CollectionName, z.ZodObject>>>;

/** What the editor is told of the publication (https://sveltiacms.app/en/docs/config-basics). */
export interface EditorConfig {
  readonly backend: Readonly<Record<string, unknown>>;
  readonly collections: readonly EditorCollection[];
  readonly singletons: readonly Readonly<Record<string, unknown>>[];
  readonly [member: string]: unknown;
}

interface EditorCollection {
  readonly name: string;
  readonly folder: string;
  readonly fields: readonly EditorField[];
  readonly [member: string]: unknown;
}

/** An id, as the content check wants it: the name of an entry's file. */
const ID = z.toJSONSchema(z.object({ id: SCHEMAS.articles.shape.story })).properties?.['id'] as JsonSchema;

/**
 * What a new entry begins with. Only fields that every entry has may stand here: the editor puts a value into an existing
 * entry that has none as well, and an article would be a draft again.
 */
const START: Partial<Record<CollectionName, Readonly<Record<string, unknown>>>> = {
  articles: { published: '{{now}}' },
};

/** Where repositories are kept if nothing else is said. */
const SERVERS: Record<EditorBackend, string> = {
  github: 'https://github.com',
  gitlab: 'https://gitlab.com',
  gitea: 'https://gitea.com',
};

/**
 * The configuration of the editor in the browser: every collection with its fields, made of the very schemas that check
 * the content, so that a field has its hint, its limits and its choices in one place.
 *
 * @param site The publication, with its `editor`.
 */
export function editorConfig(site: Site & { readonly editor: Editor }, schemas: Schemas = SCHEMAS): EditorConfig {
  // Words of the interface have no fields that a form could show: any message may stand there.
  const { site: siteSchema, words: _words, ...collections } = schemas;
  const shapes = new Map(
    Object.entries(collections).map(([name, schema]) => [name as CollectionName, shapeOf(schema as z.ZodObject)]),
  );
  const nameOf = (collection: string) => nameOfEntry(shapes.get(collection as CollectionName));
  const fieldsOf = (collection: CollectionName, schema: JsonSchema) =>
    editorFields(schema, { relations: findRelations(collection, schema), nameOf });
  return {
    load_config_file: false,
    app_title: `${site.name} · Editor`,
    site_url: site.url,
    logo: { src: `${new URL(site.url).pathname.replace(/\/?$/, '/')}favicon.svg` },
    backend: backendOf(site.editor),
    media_folder: 'public/images',
    public_folder: '/images',
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 80 },
    // What is left empty is not written: the schemas want a field right, or not there.
    output: { omit_empty_optional_fields: true },
    editor: { preview: false },
    collections: [...shapes].map(([name, schema]) => collectionOf(name, schema, fieldsOf(name, schema), nameOf(name))),
    singletons: siteSchema
      ? [
          {
            name: 'site',
            label: 'Publication',
            file: 'content/site.yaml',
            format: 'yaml',
            fields: fieldsOf('site', shapeOf(siteSchema)),
          },
        ]
      : [],
  };
}

function shapeOf(schema: z.ZodObject): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input' });
}

/** The first field that has to be there and takes words of its author's own, e.g. "title". */
function nameOfEntry(schema: JsonSchema | undefined): string {
  const required = new Set(schema?.required);
  const isName = ([name, field]: [string, unknown]) => {
    const { type, enum: options, pattern, format } = field as JsonSchema;
    return required.has(name) && type === 'string' && !options && pattern === undefined && format === undefined;
  };
  return Object.entries(schema?.properties ?? {}).find(isName)?.[0] ?? '{{slug}}';
}

function collectionOf(
  name: CollectionName,
  schema: JsonSchema,
  fields: readonly EditorField[],
  identifier: string,
): EditorCollection {
  const isMarkdown = extensionOf(name) === '.md';
  const start = START[name] ?? {};
  return {
    name,
    label: labelOf(name),
    label_singular: labelOf(singularOf(name)),
    ...(schema.description !== undefined && { description: schema.description }),
    folder: `content/${name}`,
    extension: isMarkdown ? 'md' : 'yaml',
    format: isMarkdown ? 'yaml-frontmatter' : 'yaml',
    identifier_field: identifier,
    slug: {
      template: `{{${identifier}}}`,
      // Addresses are permanent: an entry gets its id once.
      editable: ['create'],
      pattern: [ID.pattern, 'Lower-case Latin letters, digits and single hyphens, e.g. su-35-contract'],
      hint: 'Its permanent id, the end of its address: lower-case Latin letters, digits and single hyphens.',
    },
    ...((PAGE_KINDS as readonly string[]).includes(name) && { preview_path: `${name}/{{slug}}/` }),
    fields: [
      ...fields.map((field) => (field.name in start ? { ...field, default: start[field.name] } : field)),
      ...(isMarkdown ? [BODY] : []),
    ],
  };
}

/** The text as it is written: an editor of formatted text would break citations and directives. */
const BODY: EditorField = {
  name: 'body',
  label: 'Text',
  widget: 'richtext',
  modes: ['raw'],
  required: true,
  hint: 'Markdown. [@id] cites a source; :claim[words]{#id}, :event[words]{#id} and :entity[words]{#id} name entries.',
};

function singularOf(collection: CollectionName): string {
  return collection === 'series' ? collection : collection.replace(/ies$/, 'y').replace(/s$/, '');
}

function backendOf(editor: Editor): Record<string, unknown> {
  const { backend, repository, branch, server, application, authenticator } = editor;
  const canSignIn = backend === 'github' ? authenticator !== undefined : application !== undefined;
  const origin = server?.replace(/\/$/, '');
  return {
    name: backend,
    repo: repository,
    branch,
    // Without a service of its own, signing in by account would go through a server that nobody here has chosen.
    auth_methods: canSignIn ? ['oauth', 'token'] : ['token'],
    ...(origin !== undefined && { api_root: `${origin}${API_PATHS[backend]}` }),
    ...(backend === 'github'
      ? authenticator !== undefined && { base_url: authenticator.replace(/\/$/, '') }
      : {
          base_url: origin ?? SERVERS[backend],
          ...(application !== undefined && { app_id: application }),
          ...(backend === 'gitlab' && application !== undefined && { auth_type: 'pkce' }),
        }),
  };
}

/** Where a server of one's own answers programs. */
const API_PATHS: Record<EditorBackend, string> = { github: '/api/v3', gitlab: '/api/v4', gitea: '/api/v1' };

/** Servers that the editor talks to once somebody has signed in, and those of the pictures of accounts. */
const TALKS_TO: Record<EditorBackend, { readonly answers: string; readonly pictures: string }> = {
  github: { answers: 'https://api.github.com', pictures: 'https://avatars.githubusercontent.com' },
  gitlab: { answers: 'https://gitlab.com', pictures: 'https://gitlab.com https://secure.gravatar.com' },
  gitea: { answers: 'https://gitea.com', pictures: 'https://gitea.com' },
};

/**
 * The policy of `/admin/` (CSP Level 3): as that of the site's pages, with what the editor cannot do without: styles that
 * it writes into the page, pictures that it holds in memory, and the one server that keeps the repository.
 */
export function editorPolicy({ backend, server }: Editor): string {
  const own = server === undefined ? undefined : new URL(server).origin;
  const { answers, pictures } = TALKS_TO[backend];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' blob: data: ${own ?? pictures}`,
    'media-src blob:',
    "font-src 'self'",
    `connect-src 'self' blob: data: ${own ?? answers}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
