import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { type Site, SiteSchema } from '../domain/site.ts';
import { editorConfig, editorPolicy } from '../outputs/editor/editor-config.ts';

/** Where the editor is, from the base of the site. */
const FOLDER = 'admin/';

/**
 * The editor in the browser, under `/admin/`, where `editor` in `content/site.yaml` asks for it; otherwise the site has no
 * such page and not a byte of it.
 *
 * @param site `content/site.yaml` as it was read; the content check tells what is wrong with it
 */
export function editor(site: unknown): AstroIntegration {
  const { data } = SiteSchema.safeParse(site);
  let base = '/';
  return {
    name: 'editor',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        if (!data?.editor) return;
        injectRoute({
          pattern: `/${FOLDER}`,
          entrypoint: fileURLToPath(new URL('../editor/admin.astro', import.meta.url)),
          prerender: true,
        });
        updateConfig({
          vite: {
            define: { EDITOR: JSON.stringify(pageOf({ ...data, editor: data.editor })) },
            // Its fonts lie beside its code, where they would not be found once it is bundled anew.
            optimizeDeps: { exclude: ['@sveltia/cms'] },
          },
        });
      },
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
      },
      'astro:server:start': ({ address, logger }) => {
        if (data?.editor) logger.info(`The editor is at http://${address.address}:${address.port}${base}${FOLDER}`);
      },
    },
  };
}

function pageOf(site: Parameters<typeof editorConfig>[0] & Site) {
  return {
    title: `${site.name} · Editor`,
    policy: editorPolicy(site.editor),
    // In a script element, where a "<" might end it.
    config: JSON.stringify(editorConfig(site)).replaceAll('<', '\\u003c'),
  };
}
