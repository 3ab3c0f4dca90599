import { countWords } from '../../markdown/passages.ts';
import { findReferences } from '../../markdown/references.ts';
import type { ValidEntries } from '../rules/field.ts';
import { TOP, warn, type Warning } from './warning.ts';

const FEWEST_CLAIMS = 3;
const FEWEST_EVENTS = 5;
const WORDS = { fewest: 700, most: 1600 };

/** Articles that carry too little evidence to be followed, leave nothing open, or are too short or long to be read. */
export function reviewArticles(valid: ValidEntries): Warning[] {
  return [...valid.articles.values()].flatMap((article) => {
    const { body } = article.file;
    if (!body) return [];
    const references = findReferences(body.tree);
    const count = (target: string) =>
      new Set(references.filter((found) => found.target === target).map(({ id }) => id)).size;
    const [claims, events, words] = [count('claims'), count('events'), countWords(body.tree)];
    const faults = [
      claims < FEWEST_CLAIMS && `it marks ${claims} of at least ${FEWEST_CLAIMS} claims`,
      events < FEWEST_EVENTS && `it links ${events} of at least ${FEWEST_EVENTS} events`,
      article.data.questions.length === 0 && 'it leaves no question open',
      words < WORDS.fewest && `it has ${words} words, fewer than ${WORDS.fewest}`,
      words > WORDS.most && `it has ${words} words, more than ${WORDS.most}`,
    ].filter((fault) => fault !== false);
    return faults.map((fault) => warn(article, 'thin-article', TOP, `${fault}.`));
  });
}
