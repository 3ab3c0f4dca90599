import { createRequire } from 'node:module';
import type { CslItem } from '../../src/outputs/citation/csl-json.ts';

/** An item as citation-js reads it: CSL-JSON, with what its plugins add. */
export type ParsedItem = Record<string, unknown> & {
  readonly title: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
};

interface CiteInstance {
  readonly data: readonly ParsedItem[];
  format(type: 'bibliography', options: { format: 'text'; template: 'apa'; lang: 'en-US' }): string;
}

// citation-js has no types of its own.
const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core') as { Cite: new (input: unknown) => CiteInstance };
for (const plugin of ['bibtex', 'csl', 'ris']) require(`@citation-js/plugin-${plugin}`);

/** The items that citation-js finds in BibTeX, RIS or CSL-JSON. */
export function parseCitations(text: string): readonly ParsedItem[] {
  return new Cite(text).data;
}

/** The only item that citation-js finds in BibTeX, RIS or CSL-JSON. */
export function parseCitation(text: string): ParsedItem {
  const data = parseCitations(text);
  if (data.length !== 1) throw new Error(`${data.length} items where one was written`);
  return data[0] as ParsedItem;
}

/** The entry that citation-js (citeproc-js and the style "apa") prints, in American English. */
export function formatApa(item: CslItem): string {
  // It writes into the item that it is given.
  const copy = JSON.parse(JSON.stringify(item)) as unknown;
  return new Cite(copy).format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' }).trim();
}
