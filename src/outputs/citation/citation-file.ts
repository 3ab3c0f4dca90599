import { bibtexEntry } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { cslItem } from './csl-json.ts';
import { risRecord } from './ris.ts';

/** The files in which a citation can be taken away, by the end of their name. */
export const CITATION_FILES = {
  bib: { name: 'BibTeX', mediaType: 'application/x-bibtex' },
  ris: { name: 'RIS', mediaType: 'application/x-research-info-systems' },
  json: { name: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json' },
} as const;
export type CitationFile = keyof typeof CITATION_FILES;

/** The text of a citation's file; CSL-JSON is an array of one item, as reference managers read it. */
export function citationFile(citation: Citation, file: CitationFile): string {
  if (file === 'bib') return bibtexEntry(citation);
  if (file === 'ris') return risRecord(citation);
  return `${JSON.stringify([cslItem(citation)], undefined, 2)}\n`;
}
