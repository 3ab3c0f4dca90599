import { DOCUMENT_KINDS, type SearchDocument } from './document.ts';
import { NumberColumn } from './number-column.ts';
import { createTermReader } from './token.ts';

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
  readonly documents: Uint32Array;
  /** Title level × 16 + text level. */
  readonly impacts: Uint8Array;
}

/** What turns documents into postings, some documents at a time: a whole archive takes seconds. */
export interface Inverter {
  /** Counts the terms of the documents before a number that are not counted yet. */
  countTo(end: number): void;
  /** All terms of the documents with their postings; what is not counted yet is counted first. */
  postings(): Map<string, Postings>;
}

/**
 * An inverter that has counted nothing yet. A document's number is its place in the list. What is counted of every
 * document is kept in columns of numbers: an archive as objects would take ten times the memory.
 */
export function createInverter(documents: readonly SearchDocument[]): Inverter {
  const { counts, countTo } = createCounter(documents);
  return {
    countTo,
    postings() {
      countTo(documents.length);
      return postingsOf(documents, counts);
    },
  };
}

function postingsOf(documents: readonly SearchDocument[], counts: Counts): Map<string, Postings> {
  const { terms, term, titleLength, text, ends, titleLengths, textLengths } = counts;
  const titleMean = mean(titleLengths);
  // A claim is short and an article long by nature: each is held against those of its own kind.
  const textMeans = new Map(
    DOCUMENT_KINDS.map((kind) => [kind, mean(textLengths.filter((_, number) => documents[number]?.kind === kind))]),
  );

  const starts = new Uint32Array(terms.length + 1);
  for (let place = 0; place < term.length; place += 1)
    starts[term.at(place) + 1] = (starts[term.at(place) + 1] ?? 0) + 1;
  for (let number = 0; number < terms.length; number += 1)
    starts[number + 1] = (starts[number + 1] as number) + (starts[number] as number);
  const next = starts.slice();
  const held = new Uint32Array(term.length);
  const impacts = new Uint8Array(term.length);
  let place = 0;
  documents.forEach(({ kind }, number) => {
    const textNorm = K1 * (1 - B + (B * (textLengths[number] as number)) / (textMeans.get(kind) as number));
    for (; place < (ends[number] as number); place += 1) {
      const [length, weight] = [titleLength.at(place), text.at(place)];
      const titleLevel =
        length === 0 ? 0 : Math.max(1, Math.round((LEVELS * titlePart(length, titleMean)) / MOST_TITLE));
      const textLevel = weight === 0 ? 0 : Math.max(1, Math.round((LEVELS * weight) / (weight + textNorm)));
      const at = next[term.at(place)] as number;
      next[term.at(place)] = at + 1;
      held[at] = number;
      impacts[at] = titleLevel * 16 + textLevel;
    }
  });
  return new Map(
    terms.map((name, number) => [
      name,
      {
        documents: held.subarray(starts[number], starts[number + 1]),
        impacts: impacts.subarray(starts[number], starts[number + 1]),
      },
    ]),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length) || 1;
}

/** How much of a title one of its words is; a name of one word is that word. */
function titlePart(length: number, mean: number): number {
  return length === 1 ? MOST_TITLE : Math.min(MOST_TITLE, 1 / (1 - TITLE_B + (TITLE_B * length) / mean));
}

/** What is counted: the terms by number, and a row for each term of each document, one document after the other. */
interface Counts {
  readonly terms: readonly string[];
  /** Number of the term of each row. */
  readonly term: NumberColumn;
  /** Length in words of the shortest of its names that has the term; 0 where none has. */
  readonly titleLength: NumberColumn;
  /** How often the text has the term, weighed by field. */
  readonly text: NumberColumn;
  /** The row after the last of each document. */
  readonly ends: readonly number[];
  /** Length of the title and of the text of each document, in words. */
  readonly titleLengths: readonly number[];
  readonly textLengths: readonly number[];
}

function createCounter(documents: readonly SearchDocument[]): { counts: Counts; countTo: (end: number) => void } {
  const reader = createTermReader();
  const [term, titleLength, text] = [new NumberColumn(), new NumberColumn(), new NumberColumn()];
  const ends: number[] = [];
  /** By number of a term, the row of the document at hand. */
  const rowOf: number[] = [];
  let start = 0;

  const rowFor = (number: number): number => {
    const known = rowOf[number];
    if (known !== undefined && known >= start) return known;
    rowOf[number] = term.length;
    term.push(number);
    titleLength.push(0);
    text.push(0);
    return term.length - 1;
  };
  const countTitle = (title: string): number => {
    const found = reader.read(title);
    for (const number of found) {
      const row = rowFor(number);
      titleLength.set(row, Math.min(titleLength.at(row) || Infinity, found.length));
    }
    return found.length;
  };
  const countText = (words: string, weight: number): number => {
    const found = reader.read(words);
    for (const number of found) {
      const row = rowFor(number);
      text.set(row, text.at(row) + weight);
    }
    return found.length;
  };

  const titleLengths: number[] = [];
  const textLengths: number[] = [];
  const countOne = ({ title, names, summary, tags, passages }: SearchDocument): void => {
    start = term.length;
    titleLengths.push(countTitle(title));
    names.forEach(countTitle);
    let textLength = countText(summary, WEIGHT.summary);
    for (const tag of tags) countText(tag, WEIGHT.tag);
    for (const { heading, text: passage } of passages) {
      countText(heading, WEIGHT.heading);
      textLength += countText(passage, WEIGHT.body);
    }
    textLengths.push(textLength);
    ends.push(term.length);
  };
  return {
    counts: { terms: reader.terms, term, titleLength, text, ends, titleLengths, textLengths },
    countTo(end) {
      for (const document of documents.slice(ends.length, end)) countOne(document);
    },
  };
}
