import type { SearchDocument } from '../../../src/outputs/search/document.ts';

const BLANK: SearchDocument = {
  kind: 'event',
  id: '',
  language: 'en-GB',
  url: '',
  title: '',
  names: [],
  summary: '',
  tags: [],
  date: '2014-08-06',
  knownDate: '',
  topics: [],
  entities: [],
  passages: [],
};

/** An event of August 2014 that says nothing, except what is given. */
export function aDocument(id: string, fields: Partial<SearchDocument>): SearchDocument {
  return { ...BLANK, id, url: `/events/${id}/`, ...fields, knownDate: fields.date ?? BLANK.date };
}

/** A passage of a document that says only this. */
export function aPassage(text: string, fragment = '', heading = ''): SearchDocument['passages'][number] {
  return { fragment, heading, text };
}
