import { unified } from '@astrojs/markdown-remark';
import { parse } from 'yaml';
import { markdownSetting } from '../../../src/markdown/pipeline.ts';

/** Renders a Markdown file, front matter and all, with the processor of the site's own build. */
export async function createBodyRenderer(): Promise<(file: string) => Promise<string>> {
  const renderer = await unified(markdownSetting('en-GB')).createRenderer({ syntaxHighlight: false });
  return async (file) => {
    const [, fields = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(file) ?? [];
    const { code } = await renderer.render(body, { frontmatter: parse(fields) as Record<string, unknown> });
    return code;
  };
}
