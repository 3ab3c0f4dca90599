/** English words that say nothing about what a text is about; the rest, and other languages, is left to how rare a word is. */
const STOP_WORDS = new Set(
  'about according after again against all already also although always among and another any april are august because been before being between both but came can come complete could day days december did different does down during each early end even far february few first five for found four from gave get give given gives got had half has have her high him his how however into its january july june known last later least less like little long low made making many march may might month months more most much must near nearly necessary never new next nor not november now october of off often once one only other our out over own part past per place read said same say says september several should since six some still such take taken than that the their them then there these they third this those three through time times today together too took total towards two under until upon use used users value was week weeks well went were what when where whether which while who will with within without would year years yet you'.split(
    ' ',
  ),
);
const SHORTEST = 3;

/** True where words that say nothing are left out of the terms of texts in a language, BCP 47. */
export function hasStopWords(language: string): boolean {
  return /^en(?:-|$)/i.test(language);
}

/**
 * The terms of a text with how often each stands in it: words of any script in lower case (Chinese is divided by
 * Intl.Segmenter, Unicode UAX 29), without numbers, stop words and words of one or two letters.
 * @param language The text's own, BCP 47.
 */
export function findTerms(text: string, language: string): Map<string, number> {
  const terms = new Map<string, number>();
  for (const { segment, isWordLike } of segmenterOf(language).segment(text)) {
    const term = segment
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’']s$/, '');
    if (!isWordLike || /\d/.test(term) || STOP_WORDS.has(term)) continue;
    if (term.length < SHORTEST && !/\p{Script=Han}/u.test(term)) continue;
    terms.set(term, (terms.get(term) ?? 0) + 1);
  }
  return terms;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Made once a language: making one takes longer than dividing a text. */
function segmenterOf(language: string): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return segmenter;
}
