import { spellingsOf } from '../../domain/entity.ts';
import { createMentionFinder } from '../../domain/mention.ts';
import { parseMarkdown } from '../../markdown/parse.ts';
import { findClosedPassages, findPassages } from '../../markdown/passages.ts';
import { bodyOf } from '../content-file.ts';
import type { PlacedFinding } from '../issue.ts';
import { TOP } from '../place.ts';
import type { CheckedPublication } from '../publication.ts';
import type { Rule } from '../rule.ts';

/** Collections whose entries mean nothing by themselves: nobody would find the page of one that nothing names. */
const NEEDS_USE = ['authors', 'entities', 'sources', 'topics'] as const;

export const rule: Rule = {
  code: 'TL012',
  name: 'unused-id',
  severity: 'error',
  title: 'A source, entity, author or topic that nothing refers to',
  why: 'No page links to it, so nobody would ever find it.',
  mend: 'Use it, or delete its file. A known name in the running text of an article counts as a use of its entity.',
  example: {
    file: 'content/sources/spare.yaml',
    failing:
      "type: report\ntitle: A spare report\npublisher: RBTH\nurl: https://www.rbth.com/spare/\npublished: '2014-08-06'\nlanguage: en\nread: excerpt\n",
    mended: '',
  },
  checkPublication,
};

function checkPublication(publication: CheckedPublication): PlacedFinding[] {
  // A file that could not be read makes whatever it names look unused: mend that first.
  if (!publication.isWhole) return [];
  const used = new Set(publication.references.map(({ target, id }) => `${target}/${id}`));
  const unused = NEEDS_USE.flatMap((collection) =>
    [...publication.valid[collection].values()].filter(({ id }) => !used.has(`${collection}/${id}`)),
  );
  const entities = unused.filter(({ file }) => file.collection === 'entities').map(({ id }) => id);
  const unmentioned = findUnmentioned(new Set(entities), publication);
  return unused
    .filter(({ file, id }) => file.collection !== 'entities' || unmentioned.has(id))
    .map(({ file, id }) => ({
      ...TOP,
      file: file.path,
      message: `nothing refers to "${id}".`,
      mend: 'Use it, or delete this file.',
    }));
}

/** Those of some entities that no article names in its running text. */
function findUnmentioned(ids: ReadonlySet<string>, { files, valid }: CheckedPublication): Set<string> {
  const find = createMentionFinder(
    [...valid.entities.values()].map(({ id, data }) => ({ id, names: spellingsOf({ ...data, id }) })),
  );
  const left = new Set(ids);
  for (const file of files) {
    if (left.size === 0) break;
    if (file.collection !== 'articles' || !file.facts.body) continue;
    // Only an article that may hold one of the names is parsed; escapes are the one thing that hides them.
    if (!find(file.text).some(({ id }) => left.has(id)) && !/[\\&]/.test(file.text)) continue;
    const { tree } = parseMarkdown(bodyOf(file.text));
    for (const passage of [...findPassages(tree), ...findClosedPassages(tree)])
      for (const { id } of find(passage)) left.delete(id);
  }
  return left;
}
