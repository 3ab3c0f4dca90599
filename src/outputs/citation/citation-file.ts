import type { Locale } from '../../words/locale.ts';
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

/** Citations as the text of one file; CSL-JSON is an array, as reference managers read it. */
export function citationFile(citations: readonly Citation[], file: CitationFile, locale: Locale): string {
  if (file === 'bib') return citations.map((citation) => bibtexEntry(citation, locale)).join('\n');
  if (file === 'ris') return citations.map((citation) => risRecord(citation, locale)).join('');
  return `${JSON.stringify(citations.map(cslItem), undefined, 2)}\n`;
}
