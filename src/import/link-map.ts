import { entryUrl } from '../domain/url.ts';
import { normalAddress } from './address.ts';
import { asGroup, fieldOf } from './field-value.ts';
import { folderOf, joinPath, type SiteFolder } from './site-folder.ts';
import { languageOfFile } from './site-language.ts';

/** Where a link of a post leads now. */
export type Destination =
  | { readonly kind: 'article'; readonly id: string; readonly fragment: string | undefined }
  | { readonly kind: 'heading'; readonly fragment: string }
  | { readonly kind: 'page'; readonly url: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'away'; readonly url: string }
  | { readonly kind: 'old-site'; readonly url: string }
  | { readonly kind: 'lost'; readonly reason: string };

/** Folders of a site whose files are found at its root. */
const ROOTS = ['', 'static', 'public', 'src', 'assets', 'content', 'source', 'src/assets', 'src/static', 'docs'];

/** How the imported articles are found by what links write. */
export class LinkMap {
  readonly #site: SiteFolder;
  readonly #idOfFile = new Map<string, string>();
  /** Ids by language and by the path without it. */
  readonly #idOfPlace = new Map<string, string>();
  readonly #idOfAddress = new Map<string, string>();
  readonly #folderOfAddress = new Map<string, string>();
  readonly #idsOfName = new Map<string, Set<string>>();
  readonly #issued = new Map<string, string>();
  readonly #pages = new Map<string, string>();

  constructor(site: SiteFolder) {
    this.#site = site;
  }

