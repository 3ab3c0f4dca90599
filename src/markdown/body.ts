import { createMarkdownProcessor, type MarkdownRenderer } from '@astrojs/markdown-remark';
import { markdownSetting } from './pipeline.ts';
import { COLLECTED, type CollectedBody } from './remark-collect.ts';

/** The Markdown of a file without its front matter. */
export interface MarkdownBody {
  readonly text: string;
  /** URL of its file, for messages. */
  readonly file: string;
  /** In which it is written, BCP 47. */
  readonly language: string;
}

/** A body as rendered from its one file: not yet joined with what it names. */
export interface RenderedBody {
  readonly html: string;
  readonly headings: readonly { readonly depth: number; readonly slug: string; readonly text: string }[];
  readonly collected: CollectedBody;
}

/**
 * Renders bodies, each by the rules of its language. Shiki would write style attributes, which the content security policy
 * refuses; this publication prints no code.
 */
export function createBodyRenderer(): (body: MarkdownBody) => Promise<RenderedBody> {
  const processors = new Map<string, Promise<MarkdownRenderer>>();
  const processorOf = (language: string) => {
    const known =
      processors.get(language) ?? createMarkdownProcessor({ syntaxHighlight: false, ...markdownSetting(language) });
    processors.set(language, known);
    return known;
  };
  return async ({ text, file, language }) => {
    const processor = await processorOf(language);
    const { code, metadata } = await processor.render(text, { frontmatter: {}, fileURL: new URL(file) });
    return {
      html: code,
      headings: metadata.headings,
      collected: metadata.frontmatter[COLLECTED] as CollectedBody,
    };
  };
}
