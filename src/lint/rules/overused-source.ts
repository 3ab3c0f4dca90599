import { placeOf } from '../content-file.ts';
import { entryOf } from '../file-under-check.ts';
import type { Rule } from '../rule.ts';

/** An article with fewer citations is too short to lean. */
const FEWEST = 10;
/** Beyond this share of its citations an article retells its source. */
const LARGEST_SHARE = 1 / 3;

export const rule: Rule = {
  code: 'TL043',
  name: 'overused-source',
  severity: 'warning',
  title: 'An article that leans on a single source',
  why: 'It retells that source rather than testing it.',
  mend: 'Find out who else reported it, or explain why it leans on one source.',
  example: {
    file: 'content/articles/chips.md',
    failing: '[@rbth-2014-08-06] [@rbth-2014-08-06] [@rbth-2014-08-06]',
    mended: '[@rbth-2014-08-06] [@relay] [@tass-2014-08-09]',
  },
  checkFile: (subject) => {
    if (!entryOf(subject, 'articles')) return [];
    const cited = subject.references.filter(({ target }) => target === 'sources');
    return [...Map.groupBy(cited, ({ id }) => id)]
      .filter(([, uses]) => cited.length >= FEWEST && uses.length > cited.length * LARGEST_SHARE)
      .map(([id, uses]) => ({
        message: `${uses.length} of its ${cited.length} citations are of "${id}".`,
        ...placeOf(undefined, subject.file),
      }));
  },
};
