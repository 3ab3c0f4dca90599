import { asDay, asGroup, asList, asText, fieldOf } from './field-value.ts';
import { plainText } from './plain-text.ts';
import type { Named, Post } from './post.ts';
import type { Note } from './remark.ts';
import { asTag } from './site-language.ts';

/** A row of a table, or a group of tables. */
type Row = Readonly<Record<string, unknown>>;

/** Ghost writes this in place of the site's own address. */
const OWN_ADDRESS = /__GHOST_URL__/g;

/** The tables of an export of Ghost, by name; undefined where the data is none. */
export function ghostTables(data: unknown): Row | undefined {
  const root = asGroup(data);
  const [database] = asList(fieldOf(root, 'db'));
  const tables = asGroup(fieldOf(asGroup(database) ?? root, 'data'));
  return Array.isArray(fieldOf(tables, 'posts')) ? tables : undefined;
}

/** The address of a site in its export's settings. */
export function ghostUrl(tables: Row): string | undefined {
  return settingOf(tables, 'url');
}

/** The name of a site in its export's settings. */
export function ghostTitle(tables: Row): string | undefined {
  return settingOf(tables, 'title');
}

function settingOf(tables: Row, ...keys: readonly string[]): string | undefined {
  const settings = asList(fieldOf(tables, 'settings')).map(asGroup);
  const setting = settings.find((each) => keys.includes(String(fieldOf(each, 'key'))));
  return asText(fieldOf(setting, 'value'));
}

/** Fields in which somebody may have written something that has no place here. */
const NOT_CARRIED = [
  ...['codeinjection_head', 'codeinjection_foot', 'canonical_url', 'custom_template'],
  ...['meta_title', 'og_image', 'og_title', 'og_description', 'twitter_image', 'twitter_title', 'twitter_description'],
  ...['email_subject', 'frontmatter'],
];

/** The posts of an export of Ghost (https://ghost.org/docs/migration/custom/), with a note on each that is none. */
export function readGhostPosts(tables: Row, file: string, note: (file: string) => Note): Post[] {
  const rows = (name: string): Row[] =>
    asList(fieldOf(tables, name))
      .map(asGroup)
      .filter((row) => row !== undefined);
  const users = new Map(rows('users').map((row) => [fieldOf(row, 'id'), row]));
  const tags = new Map(rows('tags').map((row) => [fieldOf(row, 'id'), row]));
  const metas = new Map(rows('posts_meta').map((row) => [fieldOf(row, 'post_id'), row]));
  const tagsOf = relation(rows('posts_tags'), 'tag_id');
  const authorsOf = relation(rows('posts_authors'), 'author_id');
  // Older editions called it otherwise.
  const zone = settingOf(tables, 'timezone', 'active_timezone', 'activeTimezone');
  return rows('posts').flatMap((row): Post[] => {
    const slug = asText(fieldOf(row, 'slug')) ?? asText(fieldOf(row, 'title')) ?? '';
    const place = `${file}/${slug}`;
    const take = note(place);
    if (fieldOf(row, 'type') === 'page' || fieldOf(row, 'page') === true || fieldOf(row, 'page') === 1) {
      take('no-date', 0, 'a page, no post: not imported');
      return [];
    }
    const status = asText(fieldOf(row, 'status')) ?? 'published';
    // What was sent by e-mail alone never stood on the site.
    const isUnpublished = status !== 'published';
    // What members paid for is not for the import to give away.
    const readers = asText(fieldOf(row, 'visibility')) ?? 'public';
    const published =
      dayIn(zone, fieldOf(row, 'published_at')) ??
      (isUnpublished ? dayIn(zone, fieldOf(row, 'updated_at', 'created_at')) : undefined);
    if (published === undefined) {
      take('no-date', 0, 'no date: not imported');
      return [];
    }
    const isDraft = isUnpublished || readers !== 'public';
    if (isDraft)
      take(
        'draft',
        0,
        `${isUnpublished ? (STATUSES[status] ?? status) : `for ${readers}`}: imported as a draft, which no build publishes`,
      );
    const meta = metas.get(fieldOf(row, 'id'));
    for (const name of NOT_CARRIED) {
      const value = asText(fieldOf(row, name)) ?? asText(fieldOf(meta, name));
      if (value !== undefined)
        take('unknown-field', 0, `${name}: ${value.length > 80 ? `${value.slice(0, 80)}…` : value}`);
    }
    const html = textField(row, 'html');
    const markdown = textField(row, 'markdown') ?? markdownCard(textField(row, 'mobiledoc'));
    const body = (html ?? markdown ?? '').replace(OWN_ADDRESS, '');
    const updated = dayIn(zone, fieldOf(row, 'updated_at'));
    const image = asText(fieldOf(row, 'feature_image', 'image'))?.replace(OWN_ADDRESS, '');
    const id = fieldOf(row, 'id');
    return [
      {
        file: place,
        format: html === undefined ? 'markdown' : 'html',
        title: plainText(asText(fieldOf(row, 'title'))),
        dek: plainText(
          asText(
            fieldOf(row, 'custom_excerpt') ?? fieldOf(row, 'meta_description') ?? fieldOf(meta, 'meta_description'),
          ),
        ),
        language: asTag(asText(fieldOf(row, 'locale'))),
        translated: undefined,
        published,
        // Ghost counts a changed tag as a change; only another day says anything.
        updated: updated !== undefined && updated > published && !isUnpublished ? updated : undefined,
        isDraft,
        authors: named(authorsOf.get(id) ?? [fieldOf(row, 'author_id')], users),
        topics: named(tagsOf.get(id) ?? [], tags).filter(({ name }) => !name.startsWith('#')),
        categories: [],
        picture:
          image === undefined
            ? undefined
            : {
                url: image,
                alt: plainText(asText(fieldOf(meta, 'feature_image_alt'))),
                caption: plainText(asText(fieldOf(meta, 'feature_image_caption'))),
              },
        slug,
        permalink: undefined,
        aliases: [],
        texts: new Map(),
        body,
        bodyLine: 1,
      },
    ];
  });
}

