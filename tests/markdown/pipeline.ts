import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { rehypePlugins, remarkPlugins } from '../../src/markdown/pipeline.ts';
import { COLLECTED, type CollectedBody } from '../../src/markdown/remark-collect.ts';

const processor = await createMarkdownProcessor({
  syntaxHighlight: false,
  remarkPlugins: [...remarkPlugins],
  // The processor's own type asks for a mutable list of tuples.
  rehypePlugins: rehypePlugins as never,
});

/** A body as the site renders it: Astro's processor with our plugins. */
export async function render(markdown: string): Promise<string> {
  return (await processor.render(markdown)).code;
}

/** What a body says about itself, as the page receives it. */
export async function collect(markdown: string): Promise<CollectedBody> {
  // Each call gives a front matter of its own, to which the plugin adds.
  const { metadata } = await processor.render(markdown, { frontmatter: {} });
  return metadata.frontmatter[COLLECTED] as CollectedBody;
}