  /** Takes an article in; of two with one address, the first counts. */
  add(id: string, file: string, addresses: readonly string[]): void {
    this.#idOfFile.set(file.toLowerCase(), id);
    const { language, path } = languageOfFile(file, this.#site);
    this.#idOfPlace.set(placeOf(language, path), id);
    for (const name of namesOfFile(path))
      for (const key of [name, placeOf(language, name)])
        this.#idsOfName.set(key, (this.#idsOfName.get(key) ?? new Set()).add(id));
    for (const address of addresses) {
      const key = normalAddress(address);
      if (key === '' || this.#idOfAddress.has(key)) continue;
      this.#idOfAddress.set(key, id);
      this.#folderOfAddress.set(key, folderOf(file));
    }
  }

  /**
   * Takes in pages that list posts: those of topics and authors, by the names under which sites have them.
   * @param ids With what the site knows each by.
   */
  addPages(kind: 'topics' | 'authors', ids: Iterable<readonly [id: string, key: string]>): void {
    const names =
      kind === 'topics'
        ? ['topics', 'topic', 'tags', 'tag', 'categories', 'category', ...taxonomiesOf(this.#site)]
        : ['authors', 'author'];
    for (const [id, key] of ids)
      // In an address a name is small, and keeps its letters.
      for (const last of [id, key.trim().replace(/\s+/g, '-')])
        for (const name of names) this.#pages.set(normalAddress(`${name}/${last}`), entryUrl(kind, id));
  }

  /** The new address of an article for a text that is still to be read: a link to it is known again. */
  issue(id: string, fragment: string | undefined): string {
    this.#issued.set(entryUrl('articles', id), id);
    return articleAddress(id, fragment);
  }

  /**
   * The article that a file of the site became, by its path or by its name alone.
   * @param file The path of the post that names it.
   * @param asked The language in which it is asked for, BCP 47; by itself the post's own.
   */
  findByFile(path: string, file: string, asked?: string): string | undefined {
    const folder = folderOf(file);
    const clean = path.replace(/^\//, '').replace(/[?#].*$/, '');
    const own = languageOfFile(file, this.#site);
    const language = asked ?? own.language;
    const place = path.startsWith('/') ? clean : joinPath(folderOf(own.path), clean);
    for (const each of language === undefined ? [] : [place, clean]) {
      const id = each === undefined ? undefined : this.#byPlace(language, each);
      if (id !== undefined) return id;
    }
    const near = joinPath(folder, clean);
    for (const candidate of [near, clean, `content/${clean}`, `_posts/${clean}`]) {
      const id = candidate === undefined ? undefined : this.#byPath(candidate);
      if (id !== undefined) return id;
    }
    const name = clean
      .toLowerCase()
      .replace(/^.*\//, '')
      .replace(/\.\w+$/, '');
    const ids = this.#idsOfName.get(placeOf(language, name)) ?? this.#idsOfName.get(name);
    return ids?.size === 1 ? [...ids][0] : undefined;
  }

  #byPlace(language: string | undefined, path: string): string | undefined {
    const candidates = [path, `${path}.md`, `${path}/index.md`].map((each) => placeOf(language, each));
    const found = candidates.find((each) => this.#idOfPlace.has(each));
    return found === undefined ? undefined : this.#idOfPlace.get(found);
  }

  #byPath(path: string): string | undefined {
    const lower = path.toLowerCase();
    for (const candidate of [lower, `${lower}.md`, `${lower}.markdown`, `${lower}.mdx`, `${lower}/index.md`])
      if (this.#idOfFile.has(candidate)) return this.#idOfFile.get(candidate);
    return undefined;
  }

  /**
   * Where a link leads.
   * @param url as the post writes it.
   * @param file the post's path.
   * @param address the post's old address, against which relative links were read.
   */
  resolve(url: string, file: string, address: string | undefined): Destination {
    const text = url.trim();
    if (text === '') return { kind: 'lost', reason: 'it names no address' };
    if (text.startsWith('#'))
      return text === '#'
        ? { kind: 'lost', reason: 'it leads nowhere' }
        : { kind: 'heading', fragment: decoded(text.slice(1).replace(/:~:.*$/, '')) };
    if (/\{[{%]|[\r\n\t]/.test(text)) return { kind: 'lost', reason: 'it is no address' };
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
    if (scheme === 'mailto') return { kind: 'away', url: encoded(text) };
    if (scheme !== undefined && scheme !== 'http' && scheme !== 'https')
      return { kind: 'lost', reason: `"${scheme}:" is not allowed in links` };
    const absolute = text.startsWith('//') ? `https:${text}` : scheme === undefined ? undefined : text;
    const inside = absolute === undefined ? text : this.#insidePath(absolute);
    if (inside === undefined)
      return URL.canParse(absolute as string)
        ? { kind: 'away', url: encoded(absolute as string) }
        : { kind: 'lost', reason: 'it is no address' };
    const found = this.#resolveInside(inside, file, address);
    if (found) return found;
    if (absolute !== undefined) return { kind: 'old-site', url: encoded(absolute) };
    return this.#oldSite(inside, address);
  }

  /** The path of an address that lies on this site; undefined for one that lies elsewhere. */
  #insidePath(url: string): string | undefined {
    const { url: own } = this.#site;
    if (own === undefined || !URL.canParse(url)) return undefined;
    const { host, pathname, search, hash } = new URL(url);
    const site = new URL(own);
    if (host.replace(/^www\./, '') !== site.host.replace(/^www\./, '')) return undefined;
    return `${pathname}${search}${hash}`;
  }

  #resolveInside(url: string, file: string, address: string | undefined): Destination | undefined {
    const [before = '', ...hash] = url.split('#');
    const path = before.replace(/\?.*$/, '');
    // A passage of text in the address (":~:text=") is found without its heading.
    const fragment = decoded(hash.join('#').replace(/:~:.*$/, '')) || undefined;
    const issued = this.#issued.get(path);
    if (issued !== undefined) return { kind: 'article', id: issued, fragment };
    // "/?p=12" was a page of its own.
    if (path === '/') return before === '/' ? { kind: 'page', url: '/' } : undefined;
    const folder = folderOf(file);
    const asset = this.findFile(path, file);
    if (asset !== undefined && !/\.(?:md|mdx|markdown|html?)$/i.test(asset)) return { kind: 'file', path: asset };
    const isRooted = path.startsWith('/');
    const rooted = this.#site.url === undefined ? path : withoutBase(path, this.#site.url);
    const candidates = isRooted
      ? [rooted, path]
      : [joinUrl(address, path), joinUrl(address === undefined ? undefined : `${address}/`, path)];
    for (const candidate of candidates) {
      const id = candidate === undefined ? undefined : this.#idOfAddress.get(normalAddress(candidate));
      if (id !== undefined) return { kind: 'article', id, fragment };
    }
    const near = isRooted ? path.slice(1) : joinPath(folder, path);
    // Zola writes "@/posts/a.md" for a file of its content, wherever the link stands.
    for (const candidate of [near, asset]) {
      const id = candidate === undefined || candidate === '' ? undefined : this.#byPath(decoded(candidate));
      if (id !== undefined) return { kind: 'article', id, fragment };
    }
    const page = isRooted ? this.#pages.get(normalAddress(rooted)) : undefined;
    return page === undefined ? undefined : { kind: 'page', url: page };
  }

  #oldSite(path: string, address: string | undefined): Destination {
    const rooted = path.startsWith('/') ? path : joinUrl(address, path);
    const { url } = this.#site;
    if (url === undefined || rooted === undefined)
      return { kind: 'lost', reason: 'its page was not imported, and where the old site was is not known (--url)' };
    return { kind: 'old-site', url: new URL(encoded(rooted), `${url}/`).href };
  }

  /**
   * The file of the site that a path in a post means: beside the post, or in a folder whose files are found at the
   * site's root.
   */
  findFile(path: string, file: string): string | undefined {
    const { files } = this.#site;
    const clean = decoded(path.replace(/[?#].*$/, ''));
    if (clean === '' || clean.endsWith('/')) return undefined;
    const isRooted = /^(?:\/|~\/|@\/|@assets\/)/.test(clean);
    if (!isRooted) {
      const near = joinPath(folderOf(file), clean);
      if (near !== undefined && files.has(near)) return near;
    }
    const inner = this.#site.url === undefined ? clean : withoutBase(clean, this.#site.url);
    const rooted = inner.replace(/^(?:~|@|@assets)?\//, '').replace(/^(?:\.\.?\/)+/, '');
    // Beside a post, by the address that the post had.
    const beside = this.#folderOfAddress.get(normalAddress(folderOf(inner)));
    const neighbour = [beside, inner.slice(inner.lastIndexOf('/') + 1)].filter(Boolean).join('/');
    if (beside !== undefined && files.has(neighbour)) return neighbour;
    // The nearest folder of the post's own part of the site comes first.
    for (let folder = folderOf(file); ; folder = folderOf(folder)) {
      for (const root of ROOTS) {
        const candidate = [folder, root, rooted].filter((part) => part !== '').join('/');
        if (files.has(candidate)) return candidate;
      }
      if (folder === '') return undefined;
    }
  }
}

/** The address of an article with its fragment, if it has one. */
export function articleAddress(id: string, fragment: string | undefined): string {
  return `${entryUrl('articles', id)}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** A path in a language, as a key. */
function placeOf(language: string | undefined, path: string): string {
  return `${language ?? ''}:${path.toLowerCase()}`;
}

/** What a Hugo site calls its own groups of posts, in addresses. */
function taxonomiesOf({ generator, config }: SiteFolder): string[] {
  return generator === 'hugo' ? Object.values(asGroup(fieldOf(config, 'taxonomies')) ?? {}).map(String) : [];
}

function namesOfFile(file: string): string[] {
  const name = file
    .toLowerCase()
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '');
  return name === 'index' ? [folderOf(file).toLowerCase().replace(/^.*\//, '')] : [name];
}

/** A path without the path under which the site lay. */
function withoutBase(path: string, url: string): string {
  const base = new URL(url).pathname.replace(/\/$/, '');
  return path.startsWith(`${base}/`) ? path.slice(base.length) : path;
}

function joinUrl(base: string | undefined, path: string): string | undefined {
  if (base === undefined || !URL.canParse(path, `https://x${base}`)) return undefined;
  return new URL(path, `https://x${base}`).pathname;
}

/** An address as it may stand in Markdown and in HTML. */
function encoded(url: string): string {
  return url.replace(/[\s<>"`{}|\\^]/g, (sign) => encodeURIComponent(sign));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
