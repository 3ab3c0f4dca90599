import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { markdownSetting } from '../../src/markdown/pipeline.ts';
import { COLLECTED, type CollectedBody } from '../../src/markdown/remark-collect.ts';

/** Astro's processor with our plugins, for a publication in some language. */
export function processorFor(language: string) {
  return createMarkdownProcessor({ syntaxHighlight: false, ...markdownSetting(language) });
}

const processor = await processorFor('en-GB');

/** A body as the site renders it. */
export async function render(markdown: string): Promise<string> {
  return (await processor.render(markdown)).code;
}

/** What a body says about itself, as the page receives it. */
export async function collect(markdown: string): Promise<CollectedBody> {
  // Each call gives a front matter of its own, to which the plugin adds.
  const { metadata } = await processor.render(markdown, { frontmatter: {} });
  return metadata.frontmatter[COLLECTED] as CollectedBody;
}
