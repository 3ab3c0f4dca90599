import { expect, it } from 'vitest';
import { webManifest } from '../../src/outputs/web-manifest.ts';
import { createLocale } from '../../src/words/locale.ts';
import { aCorpus } from '../domain/builders.ts';

const TOKENS = ':root { --color-page: #fdfcf9; }';

it('the site can be installed from wherever it lies, under its name and in its language', () => {
  const { site } = aCorpus();
  const manifest = JSON.parse(webManifest(site, TOKENS, createLocale('ar'))) as Record<string, unknown>;
  expect(manifest).toMatchObject({
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: 'ar',
    dir: 'rtl',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#fdfcf9',
    theme_color: '#fdfcf9',
  });
  expect(manifest['icons']).toEqual([
    { src: 'favicon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
    { src: 'icons/192.png', type: 'image/png', sizes: '192x192', purpose: 'any' },
    { src: 'icons/512.png', type: 'image/png', sizes: '512x512', purpose: 'any' },
    { src: 'icons/maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
  ]);
});
