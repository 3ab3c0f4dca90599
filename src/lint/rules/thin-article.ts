import { measureText } from '../../markdown/passages.ts';
import { entryOf } from '../file-under-check.ts';
import { TOP } from '../place.ts';
import type { Rule } from '../rule.ts';

const FEWEST_CLAIMS = 3;
const FEWEST_EVENTS = 5;
const WORDS = { fewest: 700, most: 1600 };

export const rule: Rule = {
  code: 'TL044',
  name: 'thin-article',
  severity: 'warning',
  title: 'An article with too few claims or events, no open question, or too few or too many words',
  why: `Readers follow an article over time by its claims and events (${FEWEST_CLAIMS} and ${FEWEST_EVENTS} at least) and by what it leaves open; ${WORDS.fewest} to ${WORDS.most} words get read to the end.`,
  mend: 'Mark claims, link events, add a question, split it, or explain why it may stay as it is.',
  example: {
    file: 'content/articles/chips.md',
    failing: 'explained: {}',
    mended: 'explained:\n  thin-article: It is a sample, and short.',
  },
  checkFile: (subject) => {
    const { body } = subject.file;
    const article = entryOf(subject, 'articles');
    if (!article || !body) return [];
    const count = (target: string) =>
      new Set(subject.references.filter((found) => found.target === target).map(({ id }) => id)).size;
    const [claims, events] = [count('claims'), count('events')];
    const { words } = measureText(body.tree);
    return [
      claims < FEWEST_CLAIMS && `it marks fewer than ${FEWEST_CLAIMS} claims (${claims})`,
      events < FEWEST_EVENTS && `it links fewer than ${FEWEST_EVENTS} events (${events})`,
      article.questions.length === 0 && 'it leaves no question open',
      words < WORDS.fewest && `it has ${words} words, fewer than ${WORDS.fewest}`,
      words > WORDS.most && `it has ${words} words, more than ${WORDS.most}`,
    ]
      .filter((fault) => fault !== false)
      .map((fault) => ({ ...TOP, message: `${fault}.` }));
  },
};
