import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { markdownSetting } from './markdown/pipeline.ts';

// BLOG_PLUGINS=none leaves the processor as Astro brings it: a body then shows the marks of claims and citations.
const plugins = process.env.BLOG_PLUGINS === 'none' ? {} : markdownSetting('en-GB');

export default defineConfig({
  site: 'https://blog.example',
  cacheDir: './.cache/astro',
  markdown: { syntaxHighlight: false, processor: unified(plugins) },
  devToolbar: { enabled: false },
});
