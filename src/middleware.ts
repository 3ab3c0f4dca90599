import { defineMiddleware } from 'astro:middleware';
import { getSiteLocale } from './content.ts';
import { addBase } from './outputs/base-path.ts';

const base = import.meta.env.BASE_URL;

/**
 * Every page is in the language of the publication, unless it sets another before anything of it is written. Pages and
 * components write paths from the root of the site; where that is not the root of its server, this mends them.
 */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  locals.locale = await getSiteLocale();
  const response = await next();
  if (base === '/' || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(addBase(await response.text(), base), response);
});
