/** Words that say nothing about what a text is about; the rest is left to how rare a word is. */
const STOP_WORDS = new Set(
  'about after all also and any april are august because been before being between both but can could did does during december each february few first for from had has have her him his how into its january july june last less like made many march may more most much near nearly new next not november now october of off one only other our out over own per said same september say says several should since some still such than that the their them then there these they this those three through time two under until upon was were what when where which while who will with without would year years yet you'.split(
    ' ',
  ),
);
const SHORTEST = 3;

const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * The terms of a text with how often each stands in it: words of any script in lower case (Chinese is divided by
 * Intl.Segmenter, Unicode UAX 29), without numbers, stop words and words of one or two Latin letters.
 */
export function findTerms(text: string): Map<string, number> {
  const terms = new Map<string, number>();
  for (const { segment, isWordLike } of words.segment(text)) {
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
