import type { Position } from 'unist';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';

/** The parts of a body's first paragraph, each with where it begins and ends. */
function partsOf(markdown: string): string[] {
  const [paragraph] = parseMarkdown(markdown).tree.children;
  if (paragraph?.type !== 'paragraph') throw new TypeError('no paragraph');
  return paragraph.children.map((node) => {
    if (node.type === 'citation')
      return node.sources.map(({ id, position }) => `@${id} ${placeOf(position)}`).join(';');
    const words = node.type === 'uncited' ? `none:${node.reason}` : JSON.stringify('value' in node ? node.value : '');
    return `${words} ${placeOf(node.position)}`;
  });
}

function placeOf(position: Position | undefined): string {
  return position
    ? `${position.start.line}:${position.start.column}-${position.end.line}:${position.end.column}`
    : 'nowhere';
}

describe('a text with citations', () => {
  it.each([
    ['A [@b].', ['"A " 1:1-1:3', '@b 1:4-1:6', '"." 1:7-1:8']],
    ['[@b; @c]', ['@b 1:2-1:4;@c 1:6-1:8']],
    ['A [@b][@b]c [@d]', ['"A " 1:1-1:3', '@b 1:4-1:6', '@b 1:8-1:10', '"c " 1:11-1:13', '@d 1:14-1:16']],
    ['R&amp;D [@b] C', ['"R&D " 1:1-1:9', '@b 1:10-1:12', '" C" 1:13-1:15']],
    ['A [@B] [c] [@b]', ['"A [@B] [c] " 1:1-1:12', '@b 1:13-1:15']],
    ['A [@b-c] [@b] D', ['"A " 1:1-1:3', '@b-c 1:4-1:8', '" " 1:9-1:10', '@b 1:11-1:13', '" D" 1:14-1:16']],
    ['A [@b]\nC\nD [@e;\n@f]', ['"A " 1:1-1:3', '@b 1:4-1:6', '"\\nC\\nD " 1:7-3:3', '@e 3:4-3:6;@f 4:1-4:3']],
  ])('is divided at each, and every piece knows where it stands: %j', (markdown, parts) => {
    expect(partsOf(markdown)).toEqual(parts);
  });

  it('knows no place of a key that is written with a backslash', () => {
    expect(partsOf('[@a\\-b]c [@d]')[0]).toBe('@a-b nowhere');
  });

  it.each([
    ['It was so. [@none: transition]', ['"It was so." 1:1-1:12', 'none:transition 1:1-1:31']],
    ['It was so. [@none:]', ['"It was so." 1:1-1:12', 'none: 1:1-1:20']],
    ['[@none:  a b ] It was.', ['none:a b 1:1-1:23', '" It was." 1:15-1:23']],
    ['A [@b]. [@none: opening]', ['"A " 1:1-1:3', '@b 1:4-1:6', '"." 1:7-1:9', 'none:opening 1:1-1:25']],
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
    expect(partsOf('"www.a.example" [@b] C. [@none: opening]')).toEqual([
      '"\\"" nowhere',
      '"" nowhere',
      '"\\" " nowhere',
      '@b nowhere',
      '" C." nowhere',
      'none:opening nowhere',
    ]);
  });
});
