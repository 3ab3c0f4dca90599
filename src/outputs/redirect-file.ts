import type { Redirect } from '../domain/redirect.ts';
import { absoluteUrl } from '../domain/url.ts';

/**
 * The file `_redirects` for hosts that read one (Netlify, Cloudflare Pages, GitLab Pages). A line takes everything below
 * the former address along: citation files and further pages of an entry.
 * @param siteUrl Address of the site, whose path the lines begin with.
 */
export function redirectFile(redirects: readonly Redirect[], siteUrl: string): string {
  const onServer = (path: string) => new URL(absoluteUrl(path, siteUrl)).pathname;
  return [
    '# Addresses of renamed entries. Where a host does not read this file, a page at each leads on.',
    ...redirects.map(({ from, to }) => `${onServer(from)}* ${onServer(to)}:splat 301`),
    '',
  ].join('\n');
}
