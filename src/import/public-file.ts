import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, posix } from 'node:path';
import anyAscii from 'any-ascii';
import { withoutReferences } from './plain-text.ts';
import { diskPath, type SiteFolder } from './site-folder.ts';

/** Pictures that a page can show. */
const PICTURES = new Set(['.avif', '.gif', '.ico', '.jpeg', '.jpg', '.png', '.svg', '.webp', '.bmp']);

/** Files that a reader takes away: none that a browser would run. */
const DOWNLOADS = new Set(
  '.csv .doc .docx .epub .gz .ics .json .m4a .mov .mp3 .mp4 .odp .ods .odt .ogg .pdf .ppt .pptx .rtf .tsv .txt .wav .webm .xls .xlsx .zip'.split(
    ' ',
  ),
);

/** The largest file that is copied, in bytes. */
const LARGEST = 50_000_000;

/** What makes a drawing more than a drawing, under whatever prefix its namespace has: a browser that opens it would run it. */
const ACTIVE_SVG = /<(?:[^\s<>/:]+:)?(?:script|foreignObject)\b|\son[a-z]+\s*=|<!ENTITY|<\?xml-stylesheet/i;

/** Folders that lie at the root of a built site. */
const ROOTS = /^(?:.*\/)?(?:static|public)\//;

/** Why a file was not copied. */
export class FileRefused extends Error {}

/** The files of the site that go into `public/`, each under an address of its own. */
export class PublicFiles {
  readonly #site: SiteFolder;
  readonly #folder: string;
  readonly #addressOf = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #toCopy = new Map<string, string>();

  /** @param folder `public/` on this machine; it need not exist. */
  constructor(site: SiteFolder, folder: string) {
    this.#site = site;
    this.#folder = folder;
  }

  /** Addresses that the site's files have from now on. */
  get addresses(): ReadonlySet<string> {
    return this.#taken;
  }

  /**
   * The address of a file of the site, which is copied when all is known.
   * @param owner the article that asks first: what lies beside its post goes into a folder of its id.
   * @throws FileRefused where it is not to be copied; the message says why.
   */
  take(path: string, owner: { readonly id: string; readonly folder: string }): string {
    const known = this.#addressOf.get(path);
    if (known !== undefined) return known;
    const source = diskPath(this.#site, path);
    this.#refuse(path, source);
    const wanted = addressFor(path, owner);
    const ending = extname(wanted);
    for (let number = 1; ; number += 1) {
      const address = number === 1 ? wanted : `${wanted.slice(0, wanted.length - ending.length)}-${number}${ending}`;
      if (this.#taken.has(address)) continue;
      const target = this.#onDisk(address);
      const isThere = existsSync(target);
      // Another file of that name stays as it is.
      if (isThere && !isSame(source, target)) continue;
      if (!isThere) this.#toCopy.set(source, target);
      this.#taken.add(address);
      this.#addressOf.set(path, address);
      return address;
    }
  }

  /** Copies what is not there yet. @returns how many files were copied, and how many were there. */
  copy(isDryRun: boolean): { copied: number; there: number } {
    for (const [source, target] of this.#toCopy) {
      if (isDryRun) continue;
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(source, target);
    }
    return { copied: this.#toCopy.size, there: this.#taken.size - this.#toCopy.size };
  }

  #onDisk(address: string): string {
    return join(this.#folder, ...address.split('/'));
  }

  #refuse(path: string, source: string): void {
    const ending = extname(path).toLowerCase();
    const size = this.#site.files.get(path) ?? 0;
    if (!PICTURES.has(ending) && !DOWNLOADS.has(ending))
      throw new FileRefused(`files that end in "${ending}" are not published`);
    if (size > LARGEST) throw new FileRefused(`it has ${Math.round(size / 1e6)} MB; ${LARGEST / 1e6} are the most`);
    if (ending === '.svg' && isActive(readFileSync(source, 'utf8')))
      throw new FileRefused('a browser would run what it holds');
  }
}

/** True for a drawing that a browser would run, or that is written in another encoding, where that cannot be told. */
function isActive(svg: string): boolean {
  if (ACTIVE_SVG.test(svg) || svg.includes('\0')) return true;
  const read = withoutReferences(svg);
  // An element of HTML, a frame among them, does in a drawing what it does in a page.
  if (read.includes('http://www.w3.org/1999/xhtml')) return true;
  // Of an address, a browser takes the line breaks and tabs out.
  return /javascript:/i.test(read.replace(/[\t\n\r]/g, ''));
}

/** True for a file that a page shows as a picture. */
export function isPicture(path: string): boolean {
  return PICTURES.has(posix.extname(path.replace(/[?#].*$/, '')).toLowerCase());
}

function addressFor(path: string, { id, folder }: { readonly id: string; readonly folder: string }): string {
  const rooted = ROOTS.exec(path)?.[0];
  if (rooted !== undefined) return `/${clean(path.slice(rooted.length))}`;
  if (path.startsWith(`${folder}/`)) return `/images/${id}/${clean(path.slice(folder.length + 1))}`;
  return `/${clean(path.replace(/^(?:src|content)\//, ''))}`;
}

/** A path that is written in an address as it is: Latin letters, digits, dots and hyphens. */
function clean(path: string): string {
  return path
    .split('/')
    .map((part) =>
      anyAscii(part.normalize('NFC'))
        .replace(/[^A-Za-z0-9._-]+/g, '-')
        .replace(/^[._-]+(?=.)/, ''),
    )
    .filter((part) => part !== '')
    .join('/');
}

function isSame(a: string, b: string): boolean {
  return statSync(a).size === statSync(b).size && readFileSync(a).equals(readFileSync(b));
}
