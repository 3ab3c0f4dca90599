import { DOCUMENT_KINDS, type SearchDocument } from './document.ts';
import { tokenize } from './token.ts';

/**
 * Okapi BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009), with the title kept apart: a
 * title's words say what a text is about however long the text is, so they are not saturated together with it.
 */
const WEIGHT = { summary: 10, heading: 3, tag: 2, body: 1 };
const K1 = 1.2;
const B = 0.7;
const TITLE_B = 0.3;
/** What the title of one word counts, against 1 for one of mean length. */
const MOST_TITLE = 2;

/** Levels of an impact: four bits each for the title and for the text. */
export const LEVELS = 15;

/** Postings of one term in rising order of document: numbers of documents and, beside them, impacts. */
export interface Postings {
  readonly documents: number[];
  /** Title level × 16 + text level. */
  readonly impacts: number[];
}

interface Counts {
  /** Length in words of the shortest of its names that has the term; 0 where none has. */
  titleLength: number;
  /** How often the text has the term, weighed by field. */
  text: number;
}

/** All terms of the documents with their postings. A document's number is its place in the list. */
export function invert(documents: readonly SearchDocument[]): Map<string, Postings> {
  const counted = documents.map(countTerms);
  const titleMean = mean(counted.map(({ titleLength }) => titleLength));
  // A claim is short and an article long by nature: each is held against those of its own kind.
  const textMeans = new Map(
    DOCUMENT_KINDS.map((kind) => [
      kind,
      mean(counted.flatMap(({ textLength }, number) => (documents[number]?.kind === kind ? [textLength] : []))),
    ]),
  );
  const index = new Map<string, Postings>();
  counted.forEach(({ terms, textLength }, number) => {
    const textMean = textMeans.get((documents[number] as SearchDocument).kind) as number;
    const textNorm = K1 * (1 - B + (B * textLength) / textMean);
    for (const [term, { titleLength, text }] of terms) {
      const titleLevel =
        titleLength === 0 ? 0 : Math.max(1, Math.round((LEVELS * titlePart(titleLength, titleMean)) / MOST_TITLE));
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

/** How much of a title one of its words is; a name of one word is that word. */
function titlePart(length: number, mean: number): number {
  return length === 1 ? MOST_TITLE : Math.min(MOST_TITLE, 1 / (1 - TITLE_B + (TITLE_B * length) / mean));
}

function countTerms(document: SearchDocument) {
  const terms = new Map<string, Counts>();
  const countsOf = (term: string): Counts => {
    const counts = terms.get(term) ?? { titleLength: 0, text: 0 };
    terms.set(term, counts);
    return counts;
  };
  const countTitle = (title: string): number => {
    const tokens = tokenize(title);
    for (const { term } of tokens) {
      const counts = countsOf(term);
      counts.titleLength = Math.min(counts.titleLength || Infinity, tokens.length);
    }
    return tokens.length;
  };
  const countText = (text: string, weight: number): number => {
    const tokens = tokenize(text);
    for (const { term } of tokens) countsOf(term).text += weight;
    return tokens.length;
  };
  const titleLength = countTitle(document.title);
  document.names.forEach(countTitle);
  let textLength = countText(document.summary, WEIGHT.summary);
  for (const tag of document.tags) countText(tag, WEIGHT.tag);
  for (const { heading, text } of document.passages) {
    countText(heading, WEIGHT.heading);
    textLength += countText(text, WEIGHT.body);
  }
  return { terms, titleLength, textLength };
}