/** What a status means that does not say so itself. */
const STATUSES: Readonly<Record<string, string>> = { sent: 'sent by e-mail alone' };

/** The day of a moment where the site was: Ghost keeps moments in UTC, and showed them by the clock of the site. */
function dayIn(zone: string | undefined, value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  const inUtc = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?Z?$/.test(text);
  const moment =
    typeof value === 'number'
      ? new Date(value)
      : inUtc
        ? new Date(text.replace(' ', 'T').replace(/Z?$/, 'Z'))
        : undefined;
  if (zone === undefined || moment === undefined || Number.isNaN(moment.getTime())) return asDay(value);
  try {
    // Swedes write days as ISO 8601 does.
    return asDay(moment.toLocaleDateString('sv-SE', { timeZone: zone }));
  } catch {
    // No zone that anybody knows.
    return asDay(value);
  }
}

/** Ids of the other side of a table that joins two, by post, in order. */
function relation(rows: readonly Row[], field: string): Map<unknown, unknown[]> {
  const found = new Map<unknown, unknown[]>();
  const ordered = [...rows].sort(
    (a, b) => Number(fieldOf(a, 'sort_order') ?? 0) - Number(fieldOf(b, 'sort_order') ?? 0),
  );
  for (const row of ordered) {
    const post = fieldOf(row, 'post_id');
    const ids = found.get(post);
    if (ids) ids.push(fieldOf(row, field));
    else found.set(post, [fieldOf(row, field)]);
  }
  return found;
}

function named(ids: readonly unknown[], rows: ReadonlyMap<unknown, Row>): Named[] {
  return ids.flatMap((id) => {
    const row = rows.get(id);
    const name = plainText(asText(fieldOf(row, 'name')));
    const description = plainText(asText(fieldOf(row, 'bio', 'description')));
    return name === undefined
      ? []
      : [{ key: asText(fieldOf(row, 'slug')) ?? name, name, ...(description && { description }) }];
  });
}

function textField(row: Row, name: string): string | undefined {
  const value = fieldOf(row, name);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The text of a post that Ghost 1 kept as a single card of Markdown. */
function markdownCard(mobiledoc: string | undefined): string | undefined {
  if (mobiledoc === undefined) return undefined;
  try {
    const cards = asList(fieldOf(asGroup(JSON.parse(mobiledoc)), 'cards'));
    const texts = cards.flatMap((card) =>
      asText(fieldOf(asGroup(asList(card)[1]), 'markdown')) === undefined
        ? []
        : [fieldOf(asGroup(asList(card)[1]), 'markdown') as string],
    );
    return texts.length === 0 ? undefined : texts.join('\n\n');
  } catch {
    return undefined;
  }
}
