import { type FolderFields, readFolderFields, sharedFields } from './folder-fields.ts';
import { divideFrontMatter } from './front-matter.ts';
import { ghostTables, ghostTitle, ghostUrl, readGhostPosts } from './ghost.ts';
import type { Ledger } from './ledger.ts';
import { type Post, readPost } from './post.ts';
import { diskPath, readData, type SiteFolder } from './site-folder.ts';
import { readText } from './text-file.ts';

/** The largest post, and the largest export, that is read, in bytes. */
const LARGEST_POST = 5_000_000;
const LARGEST_EXPORT = 300_000_000;

const MARKDOWN = /\.(?:md|mdx|markdown)$/i;
const IN_POSTS = /(?:^|\/)_(?:posts|drafts)\//;

/** The posts of a site, and the site as they show it: an export of Ghost names its own address. */
export interface SitePosts {
  readonly site: SiteFolder;
  readonly posts: readonly Post[];
  /** How many files were looked at. */
  readonly candidates: number;
}

/**
 * Reads the posts of a site.
 * @param given.only A path inside the site: only what lies there is read.
 * @param given.today ISO 8601
 */
export async function readSitePosts(
  given: SiteFolder,
  { only, today }: { readonly only: string | undefined; readonly today: string },
  ledger: Ledger,
): Promise<SitePosts> {
  const within = only?.replace(/^\.?\/|\/$/g, '') ?? '';
  const isWanted = (path: string) => within === '' || path === within || path.startsWith(`${within}/`);
  if (given.unread !== undefined) ledger.noteOf(given.unread)('not-read', 0, 'the configuration cannot be read');
  const paths = candidatesOf(given, isWanted, within !== '');
  const folders = await readFolderFields(given, ledger);
  const posts: Post[] = [];
  let site = given;
  for (const path of paths) {
    if (path.endsWith('.json')) {
      const tables = await readExport(site, path, ledger);
      if (!tables) continue;
      site = {
        ...site,
        url: site.url ?? ghostUrl(tables)?.replace(/\/+$/, ''),
        config: { title: ghostTitle(tables), ...site.config },
      };
      // One by one: an export may hold more than can be spread.
      for (const post of readGhostPosts(tables, path, (file) => ledger.noteOf(file))) posts.push(post);
    } else {
      const post = await readFilePost(site, path, { today, folders }, ledger);
      if (post) posts.push(post);
    }
  }
  for (const path of site.links)
    if (MARKDOWN.test(path) && isWanted(path)) ledger.noteOf(path)('not-read', 0, 'a symbolic link is not followed');
  return { site, posts, candidates: paths.length };
}

/** Paths of files that may be posts. */
function candidatesOf(
  { files, generator }: SiteFolder,
  isWanted: (path: string) => boolean,
  isNarrowed: boolean,
): string[] {
  const paths = [...files.keys()].filter(isWanted);
  if (generator === 'ghost') return paths.filter((path) => path.endsWith('.json'));
  // _index.md is the page of a section or a term, which lists posts.
  const posts = paths.filter(
    (path) =>
      (MARKDOWN.test(path) && !/(?:^|\/)_index(?:\.\w+)?\.\w+$/.test(path)) ||
      (generator === 'jekyll' && IN_POSTS.test(path) && /\.html?$/i.test(path)),
  );
  // Jekyll's posts lie in folders of that name; its other files are pages.
  const own = posts.filter((path) => IN_POSTS.test(path));
  return generator === 'jekyll' && !isNarrowed && own.length > 0 ? own : posts;
}

async function readExport(site: SiteFolder, path: string, ledger: Ledger): Promise<ReturnType<typeof ghostTables>> {
  if ((site.files.get(path) ?? 0) <= LARGEST_EXPORT) return ghostTables(await readData(site.root, path));
  ledger.noteOf(path)('not-read', 0, `larger than ${LARGEST_EXPORT / 1e6} MB`);
  return undefined;
}

async function readFilePost(
  site: SiteFolder,
  path: string,
  { today, folders }: { readonly today: string; readonly folders: readonly FolderFields[] },
  ledger: Ledger,
): Promise<Post | undefined> {
  const note = ledger.noteOf(path);
  const size = site.files.get(path) ?? 0;
  if (size > LARGEST_POST) {
    note('not-read', 0, `it has ${Math.round(size / 1e6)} MB, and ${LARGEST_POST / 1e6} are the most`);
    return undefined;
  }
  const { text, problem } = await readText(diskPath(site, path));
  if (text === undefined) {
    note('not-read', 0, problem);
    return undefined;
  }
  const divided = divideFrontMatter(text);
  if (divided === undefined) {
    note('no-front-matter', 0, 'not imported');
    return undefined;
  }
  if ('problem' in divided) {
    note('bad-front-matter', divided.line, `${divided.problem}: not imported`);
    return undefined;
  }
  return readPost({ file: path, shared: sharedFields(path, site, folders), ...divided }, { site, today, note });
}
