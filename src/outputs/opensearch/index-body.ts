import { languageAnalyzers } from './language-analyzer.ts';

/** A field of an index, as far as this one uses them (https://docs.opensearch.org/latest/mappings/). */
export type IndexField =
  | {
      readonly type: 'keyword';
      readonly ignore_above?: number;
      readonly index?: boolean;
      readonly doc_values?: boolean;
    }
  | { readonly type: 'text'; readonly analyzer: string; readonly fields?: Readonly<Record<string, IndexField>> }
  | { readonly type: 'date' | 'date_range'; readonly format: string }
  | { readonly type: 'integer' }
  | { readonly properties: Readonly<Record<string, IndexField>> };

/** What `PUT /INDEX` takes: how the index of a publication reads and keeps its fields. */
export interface IndexBody {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly mappings: {
    readonly dynamic: 'strict';
    readonly _meta: Readonly<Record<string, string>>;
    readonly properties: Readonly<Record<string, IndexField>>;
  };
}

/** A facet or an id: looked up whole, counted, sorted by. */
const KEYWORD: IndexField = { type: 'keyword' };
/** Text of others may be longer than what Lucene takes as one term, 32,766 bytes: a part of it is kept, and not counted. */
const PRINTED: IndexField = { type: 'keyword', ignore_above: 8000 };
const DAY = 'strict_date';

/** The same text read as its language is: `title.en`, `title.ru`. */
function inLanguages(): IndexField {
  return {
    properties: Object.fromEntries(
      languageAnalyzers().map(([language, analyzer]) => [language, { type: 'text', analyzer }] as const),
    ),
  };
}

/**
 * Settings and mapping of the one index of a publication, for `PUT /INDEX`. Every field is named: one that is misspelt is
 * refused, not guessed at. The same for every edition, so that a later one can be loaded over an earlier one.
 */
export function openSearchIndexBody(): IndexBody {
  return {
    settings: {
      number_of_shards: 1,
      analysis: {
        analyzer: {
          // A name is not inflected, and may be typed without its accents.
          names: { type: 'custom', tokenizer: 'standard', filter: ['cjk_width', 'lowercase', 'asciifolding'] },
        },
      },
    },
    mappings: {
      dynamic: 'strict',
      _meta: { format: 'throughline-1' },
      properties: {
        kind: KEYWORD,
        id: KEYWORD,
        url: { type: 'keyword', index: false, doc_values: false },
        language: KEYWORD,
        title: inLanguages(),
        summary: inLanguages(),
        headings: inLanguages(),
        text: inLanguages(),
        names: { type: 'text', analyzer: 'names', fields: { exact: PRINTED } },
        date: { type: 'date', format: DAY },
        period: { type: 'date_range', format: DAY },
        date_text: KEYWORD,
        updated: { type: 'date', format: DAY },
        due: { type: 'date_range', format: DAY },
        assessed: { type: 'date', format: DAY },
        words: { type: 'integer' },
        article_kind: KEYWORD,
        claim_kind: KEYWORD,
        entity_kind: KEYWORD,
        source_type: KEYWORD,
        outcome: KEYWORD,
        confidence: KEYWORD,
        read: KEYWORD,
        topics: KEYWORD,
        story: KEYWORD,
        authors: KEYWORD,
        entities: KEYWORD,
        speaker: KEYWORD,
        claims: KEYWORD,
        events: KEYWORD,
        sources: KEYWORD,
        based_on: KEYWORD,
        publisher: PRINTED,
        places: PRINTED,
        countries: PRINTED,
        link: { type: 'keyword', index: false, doc_values: false },
      },
    },
  };
}
