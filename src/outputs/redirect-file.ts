import type { Redirect } from '../domain/redirect.ts';

/**
 * The file `_redirects` for hosts that read one (Netlify, Cloudflare Pages, GitLab Pages). A line takes everything below
 * the former address along: citation files and further pages of an entry.
 */
export function redirectFile(redirects: readonly Redirect[]): string {
  return [
    '# Addresses of renamed entries. Where a host does not read this file, a page at each leads on.',
    ...redirects.map(({ from, to }) => `${from}* ${to}:splat 301`),
    '',
  ].join('\n');
}
