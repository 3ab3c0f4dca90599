/**
 * The policy that a page states about itself (CSP Level 3, https://www.w3.org/TR/CSP3/): everything
 * from this site, nothing from elsewhere, and no inline script but those given, named by their SHA-256.
 * `frame-ancestors` has no effect in a `<meta>`; the server sends it.
 */
export async function contentSecurityPolicy(inlineScripts: readonly string[]): Promise<string> {
  const named = await Promise.all(inlineScripts.map(sha256));
  return [
    "default-src 'none'",
    `script-src 'self' ${named.map((hash) => `'sha256-${hash}'`).join(' ')}`.trim(),
    "style-src 'self'",
    // A chart becomes a PNG by way of an image that the page itself has made.
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** The policy of a page of text alone: its own style and the site's mark, and no script at all. */
export const TEXT_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  // Nothing on the page asks for anything; what audits it reads robots.txt by way of it.
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A page whose policy lets styles stand in it, for the preview alone; nothing else of the policy changes. */
export function allowInlineStyles(html: string): string {
  return html.replace(/style-src 'self'(?=[;"])/, "style-src 'self' 'unsafe-inline'");
}

/** Every page has the same scripts. */
const hashes = new Map<string, Promise<string>>();

function sha256(text: string): Promise<string> {
  const known = hashes.get(text) ?? makeHash(text);
  hashes.set(text, known);
  return known;
}

async function makeHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
