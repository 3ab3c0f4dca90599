import { posix } from 'node:path';
import { asGroup, asText, fieldOf } from './field-value.ts';
import type { Post } from './post.ts';
import { folderOf, type SiteFolder } from './site-folder.ts';
import { languageFields, languageOfFile } from './site-language.ts';

/** Folders whose name is no part of an address. */
const ROOTS = /^(?:.*\/)?(?:src\/content|content|src\/pages|pages|src|source|_posts|_drafts)\//;

/** Jekyll's names for ways to write addresses (https://jekyllrb.com/docs/permalinks/). */
const JEKYLL_STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  none: '/:categories/:title.html',
};

/** Where a post was found on its old site. */
export interface Addresses {
  /** Its address, where the site's own rules give it. */
  readonly own: string | undefined;
  /** Addresses that it may have had: enough to know it in a link. */
  readonly guesses: readonly string[];
}

/** The addresses that a post had, as paths. */
export function addressesOf(post: Post, site: SiteFolder): Addresses {
  const own = post.permalink ?? ruledAddress(post, site);
  const [year = '', month = '', day = ''] = post.published.split('-');
  const inner = post.file.replace(ROOTS, '');
  const path = inner.replace(/\.\w+$/, '').replace(/(?:^|\/)index$/, '');
  return {
    own,
    guesses: [
      `/${path}/`,
      `/${[folderOf(path), post.slug].filter((part) => part !== '').join('/')}/`,
      `/${year}/${month}/${day}/${post.slug}/`,
      `/${year}/${month}/${post.slug}/`,
      `/blog/${post.slug}/`,
      `/posts/${post.slug}/`,
      ...(site.generator === 'ghost' ? [`/${post.slug}/`] : []),
    ],
  };
}

function ruledAddress(post: Post, site: SiteFolder): string | undefined {
  const { generator, config } = site;
  const place = languageOfFile(post.file, site);
  const inner = place.path.replace(ROOTS, '');
  const section = inner.includes('/') ? (inner.split('/')[0] ?? '') : '';
  // A post may be a folder of its own, which is none of those it lies in.
  const folder = folderOf(/\/index\.\w+$/.test(inner) ? folderOf(inner) : inner);
  const sections = { section, sections: folder };
  switch (generator) {
    case 'jekyll': {
      const ofPosts = fieldOf(asGroup(fieldOf(asGroup(fieldOf(config, 'collections')), 'posts')), 'permalink');
      const pattern = asText(ofPosts) ?? asText(fieldOf(config, 'permalink')) ?? 'date';
      return expand(JEKYLL_STYLES[pattern] ?? pattern, post, sections);
    }
    case 'hugo': {
      const own = languageFields(place.language, site);
      const patterns = { ...asGroup(fieldOf(config, 'permalinks')), ...asGroup(fieldOf(own, 'permalinks')) };
      const pattern =
        asText(fieldOf(patterns, section)) ?? asText(fieldOf(asGroup(fieldOf(patterns, 'page')), section));
      const language = place.isDefault ? '' : (place.language ?? '').toLowerCase();
      const path = pattern === undefined ? `${folder}/${post.slug}/`.toLowerCase() : expand(pattern, post, sections);
      return path === undefined ? undefined : `/${language}/${path}`.replace(/\/{2,}/g, '/');
    }
    case 'zola':
      return `/${folder}/${post.slug}/`.replace(/\/{2,}/g, '/');
    case 'ghost':
      return `/${post.slug}/`;
    default:
      return undefined;
  }
}

/** A pattern of Jekyll's or Hugo's with a post's own words; undefined where it asks for something else. */
function expand(pattern: string, post: Post, sections: Readonly<Record<string, string>>): string | undefined {
  const [year = '', month = '', day = ''] = post.published.split('-');
  // Folders above _posts are categories to Jekyll.
  const above = folderOf(post.file)
    .split('/')
    .filter((part) => part !== '' && !/^_?(?:posts|drafts)$|^docs$/.test(part));
  // As Jekyll writes them: in lower case, and with every letter that they have.
  const categories = [...above, ...post.categories.map((key) => key.toLowerCase())];
  const slugified = categories.map((key) => key.replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '-').replace(/^-|-$/g, ''));
  const known: Readonly<Record<string, string>> = {
    year,
    month,
    day,
    i_month: String(Number(month)),
    i_day: String(Number(day)),
    short_year: year.slice(2),
    title: post.slug,
    slug: post.slug,
    name: post.slug,
    filename: post.slug,
    slugorfilename: post.slug,
    slugorcontentbasename: post.slug,
    contentbasename: post.slug,
    ...sections,
    categories: categories.join('/').replaceAll(' ', '%20'),
    slugified_categories: slugified.join('/'),
    output_ext: '.html',
    path: posix.basename(post.slug),
  };
  let isKnown = true;
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = known[name.toLowerCase()];
    if (value === undefined) isKnown = false;
    return value ?? '';
  });
  return isKnown ? `/${path}`.replace(/\/{2,}/g, '/') : undefined;
}

/** A path without what differs between spellings of one address: `/a/b/`, `/a/b`, `/A/b.html` and `/a/b/index.html`. */
export function normalAddress(path: string): string {
  let decoded = path;
  try {
    decoded = decodeURI(path);
  } catch {
    // A stray % is itself.
  }
  return decoded
    .toLowerCase()
    .replace(/[?#].*$/, '')
    .replace(/(?:\/index)?\.html?$/, '')
    .replace(/\/{2,}/g, '/')
    .replace(/^\/|\/$/g, '');
}
