import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';

/** The parts of a body's first paragraph, with the places of texts and marks. */
function partsOf(markdown: string): string[] {
  const [paragraph] = parseMarkdown(markdown).tree.children;
  if (paragraph?.type !== 'paragraph') throw new TypeError('no paragraph');
  return paragraph.children.map(
    (node) => `${wordsOf(node)} ${node.position?.start.offset}-${node.position?.end.offset}`,
  );
}

function wordsOf(node: Nodes): string {
  if (node.type === 'citation') return node.sources.map(({ id }) => `@${id}`).join(';');
  return node.type === 'uncited' ? `none:${node.reason}` : JSON.stringify('value' in node ? node.value : '');
}

describe('a text with citations', () => {
  it.each([
    ['A [@b].', ['"A " 0-2', '@b undefined-undefined', '"." 6-7']],
    ['[@b; @c]', ['@b;@c undefined-undefined']],
    [
      'A [@b][@b] C [@d]',
      ['"A " 0-2', '@b undefined-undefined', '@b undefined-undefined', '" C " 10-13', '@d undefined-undefined'],
    ],
    ['R&amp;D [@b] C', ['"R&D " 0-8', '@b undefined-undefined', '" C" 12-14']],
    ['A [@B] [c] [@b]', ['"A [@B] [c] " 0-11', '@b undefined-undefined']],
    ['A [@b-c] [@b] D', ['"A " 0-2', '@b-c undefined-undefined', '" " 8-9', '@b undefined-undefined', '" D" 13-15']],
  ])('is divided at each, and every piece knows where it stands: %s', (markdown, parts) => {
    expect(partsOf(markdown)).toEqual(parts);
  });

  it.each([
    ['It was so. [@none: transition]', ['"It was so." 0-11', 'none:transition 0-30']],
    ['It was so. [@none:]', ['"It was so." 0-11', 'none: 0-19']],
    ['[@none:  a b ] It was.', ['none:a b 0-22', '" It was." 14-22']],
    ['A [@b]. [@none: opening]', ['"A " 0-2', '@b undefined-undefined', '"." 6-8', 'none:opening 0-24']],
  ])('says why it cites nothing, without the space before: %s', (markdown, parts) => {
    expect(partsOf(markdown)).toEqual(parts);
  });

  it('is read in its order', () => {
    expect(partsOf('[@none: opening] A [@b]. [@none: c]').map((part) => part.split(' ')[0])).toEqual([
      'none:opening',
      '"',
      '@b',
      '"."',
      'none:c',
    ]);
  });

  it('is read as well where nobody knows its place, as behind an address in quotation marks', () => {
    const nowhere = 'undefined-undefined';
    expect(partsOf('"www.a.example" [@b] C. [@none: opening]')).toEqual([
      `"\\"" ${nowhere}`,
      `"" ${nowhere}`,
      `"\\" " ${nowhere}`,
      `@b ${nowhere}`,
      `" C." ${nowhere}`,
      `none:opening ${nowhere}`,
    ]);
  });
});
