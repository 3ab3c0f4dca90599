import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { placeOf } from '../rules/body.ts';
import type { ValidEntries } from '../rules/field.ts';
import { warn, type Warning } from './warning.ts';

/** More words than this are no fragment any more. */
export const LONGEST_QUOTATION = 25;

const QUOTED = /“([^”]+)”|"([^"]+)"|«([^»]+)»/g;
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Quotations in articles that are longer than a fragment: our own words serve readers better, and authors' rights. */
export function reviewQuotations(valid: ValidEntries): Warning[] {
  return [...valid.articles.values()].flatMap((article) => {
    const { body } = article.file;
    const found: Warning[] = [];
    if (!body) return found;
    visit(body.tree, ['paragraph', 'blockquote'], (node) => {
      const text = toString(node);
      const quotations = node.type === 'blockquote' ? [text] : [...text.matchAll(QUOTED)].map(([whole]) => whole);
      for (const quotation of quotations) {
        const words = countWords(quotation);
        if (words <= LONGEST_QUOTATION) continue;
        found.push(
          warn(
            article,
            'long-quotation',
            placeOf(node.position, body),
            `this quotation has ${words} words; at most ${LONGEST_QUOTATION} are quoted. Shorten it, or say it in your own words.`,
          ),
        );
      }
      return node.type === 'blockquote' ? SKIP : undefined;
    });
    return found;
  });
}

function countWords(text: string): number {
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}
