import type { Finding } from '../issue.ts';
import type { ValidEntry } from '../publication.ts';
import { inFile, type Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL035',
  name: 'wrong-lead',
  severity: 'error',
  title: 'A draft or a translation leading the front page',
  why: 'The front page is in the language of the publication, and begins with an article that readers can open.',
  mend: 'Name an article that is published and is not a translation.',
  example: {
    file: 'content/articles/chips.md',
    failing: 'draft: true\nstory: chips',
    mended: 'story: chips',
  },
  checkPublication: ({ valid }) =>
    [...valid.site.values()].flatMap(({ file, data: { lead } }) => {
      const problem = problemOf(valid.articles.get(lead));
      return problem ? inFile(file, [{ ...problem, ...file.locate(['lead']) }]) : [];
    }),
};

function problemOf(article: ValidEntry<'articles'> | undefined): Pick<Finding, 'message' | 'mend'> | undefined {
  if (!article) return undefined;
  const { id, data, file } = article;
  if (data.translationOf !== undefined)
    return {
      message: `"${id}" is a translation.`,
      mend: `Name the article it translates: ${data.translationOf}.`,
    };
  if (data.draft)
    return {
      message: `"${id}" is a draft, which is never published.`,
      mend: `Remove "draft" in ${file.path}, or name another article.`,
    };
  return undefined;
}
