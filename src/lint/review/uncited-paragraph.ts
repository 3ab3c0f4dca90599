import type { Paragraph, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { UNCITED_REASONS } from '../../markdown/remark-uncited.ts';
import { placeOf } from '../rules/body.ts';
import type { ValidEntries } from '../rules/field.ts';
import { warn, type Warning } from './warning.ts';

/** Blocks whose words lean on what they frame: a caption on its picture, a pull quote on the text around it. */
const FRAMES = new Set(['chart', 'figure', 'pullquote', 'timeline']);

/** Paragraphs of articles that name no source and do not say why. */
export function reviewParagraphs(valid: ValidEntries): Warning[] {
  return [...valid.articles.values()].flatMap((article) => {
    const { body } = article.file;
    if (!body) return [];
    return findUncited(body.tree).map((paragraph) =>
      warn(
        article,
        'uncited-paragraph',
        placeOf(paragraph.position, body),
        `this paragraph cites no source. Cite one, [@source-id], or end it with why it needs none: [@none: ${UNCITED_REASONS.join(' | ')}].`,
      ),
    );
  });
}

/** The paragraphs of a body without a citation or a mark that they need none. */
export function findUncited(tree: Root): Paragraph[] {
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
