import { defineMiddleware } from 'astro:middleware';
import { makePage } from './content.ts';
import { addBase } from './outputs/base-path.ts';

const base = import.meta.env.BASE_URL;

/**
 * Pages and components write paths from the root of the site; where that is not the root of its server, this mends them.
 * A build that has the page of the last one says so: it gets it anew, or that it is not modified.
 */
export const onRequest = defineMiddleware(async ({ locals, props }, next) => {
  const { reuse } = locals;
  const made = reuse ? await makePage(props, reuse.last, () => finish(next())) : undefined;
  if (!reuse) return finish(next());
  if (!made) return new Response(null, { status: 304 });
  reuse.record = made.record;
  return made.page;
});

async function finish(page: Promise<Response>): Promise<Response> {
  const response = await page;
  // Read here, so that all of it has been made when what was read for it is counted.
  if (base === '/' || !response.headers.get('content-type')?.startsWith('text/html'))
    return new Response(await response.arrayBuffer(), response);
  return new Response(addBase(await response.text(), base), response);
}
