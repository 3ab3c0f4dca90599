import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import rehypeAutolinkHeadings from 'rehype-autolink-headings';
import rehypeExternalLinks from 'rehype-external-links';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import { syntaxPlugins } from './parse.ts';
import { remarkBlock } from './remark-block.ts';
import { remarkCollect } from './remark-collect.ts';
import { remarkReference } from './remark-reference.ts';
import { remarkUncited } from './remark-uncited.ts';
import { sanitizeSchema } from './sanitize-schema.ts';

/**
 * How a body becomes HTML. GFM, typographic quotes and (again) heading ids are Astro's own.
 * Each plugin sees one file only: whatever depends on another file is joined by the page,
 * because Astro renders a file again only when that file changes.
 */
export const remarkPlugins = [...syntaxPlugins, remarkCollect, remarkUncited, remarkReference, remarkBlock];

export const rehypePlugins = [
  // Raw HTML becomes part of the tree first, so that nothing passes the allow-list unseen.
  rehypeRaw,
  [rehypeSanitize, sanitizeSchema],
  // The anchors below need the ids; this is the processor's own plugin, which keeps ids it finds.
  rehypeHeadingIds,
  [
    rehypeAutolinkHeadings,
    { behavior: 'append', content: [], properties: { className: ['heading-link'], ariaLabel: 'Link to this section' } },
  ],
  [rehypeExternalLinks, { rel: ['external', 'noopener'] }],
] as const;
