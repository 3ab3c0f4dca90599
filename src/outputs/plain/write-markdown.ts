import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';

/** A tree as GitHub Flavored Markdown (https://github.github.com/gfm/), with footnotes; special characters are escaped. */
export function writeMarkdown(nodes: readonly RootContent[]): string {
  return toMarkdown(
    { type: 'root', children: [...nodes] },
    { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-', emphasis: '_', rule: '-' },
  );
}
