import type { ArticleFields } from '../../domain/article.ts';
import { readDictionary } from '../dictionary.ts';
import type { PlacedFinding } from '../issue.ts';
import type { CheckedPublication } from '../publication.ts';
import type { Rule } from '../rule.ts';
import { suggestSpelling } from '../spelling.ts';

/** Suggestions take some milliseconds each; whoever has more unknown words than this has a dictionary to write first. */
const MOST_SUGGESTIONS = 200;

export const rule: Rule = {
  code: 'TL060',
  name: 'misspelling',
  severity: 'warning',
  title: "A word that is in neither the British English dictionary nor the publication's",
  why: 'Readers trust careful spelling, and a search for the right word does not find the wrong one.',
  mend: 'Correct it. If it is right, add it to content/dictionary.txt; names are known from the entries. Put words of another language in <span lang="ru">…</span>.',
  example: {
    file: 'content/articles/chips.md',
    failing: 'Nothing was baught.',
    mended: 'Nothing was bought.',
  },
  checkPublication,
};

function checkPublication(publication: CheckedPublication): PlacedFinding[] {
  const { language = 'en' } = publication.valid.site.get('site')?.data ?? {};
  const isKnown = readDictionary(publication);
  const suggestions = new Map<string, string | undefined>();
  return publication.files.flatMap((file) => {
    // The words come from a British dictionary: of another language it knows nothing.
    if (!/^en(?!-US)(?:-|$)/i.test(articleLanguage(file) ?? language)) return [];
    const unknown = Map.groupBy(
      file.facts.unknownWords.filter(({ word }) => !isKnown(word)),
      ({ word }) => word,
    );
    return [...unknown].map(([word, places]): PlacedFinding => {
      if (!suggestions.has(word) && suggestions.size < MOST_SUGGESTIONS) suggestions.set(word, suggestSpelling(word));
      const [first] = places as [(typeof places)[number]];
      const again = places.length === 1 ? '' : ` (${places.length} times in this file)`;
      return {
        file: file.path,
        message: `no dictionary has "${word}"${again}.`,
        nearest: suggestions.get(word),
        mend: 'If it is right, add it to content/dictionary.txt.',
        ...file.placeOf(first),
      };
    });
  });
}

/** The language of an article that says it; a source's is that of the document, not of what we write about it. */
function articleLanguage({ collection, facts }: CheckedPublication['files'][number]): string | undefined {
  return collection === 'articles' ? (facts.data as ArticleFields | undefined)?.language : undefined;
}
