import type { PhrasingContent, RootContent } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';

/** A tree as Markdown, in this publication's hand: `-` for lists, `_` for emphasis. */
export function writeMarkdown(nodes: readonly RootContent[]): string {
  return toMarkdown(
    { type: 'root', children: [...nodes] },
    {
      extensions: [gfmToMarkdown({ tablePipeAlign: false }), directiveToMarkdown()],
      bullet: '-',
      emphasis: '_',
      rule: '-',
    },
  );
}

/** Words, links and pictures as Markdown on one line. */
export function writePhrasing(nodes: readonly PhrasingContent[]): string {
  return writeMarkdown([{ type: 'paragraph', children: [...nodes] }])
    .replace(/\n+$/, '')
    .replaceAll('\n', ' ');
}

/** A text as code, which shows it as it is: template tags, components. */
export function asCode(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([marks]) => marks.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/** An address as it may stand in the brackets of a link. */
export function writeUrl(url: string): string {
  return url === '' || /[\s()<>]/.test(url)
    ? `<${url.replaceAll('<', '%3C').replaceAll('>', '%3E').replace(/\s/g, '%20')}>`
    : url;
}
