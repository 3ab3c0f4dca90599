import { getFixedPages, getPublication, getSiteLocale } from '../content.ts';
import { llmsText } from '../outputs/llms-text.ts';

export async function GET(): Promise<Response> {
  return new Response(llmsText(await getPublication(), await getFixedPages(), await getSiteLocale()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
