import type { Nodes, Parents, Root, Text } from 'mdast';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import {
  BLOCK_DIRECTIVES,
  type Directive,
  isBlockDirective,
  isReferenceDirective,
  REFERENCE_DIRECTIVES,
} from './directive.ts';

/**
 * Puts prose back that the directive syntax took for a directive, and reports misspelt directives.
 *
 * `at 10:30, ratio 16:9` → `at 10:30, ratio 16:9` (not `at 10<div></div>, …`)
 * `:claim[words]{#id}`   → unchanged
 * `:clam[words]{#id}`    → its own text, with the message "no directive ":clam""
 *
 * Must run right after remark-directive. A text directive without label or attributes is prose.
 */
export function remarkDirectiveRepair() {
  return (tree: Root, file: VFile): void => {
    const inPieces = new Set<Parents>();
    visit(tree, (node, index, parent) => {
      if (node.type !== 'textDirective' && node.type !== 'leafDirective' && node.type !== 'containerDirective') return;
      if (node.type === 'textDirective' && isReferenceDirective(node.name)) return;
      if (node.type === 'containerDirective' && isBlockDirective(node.name)) return;
      if (!looksLikeProse(node)) {
        const message = file.message(describe(node), {
          place: node.position,
          ruleId: 'unknown-directive',
          source: 'throughline',
        });
        message.actual = node.name;
        message.expected = [...Object.keys(REFERENCE_DIRECTIVES), ...BLOCK_DIRECTIVES];
      }
      if (!parent || index === undefined) return;
      const source = { type: 'text', value: sourceOf(node, file), position: node.position } as const;
      if (node.type === 'textDirective') {
        parent.children.splice(index, 1, source);
        inPieces.add(parent);
      } else parent.children.splice(index, 1, { type: 'paragraph', children: [source], position: node.position });
      return index + 1;
    });
    inPieces.forEach(joinText);
  };
}

/** Joins text that stands beside other text: names in it would be read in pieces. */
function joinText(parent: Parents): void {
  const joined: Nodes[] = [];
  let run: Text[] = [];
  const endRun = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last)
      joined.push(
        first === last ? first : { ...first, value: run.map(({ value }) => value).join(''), ...placeOf(first, last) },
      );
    run = [];
  };
  for (const node of parent.children) {
    if (node.type === 'text') run.push(node);
    else {
      endRun();
      joined.push(node);
    }
  }
  endRun();
  parent.children = joined as typeof parent.children;
}

/** From where one node begins to where another ends. */
function placeOf(first: Node, last: Node): Pick<Text, 'position'> {
  return first.position && last.position ? { position: { start: first.position.start, end: last.position.end } } : {};
}

function looksLikeProse(node: Directive): boolean {
  return node.type === 'textDirective' && node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
}

function describe(node: Directive): string {
  const mark = node.type === 'textDirective' ? ':' : node.type === 'leafDirective' ? '::' : ':::';
  const form = isReferenceDirective(node.name) ? `; write it inside a sentence, as :${node.name}[words]{#id}` : '';
  const block = isBlockDirective(node.name) ? `; write it as a block, :::${node.name} … :::` : '';
  return `no directive "${mark}${node.name}"${form}${block}`;
}

function sourceOf(node: Directive, file: VFile): string {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? '' : String(file.value).slice(start, end);
}
