import { asGroup, asList, asText, fieldOf, type Group } from './field-value.ts';
import { divideFrontMatter } from './front-matter.ts';
import type { Ledger } from './ledger.ts';
import { diskPath, folderOf, readData, type SiteFolder } from './site-folder.ts';
import { languageOfFile } from './site-language.ts';
import { readText } from './text-file.ts';

/** Fields that a site gives to all posts of a folder. */
export interface FolderFields {
  /** From the site's folder; '' for all of it, in every language. */
  readonly folder: string;
  /** The language of the posts that have them, BCP 47; undefined where the site has no languages. */
  readonly language?: string | undefined;
  readonly values: Group;
}

/** The largest file of them that is read, in bytes. */
const LARGEST = 1_000_000;

/** Hugo's page of a section, whose `cascade` goes down to its posts. */
const SECTION = /(?:^|\/)_index(?:\.[\w-]+)?\.(?:md|markdown|html)$/i;

/** Eleventy's data of a folder, in a file of the folder's name. */
const FOLDER_DATA = /(?:^|\/)([^/]+)\/\1(?:\.11tydata)?\.json$/;
const FOLDER_PROGRAM = /(?:^|\/)([^/]+)\/\1\.11tydata\.[cm]?js$/;

/**
 * Reads what files say of the posts of their folder: Hugo's `cascade`, Eleventy's directory data.
 * @returns outer folders before inner ones.
 */
export async function readFolderFields(site: SiteFolder, ledger: Ledger): Promise<readonly FolderFields[]> {
  const { generator, files, config } = site;
  const pathsLike = (pattern: RegExp) =>
    [...files].filter(([path, size]) => pattern.test(path) && size <= LARGEST).map(([path]) => path);
  const found: FolderFields[] = [];
  if (generator === 'hugo') {
    for (const values of cascaded(fieldOf(config, 'cascade'), 'configuration', ledger))
      found.push({ folder: '', values });
    for (const path of pathsLike(SECTION)) {
      const divided = divideFrontMatter((await readText(diskPath(site, path))).text ?? '');
      if (!divided || 'problem' in divided) continue;
      const { language } = languageOfFile(path, site);
      for (const values of cascaded(divided.fields.get('cascade'), path, ledger))
        found.push({ folder: folderOf(path), language, values });
    }
  }
  if (generator === 'eleventy') {
    for (const path of pathsLike(FOLDER_DATA)) {
      const values = asGroup(await readData(site.root, path));
      if (values) found.push({ folder: folderOf(path), values });
      else ledger.noteOf(path)('not-read', 0, 'what it says of the posts of its folder');
    }
    for (const path of pathsLike(FOLDER_PROGRAM))
      ledger.noteOf(path)('not-read', 0, 'a program says there what the posts of its folder have');
  }
  return found.sort((a, b) => a.folder.length - b.folder.length);
}

/** What Hugo hands down to pages. What it hands to some alone, chosen by a pattern, is told. */
function cascaded(cascade: unknown, file: string, ledger: Ledger): Group[] {
  return asList(cascade).flatMap((each) => {
    const group = asGroup(each);
    const { kind, ...others } = asGroup(fieldOf(group, 'target', '_target')) ?? {};
    if (!group || (kind !== undefined && kind !== 'page')) return [];
    if (Object.keys(others).length === 0) return [group];
    ledger.noteOf(file)('unknown-field', 0, `cascade: only for ${JSON.stringify(others)}`);
    return [];
  });
}

/**
 * The fields that a post has from its folders and from the site's configuration, the farthest first.
 * @param read What files say of folders.
 */
export function sharedFields(file: string, site: SiteFolder, read: readonly FolderFields[]): readonly Group[] {
  if (site.generator === 'jekyll') return jekyllDefaults(file, site);
  const { language } = languageOfFile(file, site);
  return read
    .filter((each) => each.folder === '' || (file.startsWith(`${each.folder}/`) && each.language === language))
    .map(({ values }) => values);
}

/** What Jekyll's configuration gives to posts of a folder (https://jekyllrb.com/docs/configuration/front-matter-defaults/). */
function jekyllDefaults(file: string, { config }: SiteFolder): Group[] {
  // A draft is a post as well.
  const types = [undefined, 'posts', ...(/(?:^|\/)_drafts\//.test(file) ? ['drafts'] : [])];
  const fitting = asList(fieldOf(config, 'defaults')).flatMap((each) => {
    const scope = asGroup(fieldOf(asGroup(each), 'scope'));
    const path = (asText(fieldOf(scope, 'path')) ?? '').replace(/^\/|\/$/g, '');
    const wanted = asText(fieldOf(scope, 'type'));
    const values = asGroup(fieldOf(asGroup(each), 'values'));
    const isFitting = (path === '' || `${file}/`.startsWith(`${path}/`)) && types.includes(wanted);
    return isFitting && values ? [{ weight: 2 * path.length + Number(wanted !== undefined), values }] : [];
  });
  return fitting.sort((a, b) => a.weight - b.weight).map(({ values }) => values);
}
