import type { Source } from '../domain/source.ts';

const WORDS: Record<Source['type'], readonly [one: string, many: string]> = {
  report: ['Report', 'Reports'],
  statement: ['Statement', 'Statements'],
  law: ['Law', 'Laws'],
  dataset: ['Data set', 'Data sets'],
  analysis: ['Analysis', 'Analyses'],
};

const READ: Record<Source['read'], string> = {
  document: 'The document itself was read.',
  excerpt: 'An excerpt of a stored copy was read, not the whole document.',
  unread: 'The document itself was not read; it is known through others.',
};

/** The word for one of a type: "Data set". */
export function sourceTypeSingular(type: Source['type']): string {
  return WORDS[type][0];
}

/** The word for many of a type: "Data sets". */
export function sourceTypePlural(type: Source['type']): string {
  return WORDS[type][1];
}

/** How a source was checked, as a sentence. */
export function readingOf(read: Source['read']): string {
  return READ[read];
}
