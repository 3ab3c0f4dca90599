import type { Site } from '../domain/site.ts';
import type { Locale } from '../words/locale.ts';
import { readTokens } from './design-tokens.ts';
import { iconPath, ICONS, type IconName } from './icon/icon.ts';

const IN_MANIFEST: readonly IconName[] = ['192', '512', 'maskable-512'];

/**
 * The web app manifest (https://www.w3.org/TR/appmanifest/), by which the site can be installed.
 * @param tokens The design tokens (styles/tokens.css): the page's light ground is the colour of the window.
 */
export function webManifest(site: Site, tokens: string, { tag, direction }: Locale): string {
  const ground = readTokens(tokens, 'light').get('--color-page');
  return JSON.stringify(
    {
      name: site.name,
      short_name: site.name,
      description: site.description,
      lang: tag,
      dir: direction,
      // Addresses from the manifest's own, which lies at the root of the site, wherever that is on its server.
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: ground,
      theme_color: ground,
      categories: ['news'],
      icons: [
        { src: 'favicon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
        ...IN_MANIFEST.map((name) => ({
          src: iconPath(name).slice(1),
          type: 'image/png',
          sizes: `${ICONS[name].size}x${ICONS[name].size}`,
          purpose: name.startsWith('maskable') ? 'maskable' : 'any',
        })),
      ],
    },
    null,
    2,
  );
}
