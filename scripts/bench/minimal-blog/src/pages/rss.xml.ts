import type { APIRoute } from 'astro';
import { newestFirst } from '../newest-first.ts';
import { xml, xmlResponse } from '../xml.ts';

export const GET: APIRoute = async ({ site }) => {
  const items = (await newestFirst()).slice(0, 50).map(({ id, data }) => {
    const link = new URL(`/articles/${id}/`, site).href;
    return `<item><title>${xml(data.title)}</title><link>${link}</link><guid>${link}</guid><pubDate>${data.published.toUTCString()}</pubDate><description>${xml(data.dek)}</description></item>`;
  });
  return xmlResponse(
    `<rss version="2.0"><channel><title>Blog</title><link>${site?.href ?? ''}</link><description>Blog</description>${items.join('')}</channel></rss>`,
  );
};
