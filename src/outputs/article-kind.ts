import type { ArticleFields } from '../domain/article.ts';
import type { Locale } from '../words/locale.ts';

/** The word printed for the kind of an article: "Analysis". */
export function articleKindWord(kind: ArticleFields['kind'], { words }: Locale): string {
  return words.articleKind[kind];
}
