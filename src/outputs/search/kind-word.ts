import type { DocumentKind } from './document.ts';

const WORDS: Record<DocumentKind, readonly [one: string, many: string]> = {
  article: ['Article', 'Articles'],
  claim: ['Claim', 'Claims'],
  event: ['Event', 'Events'],
  entity: ['Name', 'Names'],
  source: ['Source', 'Sources'],
  series: ['Figures', 'Figures'],
  topic: ['Topic', 'Topics'],
};

/** The word for one document of a kind: "Claim". */
export function kindWord(kind: DocumentKind): string {
  return WORDS[kind][0];
}

/** The word for many of a kind: "Claims". */
export function kindWords(kind: DocumentKind): string {
  return WORDS[kind][1];
}
