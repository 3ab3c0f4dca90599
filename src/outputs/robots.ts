import type { Site } from '../domain/site.ts';
import { absoluteUrl } from '../domain/url.ts';

/**
 * The rules for crawlers (RFC 9309): all may read everything. Pages that are not to be found say so themselves, which a
 * crawler that is kept out would never read.
 */
export function robotsText(site: Site, sitemaps: readonly string[]): string {
  const lines = ['User-agent: *', 'Allow: /', '', ...sitemaps.map((path) => `Sitemap: ${absoluteUrl(path, site.url)}`)];
  return `${lines.join('\n')}\n`;
}
