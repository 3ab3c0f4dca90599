import { defineMiddleware } from 'astro:middleware';
import { addBase } from './outputs/base-path.ts';
import { allowInlineStyles } from './outputs/content-security-policy.ts';

const base = import.meta.env.BASE_URL;

/** True in `npm run dev` alone; the integration in `src/preview/` says so. */
declare const IS_PREVIEW: boolean;

/**
 * Pages and components write paths from the root of the site; where that is not the root of its server, this mends them.
 * In the preview, where styles are not yet files and errors are shown on the page, styles may stand in the page.
 */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (!isPage || (base === '/' && !IS_PREVIEW)) return response;
  const html = await response.text();
  const styled = IS_PREVIEW ? allowInlineStyles(html) : html;
  return new Response(base === '/' ? styled : addBase(styled, base), response);
});
