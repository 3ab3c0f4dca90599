import type { ArticleFields } from '../domain/article.ts';

const WORDS: Record<ArticleFields['kind'], string> = {
  report: 'Report',
  analysis: 'Analysis',
  explainer: 'Explainer',
  data: 'Data',
};

/** The word printed for the kind of an article: "Analysis". */
export function articleKindWord(kind: ArticleFields['kind']): string {
  return WORDS[kind];
}
