import { findDictionary, INTERFACE_LANGUAGES } from '../../words/locale.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL031',
  name: 'unknown-language',
  severity: 'error',
  title: 'A language for which the interface has no dictionary',
  why: 'Menus, dates and the words around an article are in its language, and come from a dictionary.',
  mend: 'Choose a language that has a dictionary, or add one in content/words/.',
  example: {
    file: 'content/site.yaml',
    failing: 'language: tlh',
    mended: 'language: en-GB',
  },
  checkPublication: ({ valid }) => {
    const own = [...valid.words.keys()];
    return [...valid.site.values(), ...valid.articles.values()].flatMap(({ file, data: { language } }) =>
      language === undefined || findDictionary(language, own) !== undefined
        ? []
        : [
            {
              file: file.path,
              message: `the interface has no words in "${language}".`,
              mend: `There are dictionaries of ${INTERFACE_LANGUAGES.join(', ')}. Write content/words/${language.toLowerCase()}.yaml, with the names of src/words/en.ts.`,
              ...file.locate(['language']),
            },
          ],
    );
  },
};
