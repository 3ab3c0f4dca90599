import type { SearchDocument } from './document.ts';
import { tokenize } from './token.ts';

/**
 * Okapi BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009), with the title kept apart: a
 * title's words say what a text is about however long the text is, so they are not saturated together with it.
 */
const WEIGHT = { summary: 10, heading: 3, tag: 2, body: 1 };
const K1 = 1.2;
const B = 0.7;
const TITLE_B = 0.3;

/** Levels of an impact: four bits each for the title and for the text. */
export const LEVELS = 15;

/** Postings of one term in rising order of document: numbers of documents and, beside them, impacts. */
export interface Postings {
  readonly documents: number[];
  /** Title level × 16 + text level. */
  readonly impacts: number[];
}

interface Counts {
  title: number;
  text: number;
}

/** All terms of the documents with their postings. A document's number is its place in the list. */
export function invert(documents: readonly SearchDocument[]): Map<string, Postings> {
  const counted = documents.map(countTerms);
  const titleMean = mean(counted.map(({ titleLength }) => titleLength));
  const textMean = mean(counted.map(({ textLength }) => textLength));
  const index = new Map<string, Postings>();
  counted.forEach(({ terms, titleLength, textLength }, number) => {
    const titlePart = 1 / (1 - TITLE_B + (TITLE_B * titleLength) / titleMean);
    const textNorm = K1 * (1 - B + (B * textLength) / textMean);
    for (const [term, { title, text }] of terms) {
      const titleLevel = title === 0 ? 0 : Math.max(1, Math.round((LEVELS * Math.min(titlePart, 2)) / 2));
      const textLevel = text === 0 ? 0 : Math.max(1, Math.round((LEVELS * text) / (text + textNorm)));
      const postings = index.get(term) ?? { documents: [], impacts: [] };
      index.set(term, postings);
      postings.documents.push(number);
      postings.impacts.push(titleLevel * 16 + textLevel);
    }
  });
  return index;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length) || 1;
}

function countTerms(document: SearchDocument) {
  const terms = new Map<string, Counts>();
  const count = (text: string, field: keyof Counts, weight: number): number => {
    const tokens = tokenize(text);
    for (const { term } of tokens) {
      const counts = terms.get(term) ?? { title: 0, text: 0 };
      terms.set(term, counts);
      counts[field] += weight;
    }
    return tokens.length;
  };
  let titleLength = count(document.title, 'title', 1);
  // Each other name is a title of its own: a person of five spellings is no longer than one of one.
  for (const name of document.names) titleLength = Math.max(titleLength, count(name, 'title', 1));
  let textLength = count(document.summary, 'text', WEIGHT.summary);
  for (const tag of document.tags) count(tag, 'text', WEIGHT.tag);
  for (const { heading, text } of document.passages) {
    count(heading, 'text', WEIGHT.heading);
    textLength += count(text, 'text', WEIGHT.body);
  }
  return { terms, titleLength, textLength };
}
