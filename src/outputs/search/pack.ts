import type { Outcome } from '../../domain/outcome.ts';
import { SearchFileError } from './bytes.ts';
import type { SearchDocument, SearchPassage } from './document.ts';

/** What a result shows: its card and the text that its snippet is cut from. */
export interface Card {
  readonly title: string;
  readonly url: string;
  /** EDTF; empty where it has none. */
  readonly date: string;
  readonly outcome: Outcome | undefined;
  readonly names: readonly string[];
  readonly passages: readonly SearchPassage[];
}

type Row = readonly [
  title: string,
  url: string,
  date: string,
  outcome: Outcome | '',
  names: readonly string[],
  passages: readonly (readonly [fragment: string, heading: string, text: string])[],
];

/** Length in characters from which a pack takes no further document. */
const FULL = 2400;

/** Numbers of the documents with which packs begin: short ones share a file, a long one has its own. */
export function packStarts(documents: readonly SearchDocument[]): number[] {
  const starts: number[] = [];
  let length = FULL;
  documents.forEach((document, number) => {
    const own = lengthOf(document);
    if (length + own > FULL) {
      starts.push(number);
      length = 0;
    }
    length += own;
  });
  return starts;
}

function lengthOf({ title, url, summary, passages }: SearchDocument): number {
  return (
    passages.reduce((sum, { text, heading }) => sum + text.length + heading.length, 60) +
    title.length +
    url.length +
    summary.length
  );
}

/** Documents of a pack as JSON; the summary is the first passage, so that it can be the snippet too. */
export function encodePack(documents: readonly SearchDocument[]): Uint8Array<ArrayBuffer> {
  const rows = documents.map(({ title, url, knownDate, outcome, names, summary, passages }): Row => {
    const all = summary === '' ? passages : [{ fragment: '', heading: '', text: summary }, ...passages];
    return [
      title,
      url,
      knownDate,
      outcome ?? '',
      names,
      all.map(({ fragment, heading, text }) => [fragment, heading, text]),
    ];
  });
  return new TextEncoder().encode(JSON.stringify(rows));
}

/** @throws SearchFileError where it is no such JSON. */
export function decodePack(bytes: Uint8Array): Card[] {
  try {
    const rows = JSON.parse(new TextDecoder().decode(bytes)) as readonly Row[];
    return rows.map(([title, url, date, outcome, names, passages]) => ({
      title,
      url,
      date,
      outcome: outcome === '' ? undefined : outcome,
      names,
      passages: passages.map(([fragment, heading, text]) => ({ fragment, heading, text })),
    }));
  } catch {
    throw new SearchFileError('a file of the search index is damaged');
  }
}
