import { rehypeHeadingIds, type RehypePlugins, type RemarkPlugins } from '@astrojs/markdown-remark';
import rehypeAutolinkHeadings from 'rehype-autolink-headings';
import rehypeExternalLinks from 'rehype-external-links';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import { syntaxPlugins } from './parse.ts';
import { remarkBlock } from './remark-block.ts';
import { remarkCollect } from './remark-collect.ts';
import { remarkReference } from './remark-reference.ts';
import { remarkTypography } from './remark-typography.ts';
import { remarkUncited } from './remark-uncited.ts';
import { sanitizeSchema } from './sanitize-schema.ts';

/**
 * How a body becomes HTML. GFM and (again) heading ids are Astro's own.
 * Each plugin sees one file only: whatever depends on another file, and the words of the interface, are joined by the
 * page, because a body is rendered again only when its own file has changed (`build/entries.ts`).
 * @param language The body's, BCP 47.
 */
export function markdownSetting(language: string) {
  const remarkPlugins: RemarkPlugins = [
    [remarkTypography, { language }],
    ...syntaxPlugins,
    remarkCollect,
    remarkUncited,
    remarkReference,
    remarkBlock,
  ];
  const rehypePlugins: RehypePlugins = [
    // Raw HTML becomes part of the tree first, so that nothing passes the allow-list unseen.
    rehypeRaw,
    [rehypeSanitize, sanitizeSchema],
    // The anchors below need the ids; this is the processor's own plugin, which keeps ids it finds.
    rehypeHeadingIds,
    // After the heading and not in it: it is no part of its name.
    [rehypeAutolinkHeadings, { behavior: 'after', content: [], properties: { className: ['heading-link'] } }],
    [rehypeExternalLinks, { rel: ['external'] }],
  ];
  return {
    remarkPlugins,
    rehypePlugins,
    remarkRehype: { footnoteBackLabel },
    smartypants: false,
  };
}

/** Which reference a footnote leads back to: "3", or "3-2" where the text names it a second time. */
function footnoteBackLabel(index: number, again: number): string {
  return again > 1 ? `${index + 1}-${again}` : String(index + 1);
}
