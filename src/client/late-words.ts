import type { LateWords } from '../words/late-words.ts';
import { sitePath } from './site-path.ts';
import { pageLocale } from './words.ts';

let words: Promise<LateWords> | undefined;

/**
 * What scripts say that came after the page, in its language; loaded once, and again after a failure.
 * @throws Error where it cannot be loaded.
 */
export function loadWords(): Promise<LateWords> {
  words ??= fetch(sitePath(`/words/${pageLocale.tag}.json`)).then((response) => {
    if (!response.ok) throw new Error('the words of the page are missing');
    return response.json() as Promise<LateWords>;
  });
  words.catch(() => (words = undefined));
  return words;
}
