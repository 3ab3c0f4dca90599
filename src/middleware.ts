import { defineMiddleware } from 'astro:middleware';
import { getSiteLocale, makePage } from './content.ts';
import { addBase } from './outputs/base-path.ts';
import { allowInlineStyles, contentSecurityPolicy, TEXT_POLICY } from './outputs/content-security-policy.ts';

const base = import.meta.env.BASE_URL;

/** What loads a page anew when the content changes and shows its errors: in the editor, unsaved work would be lost. */
const RELOADER = /<script type="module" src="[^"]*\/@vite\/client"><\/script>/;

/**
 * Every page is in the language of the publication, unless it sets another before anything of it is written. Pages and
 * components write paths from the root of the site; where that is not the root of its server, this mends them. In the
 * preview, where styles are not yet files and errors are shown on the page, styles may stand in the page, and pages of text
 * alone have scripts. A build that has the page of the last one says so: it gets it anew, or that it is not modified.
 */
export const onRequest = defineMiddleware(async ({ locals, props, routePattern }, next) => {
  locals.locale = await getSiteLocale();
  locals.entryText = {};
  const { reuse } = locals;
  if (!reuse) return finish(next(), routePattern);
  const made = await makePage(props, reuse.last, () => finish(next(), routePattern));
  if (!made) return new Response(null, { status: 304 });
  reuse.record = made.record;
  return made.page;
});

async function finish(page: Promise<Response>, routePattern: string): Promise<Response> {
  const response = await page;
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  // Read here, so that all of it has been made when what was read for it is counted.
  if (!isPage || (base === '/' && !IS_PREVIEW)) return new Response(await response.arrayBuffer(), response);
  let html = await response.text();
  if (IS_PREVIEW) html = allowInlineStyles(html.replace(TEXT_POLICY, await contentSecurityPolicy([])));
  if (IS_PREVIEW && /^\/admin\/?$/.test(routePattern)) html = html.replace(RELOADER, '');
  if (base !== '/') html = addBase(html, base);
  // The development server has its own client at the root, wherever the site lies.
  if (IS_PREVIEW) html = html.replace(`src="${base}@vite/client"`, 'src="/@vite/client"');
  return new Response(html, response);
}
