import type { PageFields } from '../domain/page.ts';
import type { RenderedBody } from '../markdown/body.ts';
import { pageBodyHtml } from '../outputs/prose/body-words.ts';
import { bodyFacts, bodyHtml } from './body.ts';
import { keptEntries } from './entries.ts';
import { getSiteLocale } from './locale.ts';
import { once } from './once.ts';
import { recorder } from './publication.ts';

/** A fixed page with its rendered body. */
export interface FixedPage extends PageFields, Pick<RenderedBody, 'html' | 'headings'> {
  readonly id: string;
}

export const fixedPages = once(async (): Promise<FixedPage[]> => {
  const locale = await getSiteLocale();
  return keptEntries('pages')
    .map((entry) => ({
      ...entry.fields,
      id: entry.id,
      html: pageBodyHtml(bodyHtml(entry), locale),
      headings: bodyFacts(entry).headings,
    }))
    .sort((a, b) => a.order - b.order);
});

/** The fixed pages in the order of the footer. */
export async function getFixedPages(): Promise<FixedPage[]> {
  recorder.note('fixed pages');
  return fixedPages();
}
