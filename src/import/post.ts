import { posix } from 'node:path';
import { latinWords } from '../authoring/entry-id.ts';
import { asDay, asGroup, asList, asText, fieldOf, type Group, isNo, isYes } from './field-value.ts';
import { plainText } from './plain-text.ts';
import type { Note } from './remark.ts';
import type { Generator, SiteFolder } from './site-folder.ts';
import { asTag, languageOfFile } from './site-language.ts';

/** A by-line or a topic as a post names it. */
export interface Named {
  /** What the site knows it by, or its name. */
  readonly key: string;
  readonly name: string;
  /** What the post or its export says of it. */
  readonly description?: string;
}

/** A picture that a post names in its fields. */
export interface LeadPicture {
  readonly url: string;
  readonly alt: string | undefined;
  readonly caption: string | undefined;
}

/** A post as its site knew it. */
export interface Post {
  /** From the site's folder, with forward slashes; for an export, the post's place in it. */
  readonly file: string;
  readonly format: 'markdown' | 'mdx' | 'html';
  readonly title: string | undefined;
  /** As written: in Markdown, where its text is. */
  readonly dek: string | undefined;
  /** BCP 47, where the site says it. */
  readonly language: string | undefined;
  /** What the post and its translations share: a key, or a path without the language. */
  readonly translated: string | undefined;
  /** ISO 8601. */
  readonly published: string;
  readonly updated: string | undefined;
  readonly isDraft: boolean;
  readonly authors: readonly Named[];
  readonly topics: readonly Named[];
  /** Those of its topics that are categories, which Jekyll puts into addresses. */
  readonly categories: readonly string[];
  readonly picture: LeadPicture | undefined;
  /** The last part of its address. */
  readonly slug: string;
  /** The address that its fields give it, a path. */
  readonly permalink: string | undefined;
  /** Other addresses under which it was found, paths. */
  readonly aliases: readonly string[];
  /** Its fields that are texts, under their own names. */
  readonly texts: ReadonlyMap<string, string>;
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
}

/** What the fields of posts are called, by generators and by habit. */
const NAMES = {
  title: ['title'],
  dek: ['dek', 'deck', 'description', 'summary', 'excerpt', 'subtitle', 'subhead', 'lede', 'custom_excerpt'],
  published: [
    'date',
    'publishDate',
    'publishdate',
    'pubDate',
    'pubDatetime',
    'publishedAt',
    'published_at',
    'published',
    'publishedDate',
    'created',
    'createdAt',
  ],
  updated: [
    'updated',
    'lastmod',
    'last_modified_at',
    'modified',
    'modDatetime',
    'updatedDate',
    'updatedAt',
    'updated_at',
    'lastUpdated',
  ],
  authors: ['authors', 'author', 'byline', 'writer', 'writers'],
  topics: ['categories', 'category', 'topics', 'topic', 'tags', 'tag'],
  slug: ['slug'],
  permalink: ['permalink', 'url', 'path'],
  aliases: ['aliases', 'alias', 'redirect_from', 'redirectFrom'],
  picture: [
    'image',
    'featured_image',
    'featuredImage',
    'feature_image',
    'cover',
    'hero',
    'heroImage',
    'hero_image',
    'banner',
    'lead_image',
    'coverImage',
    'cover_image',
  ],
  pictureAlt: [
    'image_alt',
    'imageAlt',
    'image-alt',
    'heroAlt',
    'hero_alt',
    'heroImageAlt',
    'coverAlt',
    'cover_alt',
    'feature_image_alt',
  ],
  pictureCaption: ['image_caption', 'imageCaption', 'image_credit', 'imageCredit', 'feature_image_caption'],
  draft: ['draft'],
  language: ['language', 'lang', 'locale'],
  translated: ['translationKey', 'ref'],
  /** From when and until when Hugo publishes a post. */
  embargo: ['publishDate', 'publishdate'],
  expiry: ['expiryDate', 'expirydate'],
} as const;

/** Where two differ in case alone, the first: the other is small, and stays as it is. */
const KNOWN_NAMES: ReadonlyMap<string, string> = new Map(
  Object.values(NAMES)
    .flat()
    .reverse()
    .map((name) => [name.toLowerCase(), name]),
);

/** True where a post has a field of its own for the same, by whatever name. */
function saysOtherwise(fields: ReadonlyMap<string, unknown>, name: string): boolean {
  const names: readonly string[] | undefined = Object.values(NAMES).find((each: readonly string[]) =>
    each.includes(name),
  );
  return names !== undefined && names !== NAMES.topics && names.some((each) => fields.get(each) != null);
}

