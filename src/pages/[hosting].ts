import { getFixedPages, getPublication } from '../content.ts';
import { publicationRedirects } from '../domain/redirect.ts';
import { redirectFile } from '../outputs/redirect-file.ts';

/** Astro takes no file whose own name begins with "_" for a page. */
export function getStaticPaths() {
  return [{ params: { hosting: '_redirects' } }];
}

export async function GET(): Promise<Response> {
  const { corpus } = await getPublication();
  return new Response(redirectFile(publicationRedirects(corpus, await getFixedPages()), corpus.site.url));
}
