import { hostOf } from '../../domain/url.ts';
import type { Citation, CitationDate } from './citation.ts';

/** One item of CSL-JSON (https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json, CSL 1.0.2). */
export interface CslItem {
  readonly id: string;
  readonly type: Citation['type'];
  readonly title: string;
  readonly author?: readonly object[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly language: string;
  /** Where the copy that was read stands. */
  readonly source?: string;
  readonly archive?: string;
  readonly archive_location?: string;
}

interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
  readonly circa?: true;
}

/** A citation as an item of CSL-JSON; fields that are not known are left out. */
export function cslItem(citation: Citation): CslItem {
  const { id, type, title, container, authors, issued, accessed, url, language, via, archive } = citation;
  return {
    id,
    type,
    title,
    ...(authors.length > 0 && { author: authors }),
    ...(container !== undefined && (type === 'dataset' ? { publisher: container } : { 'container-title': container })),
    ...(issued && { issued: cslDate(issued) }),
    ...(accessed && { accessed: cslDate(accessed) }),
    ...(url !== undefined && { URL: url }),
    language,
    ...(via !== undefined && { source: via }),
    ...(archive !== undefined && { archive: hostOf(archive), archive_location: archive }),
  };
}

function cslDate({ parts, circa }: CitationDate): CslDate {
  return { 'date-parts': parts as readonly (readonly number[])[], ...(circa && { circa: true }) };
}
