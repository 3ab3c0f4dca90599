import { expect, it } from 'vitest';
import { allowInlineStyles, contentSecurityPolicy, TEXT_POLICY } from '../../src/outputs/content-security-policy.ts';

it('styles may stand in a page of the preview, and nothing else of its policy changes', async () => {
  const policy = await contentSecurityPolicy([]);
  const page = (content: string) => `<meta http-equiv="content-security-policy" content="${content}">`;
  const allowed = allowInlineStyles(page(policy));
  expect(allowed).toBe(page(policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")));
  expect(allowed).not.toBe(page(policy));
  expect(allowInlineStyles(page("default-src 'none'; style-src 'self'"))).toContain(
    "style-src 'self' 'unsafe-inline'\"",
  );
  // One that names what is allowed already stays as it is.
  expect(allowInlineStyles(allowed)).toBe(allowed);
});

it('a page of text alone runs nothing, and takes nothing from elsewhere', () => {
  expect(TEXT_POLICY).toMatch(/^default-src 'none';/);
  expect(TEXT_POLICY).not.toMatch(/script|frame/);
  for (const directive of TEXT_POLICY.split('; ')) expect(directive).toMatch(/^[a-z-]+ '(?:none|self)'$/);
});

it('scripts come from the site alone where no page has its own', async () => {
  expect(await contentSecurityPolicy([])).toContain("script-src 'self';");
});
