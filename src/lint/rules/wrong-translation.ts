import { writtenLanguage } from '../../domain/language-tag.ts';
import type { CheckedPublication, ValidEntry } from '../publication.ts';
import type { PlacedFinding } from '../issue.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL030',
  name: 'wrong-translation',
  severity: 'error',
  title:
    'A translation that states no language, is of a draft or of another translation, or duplicates one in the same language',
  why: 'Readers and search engines are sent to the article in their language: there must be exactly one, and it must say which language that is.',
  mend: 'State its language, and name the article it translates.',
  example: {
    file: 'content/articles/chips-ru.md',
    failing:
      '---\ntitle: Чипы\ndek: Небольшая статья.\npublished: 2026-11-25\nauthors: [desk]\nkind: analysis\ntopics: [space]\nlanguage: en\ntranslationOf: chips\nexplained:\n  thin-article: It is a sample, and short.\n---\n\nНичего не купили. [@none: summary]\n',
    mended:
      '---\ntitle: Чипы\ndek: Небольшая статья.\npublished: 2026-11-25\nauthors: [desk]\nkind: analysis\ntopics: [space]\nlanguage: ru\ntranslationOf: chips\nexplained:\n  thin-article: It is a sample, and short.\n---\n\nНичего не купили. [@none: summary]\n',
  },
  checkPublication: ({ valid }) => {
    const site = [...valid.site.values()][0]?.data;
    const taken = new Map<string, string>();
    return [...valid.articles.values()].flatMap((article) => {
      const problem = problemOf(article, valid.articles, site?.language, taken);
      return problem === undefined
        ? []
        : [{ file: article.file.path, ...problem, ...article.file.locate(problem.field) }];
    });
  },
};

type Problem = Pick<PlacedFinding, 'message' | 'mend'> & { readonly field: readonly string[] };

function problemOf(
  { id, data }: ValidEntry<'articles'>,
  articles: CheckedPublication['valid']['articles'],
  siteLanguage: string | undefined,
  taken: Map<string, string>,
): Problem | undefined {
  const { language, translationOf } = data;
  if (translationOf === undefined) return undefined;
  const original = articles.get(translationOf);
  if (!original) return undefined;
  if (original.data.translationOf !== undefined)
    return {
      field: ['translationOf'],
      message: `"${translationOf}" is a translation itself.`,
      mend: `Name the article it translates: ${original.data.translationOf}.`,
    };
  if (original.data.draft && !data.draft)
    return {
      field: ['translationOf'],
      message: `"${translationOf}" is a draft, which is never published.`,
      mend: 'Remove "draft" there, or make this a draft too.',
    };
  if (language === undefined)
    return {
      field: ['translationOf'],
      message: 'this translation does not state its language.',
      mend: 'Add "language".',
    };
  const from = original.data.language ?? siteLanguage;
  if (from !== undefined && writtenLanguage(from) === writtenLanguage(language))
    return {
      field: ['language'],
      message: `"${language}" is the language of "${translationOf}", which it translates.`,
      mend: 'Correct the language, or leave out "translationOf".',
    };
  const key = `${translationOf} ${writtenLanguage(language)}`;
  const other = taken.get(key);
  if (other !== undefined)
    return {
      field: ['language'],
      message: `"${other}" is already a translation into this language.`,
      mend: 'Keep one of the two.',
    };
  taken.set(key, id);
  return undefined;
}
