import type { Carrier, CarriedPicture } from './carrier.ts';
import { articleAddress, type LinkMap } from './link-map.ts';
import type { Post } from './post.ts';
import { FileRefused, isPicture, type PublicFiles } from './public-file.ts';
import type { Note } from './remark.ts';
import { folderOf, type SiteFolder } from './site-folder.ts';

/** What the links and pictures of a post are resolved with. */
export interface CarrierSubject {
  readonly post: Post;
  readonly id: string;
  readonly site: SiteFolder;
  readonly map: LinkMap;
  readonly files: PublicFiles;
  /** The post's old address, a path. */
  readonly address: string | undefined;
  readonly note: Note;
  /** Where names of headings are kept. */
  readonly anchors: Map<string, string>;
}

/** What carries the links and pictures of one post over. An address that it gave out is its own answer. */
export function createCarrier({ post, id, site, map, files, address, note, anchors }: CarrierSubject): Carrier {
  const given = new Set<string>();
  const owner = { id, folder: folderOf(post.file) };

  const takeFile = (path: string, line: number): string | undefined => {
    try {
      return files.take(path, owner);
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      note('file-refused', line, `${path}: ${error.message}`);
      return undefined;
    }
  };

  const findLink = (url: string, line: number): string | undefined => {
    const found = map.resolve(url, post.file, address);
    switch (found.kind) {
      case 'article':
        return articleAddress(found.id, found.fragment);
      case 'heading':
        return `#${found.fragment}`;
      case 'page':
      case 'away':
        return found.url;
      case 'file': {
        const taken = takeFile(found.path, line);
        if (taken !== undefined) return taken;
        const old = onOldSite(url, site.url);
        note(old === undefined ? 'link' : 'old-link', line, url);
        return old;
      }
      case 'old-site':
        note('old-link', line, url);
        return found.url;
      case 'lost':
        note('link', line, `${url.slice(0, 100)}: ${found.reason}`);
        return undefined;
    }
  };

  const findPicture = (url: string, line: number): CarriedPicture => {
    if (/^data:/i.test(url)) {
      note('missing-image', line, `${url.slice(0, 30)}…: its data stood in the text`);
      return { kind: 'text' };
    }
    const found = map.resolve(url, post.file, address);
    if (found.kind === 'file') {
      const taken = takeFile(found.path, line);
      if (taken !== undefined) return isPicture(taken) ? { kind: 'picture', url: taken } : { kind: 'link', url: taken };
      const old = onOldSite(url, site.url);
      return old === undefined ? { kind: 'text' } : { kind: 'link', url: old };
    }
    const code = found.kind === 'away' ? 'remote-image' : 'missing-image';
    note(code, line, url.slice(0, 100));
    return found.kind === 'away' || found.kind === 'old-site' ? { kind: 'link', url: found.url } : { kind: 'text' };
  };

  return {
    link: (url, line) => {
      const found = given.has(url) ? url : findLink(url, line);
      if (found !== undefined) given.add(found);
      return found;
    },
    picture: (url, line) => {
      if (files.addresses.has(url)) return { kind: 'picture', url };
      const found = findPicture(url, line);
      if (found.kind === 'link') given.add(found.url);
      return found;
    },
    note,
    anchor: (name, heading) => anchors.set(name, heading),
  };
}

/** A page or file as the old site has it; undefined where that is not known. */
function onOldSite(url: string, site: string | undefined): string | undefined {
  return site !== undefined && url.startsWith('/') && URL.canParse(url, `${site}/`)
    ? new URL(url, `${site}/`).href
    : undefined;
}
