import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { DICTIONARY } from './dictionary.ts';
import { THEME } from './theme.ts';
import { type FactsCache, hashOf, readCache, writeCache } from './facts-cache.ts';
import type { FileFacts, SourceFile } from './file-facts.ts';
import { checkSources } from './file-checks.ts';
import { PERMANENT_FILE } from './permanent.ts';
import { type CheckedPublication, joinPublication, withFacts } from './publication.ts';
import { readSources } from './read.ts';

/** Where a project keeps what was learnt from its files, from its root. */
const CACHE = '.cache/content-check';

/** A content folder under check, time and again: only files that changed are read and looked at anew. */
export class ContentCheck {
  readonly #root: string;
  readonly #isKept: boolean;
  #files = new Map<string, { source: SourceFile; facts: FileFacts }>();
  /** What lies beside the entries: the dictionary and the list of permanent addresses. */
  #lists = new Map<string, string>();

  /**
   * @param root The project's root.
   * @param isKept Whether what is learnt is kept for the next run, in `.cache/`.
   */
  constructor(root: string, { isKept }: { isKept: boolean }) {
    this.#root = root;
    this.#isKept = isKept;
  }

  /**
   * Checks the content as it is now.
   * @param changed Paths of files that may have changed since the last check; all of them where it is left out
   * @throws Error where the content folder cannot be read.
   */
  async check(changed?: ReadonlySet<string>): Promise<{ publication: CheckedPublication; read: number }> {
    let read = 0;
    const folder = readSources(this.#root, (path) => {
      const known = changed && !changed.has(path) ? this.#textOf(path) : undefined;
      if (known === undefined) read += 1;
      return known;
    });
    const facts = await this.#factsOf(folder.files);
    this.#lists = new Map([
      [DICTIONARY, folder.dictionary ?? ''],
      [PERMANENT_FILE, folder.permanent],
      ...(folder.theme === undefined ? [] : [[THEME, folder.theme] as const]),
    ]);
    this.#files = new Map(
      folder.files.map((source, index) => [source.path, { source, facts: facts[index] as FileFacts }]),
    );
    const files = folder.files.map((source, index) => withFacts(source, facts[index] as FileFacts));
    const publication = joinPublication(files, { ...folder, publicFiles: readPublicFiles(this.#root) });
    return { publication, read };
  }

  #textOf(path: string): string | undefined {
    return this.#lists.get(path) ?? this.#files.get(path)?.source.text;
  }

  /** What each file tells by itself: from this run, from one before it, or by looking at it. */
  async #factsOf(sources: readonly SourceFile[]): Promise<FileFacts[]> {
    const isFirst = this.#files.size === 0;
    const kept: FactsCache = isFirst && this.#isKept ? readCache(join(this.#root, CACHE)) : new Map();
    const hashes = new Map<string, string>();
    const known = sources.map((source): FileFacts | undefined => {
      const earlier = this.#files.get(source.path);
      if (earlier) return earlier.source.text === source.text ? earlier.facts : undefined;
      if (!isFirst || !this.#isKept) return undefined;
      const hash = hashOf(source.text);
      hashes.set(source.path, hash);
      const entry = kept.get(source.path);
      return entry?.hash === hash ? entry.facts : undefined;
    });
    const looked = await checkSources(sources.filter((_, index) => known[index] === undefined));
    let next = 0;
    const facts = known.map((found) => found ?? (looked[next++] as FileFacts));
    if (isFirst && this.#isKept && (looked.length > 0 || kept.size !== sources.length)) {
      const fresh: FactsCache = new Map(
        sources.map(({ path }, index) => [
          path,
          { hash: hashes.get(path) as string, facts: facts[index] as FileFacts },
        ]),
      );
      writeCache(join(this.#root, CACHE), fresh);
    }
    return facts;
  }
}

/**
 * Paths below `public/` of what servers send, from the root of the site; none where the folder is missing. What begins
 * with a dot is nobody's to read.
 */
function readPublicFiles(root: string): Set<string> {
  const folder = join(root, 'public');
  try {
    return new Set(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
        .filter((path) => !/\/\.(?!well-known\/)/.test(path)),
    );
  } catch {
    return new Set();
  }
}
