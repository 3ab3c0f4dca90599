import type { Paragraph, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { UNCITED_REASONS } from '../../markdown/remark-uncited.ts';
import { placeOf } from '../content-file.ts';
import { entryOf } from '../file-under-check.ts';
import type { Rule } from '../rule.ts';

/** Blocks whose words lean on what they frame: a caption on its picture, a pull quote on the text around it. */
const FRAMES = new Set(['chart', 'figure', 'pullquote', 'timeline']);

export const rule: Rule = {
  code: 'TL045',
  name: 'uncited-paragraph',
  severity: 'warning',
  title: 'A paragraph of an article that cites no source and does not say why',
  why: 'A reader cannot tell whether it is known, or by whom.',
  mend: `Cite a source, or end the paragraph with why it needs none: [@none: ${UNCITED_REASONS.join(' | ')}].`,
  example: {
    file: 'content/articles/chips.md',
    failing: 'Nothing was bought.',
    mended: 'Nothing was bought. [@none: summary]',
  },
  checkFile: (subject) => {
    const { file } = subject;
    if (!entryOf(subject, 'articles') || !file.body) return [];
    return findUncited(file.body.tree).map((paragraph) => ({
      message: 'this paragraph cites no source.',
      mend: `Cite one, [@source-id], or end it with why it needs none: [@none: ${UNCITED_REASONS.join(' | ')}].`,
      ...placeOf(paragraph.position, file),
    }));
  },
};

/** The paragraphs of a body without a citation or a mark that they need none. */
function findUncited(tree: Root): Paragraph[] {
  const uncited: Paragraph[] = [];
  visit(tree, (node) => {
    if (node.type === 'containerDirective' && FRAMES.has(node.name)) return SKIP;
    if (node.type === 'footnoteDefinition') return SKIP;
    if (node.type !== 'paragraph' || node.data?.directiveLabel) return undefined;
    let isCited = false;
    visit(node, ['citation', 'uncited', 'footnoteReference'], () => {
      isCited = true;
    });
    if (!isCited) uncited.push(node);
    return SKIP;
  });
  return uncited;
}
