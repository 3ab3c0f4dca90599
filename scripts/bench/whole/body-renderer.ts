import { type RehypePlugins, unified } from '@astrojs/markdown-remark';
import { parse } from 'yaml';
import { rehypePlugins, remarkPlugins } from '../../../src/markdown/pipeline.ts';

/** Renders a Markdown file, front matter and all, with the processor of the site's own build. */
export async function createBodyRenderer(): Promise<(file: string) => Promise<string>> {
  const renderer = await unified({
    remarkPlugins: [...remarkPlugins],
    // Astro's type wants lists that can be changed; it changes none.
    rehypePlugins: [...rehypePlugins] as unknown as RehypePlugins,
  }).createRenderer({ syntaxHighlight: false });
  return async (file) => {
    const [, fields = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(file) ?? [];
    const { code } = await renderer.render(body, { frontmatter: parse(fields) as Record<string, unknown> });
    return code;
  };
}
