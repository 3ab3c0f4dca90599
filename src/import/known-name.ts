import { posix } from 'node:path';
import { latinWords } from '../authoring/entry-id.ts';
import { asGroup, asText, fieldOf } from './field-value.ts';
import { plainText, withoutMarkdown } from './plain-text.ts';
import { divideFrontMatter } from './front-matter.ts';
import { diskPath, readData, type SiteFolder } from './site-folder.ts';
import { readText } from './text-file.ts';

/** What a site says of an author or a topic that posts name by a short key. */
export interface KnownName {
  readonly name: string;
  readonly description: string | undefined;
}

/** Files of data with people or terms in them: `_data/authors.yml`, `src/data/team.json`. */
const DATA =
  /(?:^|\/)_?data\/(?:authors?|people|team|members|categories|tags|topics)\.(?:ya?ml|json|toml)$|(?:^|\/)(?:authors|team)\.(?:json|ya?ml)$/;

/** A file for each: `_authors/jane.md`, `content/authors/jane/_index.md`, `src/content/authors/jane.json`. */
const ENTRY =
  /(?:^|\/)_?(?:authors?|people|team|tags|topics|categories)\/(?:[^/]+\/_?index\.(?:md|mdx)|[^/]+\.(?:md|mdx|json|ya?ml))$/;

/** The largest file that is read, in bytes. */
const LARGEST = 5_000_000;

/**
 * What a site says of its authors and topics, by the id that their key makes.
 * @param language The publication's, BCP 47
 */
export async function readKnownNames(site: SiteFolder, language: string): Promise<ReadonlyMap<string, KnownName>> {
  const known = new Map<string, KnownName>();
  const add = (key: string, value: unknown) => {
    const group = asGroup(value);
    const name = plainText(
      asText(fieldOf(group, 'display_name', 'name', 'full_name', 'title', 'label')) ?? asText(value),
    );
    const description = asText(fieldOf(group, 'bio', 'short_bio', 'description', 'summary', 'deck', 'about'));
    const id = idOf(key, language);
    if (name !== undefined && id !== '' && !known.has(id))
      known.set(id, { name, description: plainText(withoutMarkdown(description ?? '')) });
  };
  for (const [path, size] of site.files) {
    if (size > LARGEST) continue;
    if (DATA.test(path)) {
      const data = await readData(site.root, path);
      const entries = Array.isArray(data)
        ? data.map((each): [string, unknown] => [keyOf(each), each])
        : Object.entries(asGroup(data) ?? {});
      for (const [key, value] of entries) add(key, value);
    } else if (ENTRY.test(path)) {
      const value = /\.mdx?$/.test(path) ? await readFields(site, path) : await readData(site.root, path);
      const name = posix.basename(path).replace(/\.\w+$/, '');
      add(
        asText(fieldOf(asGroup(value), 'slug')) ??
          (/^_?index$/.test(name) ? posix.basename(posix.dirname(path)) : name),
        value,
      );
    }
  }
  return known;
}

/** The id that a key or a name makes in a publication of a language, BCP 47. */
export function idOf(key: string, language: string): string {
  return latinWords(key, language).join('-');
}

function keyOf(value: unknown): string {
  return asText(fieldOf(asGroup(value), 'slug', 'id', 'key', 'username', 'name')) ?? '';
}

async function readFields(site: SiteFolder, path: string): Promise<unknown> {
  const { text } = await readText(diskPath(site, path));
  const divided = text === undefined ? undefined : divideFrontMatter(text);
  return divided && 'fields' in divided ? Object.fromEntries(divided.fields) : undefined;
}
