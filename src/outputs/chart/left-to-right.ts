import type { Locale } from '../../words/locale.ts';

/**
 * An attribute for a picture whose places are reckoned from the left: on a page that runs from right to left, its words
 * would otherwise stand on the other side of the points at which they begin.
 */
export function leftToRight({ direction }: Locale): string {
  return direction === 'rtl' ? ' direction="ltr"' : '';
}
