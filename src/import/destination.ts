import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import { originOf } from './article.ts';
import type { ThereAlready } from './article-id.ts';
import { asGroup, asText, fieldOf } from './field-value.ts';
import { en } from '../words/en.ts';
import { createLocale, findDictionary, type OwnWords } from '../words/locale.ts';
import type { Ledger } from './ledger.ts';

/** How many files of a kind were written, were there already, and were kept although they differ. */
export interface Tally {
  written: number;
  there: number;
  kept: number;
}

/** A tally of nothing yet. */
export function newTally(): Tally {
  return { written: 0, there: 0, kept: 0 };
}

/** The content that an import goes into. */
export class Destination {
  readonly #articles: string;
  readonly #content: string;
  readonly #mode: { readonly isDryRun: boolean; readonly isOverwriting: boolean };
  readonly #ledger: Ledger;

  /**
   * @param articles a folder called `articles`, or one inside it.
   * @throws RangeError where it is neither.
   */
  constructor(articles: string, mode: { readonly isDryRun: boolean; readonly isOverwriting: boolean }, ledger: Ledger) {
    const parts = articles.split(sep);
    const at = parts.lastIndexOf('articles');
    if (at < 1) throw new RangeError(`${articles} lies in no folder called "articles"`);
    this.#articles = articles;
    this.#content = parts.slice(0, at).join(sep);
    this.#mode = mode;
    this.#ledger = ledger;
  }

  /** The publication's language, BCP 47; none where nothing says so yet. */
  get language(): string {
    try {
      const site: unknown = parse(readFileSync(join(this.#content, 'site.yaml'), 'utf8'));
      return asText(fieldOf(asGroup(site), 'language')) ?? '';
    } catch {
      // The content check tells of a file that cannot be read.
      return '';
    }
  }

  /** What posts without a topic are filed under, in the publication's language; in English where it has no words yet. */
  get unsorted(): string {
    try {
      const { words } = createLocale(this.language, this.#readWords());
      return asText(words.topic.unsorted) ?? en.topic.unsorted;
    } catch {
      // The content check tells of words that are missing or cannot be read.
      return en.topic.unsorted;
    }
  }

  /** Whether a page can be written in a language, BCP 47. */
  speaks(language: string): boolean {
    return findDictionary(language, this.#idsOf('words')) !== undefined;
  }

  #readWords(): ReadonlyMap<string, OwnWords> {
    const files = this.#filesIn('words', '.yaml');
    return new Map(files.map((path) => [basename(path, '.yaml'), parse(readFileSync(path, 'utf8')) as OwnWords]));
  }

  /** `public/`, beside the content. */
  get publicFolder(): string {
    return join(dirname(this.#content), 'public');
  }

  /** Articles that are there already. */
  readArticles(): ThereAlready {
    const pathOf = new Map<string, string>();
    const byOrigin = new Map<string, string>();
    for (const path of this.#filesIn('articles', '.md')) {
      const id = basename(path, '.md');
      pathOf.set(id, path);
      const origin = originOf(readFileSync(path, 'utf8'));
      if (origin !== undefined) byOrigin.set(origin, id);
    }
    return { pathOf, byOrigin };
  }

  /** Ids of the authors, or of the topics, that are there already. */
  idsOf(collection: 'authors' | 'topics'): ReadonlySet<string> {
    return this.#idsOf(collection);
  }

  #idsOf(collection: string): ReadonlySet<string> {
    return new Set(this.#filesIn(collection, '.yaml').map((path) => basename(path, '.yaml')));
  }

  /** The place of the last topic that is there; 0 where there is none. */
  lastTopicOrder(): number {
    const orders = this.#filesIn('topics', '.yaml').map((path) => {
      try {
        return Number(fieldOf(asGroup(parse(readFileSync(path, 'utf8'))), 'order')) || 0;
      } catch {
        // The content check tells of a file that cannot be read.
        return 0;
      }
    });
    return Math.max(0, ...orders);
  }

  /** Writes an article; where it was imported before, to the file that it has. */
  async writeArticle(
    id: string,
    text: string,
    origin: string,
    { pathOf, byOrigin }: ThereAlready,
    tally: Tally,
  ): Promise<void> {
    const known = byOrigin.get(origin) === id ? pathOf.get(id) : undefined;
    await this.#write(known ?? join(this.#articles, `${id}.md`), text, origin, tally);
  }

  async writeEntry(collection: 'authors' | 'topics', id: string, text: string, tally: Tally): Promise<void> {
    await this.#write(join(this.#content, collection, `${id}.yaml`), text, `${collection}/${id}`, tally);
  }

  async #write(path: string, text: string, subject: string, tally: Tally): Promise<void> {
    if (existsSync(path)) {
      if (readFileSync(path, 'utf8') === text) {
        tally.there += 1;
        return;
      }
      if (!this.#mode.isOverwriting) {
        tally.kept += 1;
        this.#ledger.noteOf(subject)('kept', 0, relative(dirname(this.#content), path).split(sep).join('/'));
        return;
      }
    }
    tally.written += 1;
    if (this.#mode.isDryRun) return;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }

  #filesIn(collection: string, ending: string): string[] {
    const folder = join(this.#content, collection);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  }
}
