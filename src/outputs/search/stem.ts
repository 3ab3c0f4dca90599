import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';

/**
 * The stem of a folded word: Porter's for Latin letters, Snowball's for Russian ones (https://snowballstem.org/). Words
 * with figures, short ones and those of other scripts are their own. Used at build only: the index carries stems.
 */
export function stemOf(term: string): string {
  if (term.length < 4) return term;
  if (/^[a-z]+$/.test(term)) return stemEnglish(term);
  if (/^[а-я]+$/.test(term)) return stemRussian(term);
  return term;
}
