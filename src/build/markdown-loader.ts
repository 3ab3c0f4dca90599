import { parseFrontmatter } from '@astrojs/markdown-remark';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bodiesFolder, bodyKey, forgetBodies, renderBodies, rendererVersion } from './rendered-bodies.ts';

interface MarkdownFile {
  readonly id: string;
  readonly file: URL;
  readonly key: string;
  readonly body: string;
  readonly data: Record<string, unknown>;
}

/**
 * Loads the Markdown files of a folder of `content/`: their front matter goes into Astro's store, their bodies do not.
 * Rendered bodies are kept on the disk until the file or the renderer changes, and read when their page is made, so that
 * ten thousand of them never fill the memory. The digest of an entry is the key of its body.
 */
export function markdownFiles(name: string): Loader {
  return {
    name: 'markdown-files',
    async load(context) {
      const { config, store, watcher } = context;
      const folder = new URL(`content/${name}/`, config.root);
      const bodies = bodiesFolder(config.cacheDir, name);
      const version = rendererVersion(config.root);
      const load = async () => {
        const files = readFiles(folder, version);
        await renderBodies(
          bodies,
          files.map(({ key, body, file }) => ({ key, text: body, file: file.href })),
        );
        // In development an older body may still be on its way to a page.
        if (!watcher) forgetBodies(bodies, new Set(files.map(({ key }) => key)));
        store.clear();
        for (const file of files) await storeFile(context, file);
      };
      await load();
      const reload = (path: string) => {
        if (pathToFileURL(path).href.startsWith(folder.href)) void load();
      };
      for (const event of ['add', 'change', 'unlink'] as const) watcher?.on(event, reload);
    },
  };
}

function readFiles(folder: URL, version: string): MarkdownFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => {
      const file = new URL(path.split('/').map(encodeURIComponent).join('/'), folder);
      const { frontmatter, content } = parseFrontmatter(readFileSync(file, 'utf8'));
      const body = content.trim();
      // Folders inside a collection are only for order.
      const id = (path.split('/').at(-1) as string).replace(/\.md$/, '');
      return { id, file, key: bodyKey(version, body), body, data: frontmatter };
    });
}

async function storeFile({ store, parseData, config }: LoaderContext, { id, file, key, data }: MarkdownFile) {
  const filePath = fileURLToPath(file);
  const parsed = await parseData({ id, data, filePath });
  store.set({ id, data: parsed, digest: key, filePath: filePath.slice(fileURLToPath(config.root).length) });
}
