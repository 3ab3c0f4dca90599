import { createMarkdownProcessor, type RehypePlugins } from '@astrojs/markdown-remark';
import { rehypePlugins, remarkPlugins } from './pipeline.ts';
import { COLLECTED, type CollectedBody } from './remark-collect.ts';

/** A body as rendered from its one file: not yet joined with what it names. */
export interface RenderedBody {
  readonly html: string;
  readonly headings: readonly { readonly depth: number; readonly slug: string; readonly text: string }[];
  readonly collected: CollectedBody;
}

/**
 * Renders bodies. Shiki would write style attributes, which the content security policy refuses; this publication
 * prints no code.
 */
export async function createBodyRenderer(): Promise<(body: string, file: URL) => Promise<RenderedBody>> {
  const processor = await createMarkdownProcessor({
    syntaxHighlight: false,
    remarkPlugins: [...remarkPlugins],
    // The processor's own type asks for a mutable list of tuples.
    rehypePlugins: rehypePlugins as unknown as RehypePlugins,
  });
  return async (body, fileURL) => {
    const { code, metadata } = await processor.render(body, { frontmatter: {}, fileURL });
    return {
      html: code,
      headings: metadata.headings,
      collected: metadata.frontmatter[COLLECTED] as CollectedBody,
    };
  };
}