/**
 * The fields of a post with those that its folders give it: its own before these, a nearer folder's before a farther
 * one's. Only fields that are known: what is said of all posts and has no place here would be told once a post.
 */
function withShared(
  own: ReadonlyMap<string, unknown>,
  shared: readonly ReadonlyMap<string, unknown>[],
  generator: Generator,
): ReadonlyMap<string, unknown> {
  const values = shared
    .flatMap((each) => [...each])
    .filter(([name]) => (KNOWN_NAMES.has(name.toLowerCase()) || name === 'build') && !saysOtherwise(own, name));
  // Eleventy puts lists together, tags among them.
  const tags = [...shared, own].flatMap((each) => asList(each.get('tags')));
  const all = generator === 'eleventy' && tags.length > 0 ? [['tags', tags] as const] : [];
  return new Map([...values, ...own, ...all]);
}

/** Fields under the names that are known: Hugo reads "Draft" and "TITLE" as well, and a draft is one on any site. */
function byKnownName(fields: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown> {
  return new Map(
    [...fields].map(([name, value]) => {
      const known = KNOWN_NAMES.get(name.toLowerCase()) ?? name;
      return [fields.has(known) || name === name.toLowerCase() ? name : known, value];
    }),
  );
}

/** The longest name of an author or a topic, in characters. */
const LONGEST_NAME = 100;

/** A post's fields as written, and where they stand. */
export interface WrittenPost {
  readonly file: string;
  readonly fields: ReadonlyMap<string, unknown>;
  /** What it has from its folders, the farthest first. */
  readonly shared: readonly Group[];
  readonly body: string;
  readonly bodyLine: number;
}

/** What reading a post takes beside the post. */
export interface PostContext {
  readonly site: SiteFolder;
  /** ISO 8601. */
  readonly today: string;
  readonly note: Note;
}

/**
 * Reads a post's fields; what has no place here is noted.
 * @returns undefined where it is no post: it has no date.
 */
export function readPost(written: WrittenPost, { site, today, note }: PostContext): Post | undefined {
  const { file } = written;
  const { generator } = site;
  const shared = written.shared.map((each) => byKnownName(new Map(Object.entries(each))));
  const fields = withShared(byKnownName(written.fields), shared, generator);
  const place = languageOfFile(file, site);
  const used = new Set<string>();
  const take = (names: readonly string[]): unknown => {
    const found = names.filter((name) => fields.get(name) != null && fields.get(name) !== '');
    const [first] = found;
    if (first === undefined) return undefined;
    const textOf = (name: string) => asText(fields.get(name)) ?? json(fields.get(name));
    // The same under another name is not lost.
    for (const name of found) if (textOf(name) === textOf(first)) used.add(name);
    return fields.get(first);
  };
  for (const [name, value] of fields)
    if (value == null || value === '' || (Array.isArray(value) && value.length === 0)) used.add(name);

  const base = nameOf(place.path);
  const isUnpublished = isNo(fields.get('published'));
  if (isUnpublished || isYes(fields.get('published'))) used.add('published');
  const dates = NAMES.published.filter((name) => !(name === 'published' && used.has('published')));
  const named = take(dates);
  const day = asDay(named);
  if (named !== undefined && day === undefined) note('bad-date', 1, `"${printed(named)}" is no date that can be read`);
  const permalink = readPermalink(asText(take(NAMES.permalink)));
  // A date may stand in the file's name, or in the address alone.
  const published = day ?? base.day ?? asDay(/(?:^|\/)(\d{4}\/\d{2}\/\d{2})\//.exec(permalink ?? '')?.[1]);
  const isDraft = isUnpublished || isYes(take(NAMES.draft)) || /(?:^|\/)_drafts\//.test(file);
  if (published === undefined) {
    if (base.written !== undefined)
      note('bad-date', 0, `"${base.written}" in the file's name is no day of the calendar`);
    note(isDraft ? 'draft' : 'no-date', 0, isDraft ? 'a draft without a date: not imported' : 'no date: not imported');
    return undefined;
  }
  const heldBack = isDraft ? undefined : heldBackBy(fields, published, site, today);
  if (isDraft) note('draft', 0, 'imported as a draft, which no build publishes');
  else if (heldBack !== undefined) note('draft', 0, `${heldBack}: imported as a draft, which no build publishes`);

  if (generator === 'hugo') [NAMES.embargo, NAMES.expiry].forEach(take);
  const language = asTag(asText(take(NAMES.language))) ?? place.language;
  const key = language === undefined ? undefined : asText(take(NAMES.translated));
  const changed = asDay(take(NAMES.updated));
  if (changed !== undefined && changed < published)
    note('bad-date', 1, `updated ${changed}, before it was published (${published}): not carried`);
  const post: Post = {
    file,
    format: /\.html?$/.test(file) ? 'html' : file.endsWith('.mdx') ? 'mdx' : 'markdown',
    title: plainText(asText(take(NAMES.title))),
    dek: asText(take(NAMES.dek)),
    language,
    translated: key ?? (place.language === undefined ? undefined : place.path.toLowerCase()),
    published,
    updated: changed !== undefined && changed > published ? changed : undefined,
    isDraft: isDraft || heldBack !== undefined,
    authors: [
      ...readNames(NAMES.authors, take, splitAuthors),
      ...readNames(NAMES.authors, (names) => fieldOf(asGroup(fields.get('taxonomies')), ...names), splitAuthors),
    ],
    topics: readTopics(fields, take, used, site),
    categories: ['categories', 'category']
      .flatMap((name) => readNames([name], (names) => fields.get(names[0] ?? ''), splitTopics(generator)))
      .map(({ key }) => key),
    picture: readPicture(take),
    slug:
      asText(take(NAMES.slug))
        ?.split('/')
        .findLast((part) => part !== '') ?? base.slug,
    permalink,
    aliases: NAMES.aliases
      .flatMap((name) => (used.add(name), asList(fields.get(name))))
      .flatMap((value) => readPermalink(asText(value)) ?? []),
    texts: new Map([...fields].filter((field): field is [string, string] => typeof field[1] === 'string')),
    body: written.body,
    bodyLine: written.bodyLine,
  };
  for (const [name, value] of fields)
    if (!used.has(name)) note('unknown-field', 1, `${printed(name)}: ${printed(value)}`);
  return post;
}

/** Why a site did not publish a post on a day; undefined where it did. */
function heldBackBy(
  fields: ReadonlyMap<string, unknown>,
  published: string,
  { generator, config }: SiteFolder,
  today: string,
): string | undefined {
  const showsFuture = isYes(fieldOf(config, 'future', 'buildFuture', 'buildfuture'));
  if (generator !== 'hugo')
    return generator === 'jekyll' && published > today && !showsFuture
      ? `dated ${published}, not published yet`
      : undefined;
  const from = asDay(fields.get('publishDate') ?? fields.get('publishdate')) ?? published;
  const until = asDay(fields.get('expiryDate') ?? fields.get('expirydate'));
  if (from > today && !showsFuture) return `not to be published before ${from}`;
  if (until !== undefined && until <= today && !isYes(fieldOf(config, 'buildExpired', 'buildexpired')))
    return `published until ${until}`;
  const build = asGroup(fields.get('build')) ?? asGroup(fields.get('_build'));
  if (/^(?:never|false|link)$/.test(String(fieldOf(build, 'render'))) || isYes(fields.get('headless')))
    return 'without a page of its own';
  return undefined;
}

/** The slug that a file's name gives, and the day that stands before it: as written, and as far as there is such a day. */
export function nameOf(file: string): { slug: string; day: string | undefined; written: string | undefined } {
  const name = posix.basename(file).replace(/\.(?:md|mdx|markdown|html?)$/i, '');
  // A post may be a folder of its own, with its text in index.md.
  const own = /^index(?:\.[a-z]{2}(?:-[a-z]{2})?)?$/i.test(name) ? posix.basename(posix.dirname(file)) : name;
  const [, written, slug] = /^(\d{4}-\d{1,2}-\d{1,2})(?!\d)[-_. ]*(.*)$/.exec(own) ?? [];
  // A date that no calendar has is no part of the slug either, as Jekyll reads it.
  return { slug: slug || own, day: asDay(written), written };
}

function readTopics(
  fields: ReadonlyMap<string, unknown>,
  take: (names: readonly string[]) => unknown,
  used: Set<string>,
  { generator, config }: SiteFolder,
): Named[] {
  const split = splitTopics(generator);
  const own = NAMES.topics.flatMap((name) => readNames([name], take, split));
  // Zola keeps them in a table of their own, together with authors.
  const taxonomies = asGroup(fields.get('taxonomies'));
  used.add('taxonomies');
  const more = Object.entries(taxonomies ?? {}).flatMap(([name, value]) =>
    AUTHORS.test(name) ? [] : readNames([''], () => value, split),
  );
  // Hugo's own are called as its configuration says.
  const configured = generator === 'hugo' ? Object.values(asGroup(fieldOf(config, 'taxonomies')) ?? {}) : [];
  const names = new Set(configured.map((name) => String(name).toLowerCase()));
  for (const name of fields.keys())
    if (names.has(name.toLowerCase()) && !used.has(name) && !AUTHORS.test(name) && !/^series$/i.test(name))
      more.push(...readNames([name], take, split));
  const topics = [...own, ...more];
  // Eleventy gathers posts into collections by a tag.
  return generator === 'eleventy'
    ? topics.filter(({ key }) => !/^(?:posts?|blog|all)$/.test(latinWords(key).join('-')))
    : topics;
}

/** A taxonomy of authors: who signs is no topic. */
const AUTHORS = /^authors?$/i;

/** Topics in one text are divided by commas, in Jekyll by spaces too. */
function splitTopics(generator: Generator): (text: string) => readonly string[] {
  return (text) => (text.includes(',') ? text.split(',') : generator === 'jekyll' ? text.split(/\s+/) : [text]);
}

function readNames(
  names: readonly string[],
  take: (names: readonly string[]) => unknown,
  split: (text: string) => readonly string[],
): Named[] {
  const value = take(names);
  // What stands in a list is divided already.
  return Array.isArray(value) ? value.flatMap((each) => readName(each, (text) => [text])) : readName(value, split);
}

function readName(value: unknown, split: (text: string) => readonly string[]): Named[] {
  const group = asGroup(value);
  if (group) {
    const name = asText(fieldOf(group, 'name', 'display_name', 'title', 'label'));
    return name === undefined ? [] : [{ key: asText(fieldOf(group, 'slug', 'id', 'key')) ?? name, name }];
  }
  return split((asText(value) ?? '').slice(0, 100 * LONGEST_NAME)).flatMap((text) => {
    // An author may be named by the path of a file, or with an address.
    const name = plainText(text.slice(0, LONGEST_NAME).replace(/<[^>]*@[^>]*>/, ''));
    if (name === undefined || latinWords(name).length === 0) return [];
    const key = /^[\w./-]+\.(?:md|mdx|json|ya?ml)$/.test(name)
      ? nameOf(name.replace(/\.(?:json|ya?ml)$/, '')).slug
      : name;
    return [{ key, name: key }];
  });
}

/** "Jane Doe, Joe Bloggs and Ann Other" are three; "The Office of Products and Programs" is one. */
function splitAuthors(text: string): readonly string[] {
  const pieces = text.split(/\s*,\s+(?:and\s+)?|\s+(?:and|&)\s+/);
  return pieces.every((piece) => /^\p{Lu}\S*(?: \p{Lu}\S*){1,2}$/u.test(piece)) ? pieces : [text];
}

function readPicture(take: (names: readonly string[]) => unknown): LeadPicture | undefined {
  const value = take(NAMES.picture);
  const [first] = asList(value);
  const group = asGroup(first);
  const url = asText(group ? fieldOf(group, 'src', 'url', 'path', 'image', 'source') : first);
  const alt = asText(fieldOf(group, 'alt', 'alt_text')) ?? asText(take(NAMES.pictureAlt));
  const caption = asText(fieldOf(group, 'caption', 'credit', 'attribution')) ?? asText(take(NAMES.pictureCaption));
  return url === undefined ? undefined : { url, alt: plainText(alt), caption: plainText(caption) };
}

/** The path of an address that a post gives itself; undefined for a template. */
function readPermalink(text: string | undefined): string | undefined {
  if (text === undefined || /[{}]|:\w/.test(text.replace(/^https?:/, ''))) return undefined;
  const path = /^https?:/i.test(text) && URL.canParse(text) ? new URL(text).pathname : text;
  return path.startsWith('/') ? path : `/${path}`;
}

/** A value in short, for a remark. */
function printed(value: unknown): string {
  const text = (typeof value === 'string' ? value : json(value)).replace(/\s+/g, ' ');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** Aliases of YAML may make a list that contains itself. */
function json(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return 'a list or group that contains itself';
  }
}
