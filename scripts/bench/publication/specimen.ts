import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Sentences and titles that made-up text is learnt from. */
export interface Specimen {
  /** English sentences; a name is `{person}`, `{company}` or another kind of entity in braces. */
  readonly sentences: readonly string[];
  readonly headlines: readonly string[];
  /** Titles of sources in other languages. */
  readonly titles: readonly { readonly language: string; readonly title: string }[];
}

/**
 * Taken once from the first edition's articles, events, claims and sources and then left as it is: what is measured
 * must not change whenever an article is written.
 */
export function readSpecimen(): Specimen {
  const lines = (name: string) =>
    readFileSync(join(import.meta.dirname, 'specimen', `${name}.txt`), 'utf8')
      .trim()
      .split('\n');
  return {
    sentences: lines('sentences'),
    headlines: lines('headlines'),
    titles: lines('titles').map((line) => {
      const [language = '', title = ''] = line.split('\t');
      return { language, title };
    }),
  };
}
