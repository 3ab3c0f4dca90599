import type { APIRoute } from 'astro';
import { newestFirst } from '../newest-first.ts';
import { xmlResponse } from '../xml.ts';

export const GET: APIRoute = async ({ site }) => {
  const urls = (await newestFirst()).map(
    ({ id, data }) =>
      `<url><loc>${new URL(`/articles/${id}/`, site).href}</loc><lastmod>${data.published.toISOString().slice(0, 10)}</lastmod></url>`,
  );
  return xmlResponse(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`);
};
