import { byYear, cutList, type ListPart } from './list-part.ts';
import { yearOf } from './date.ts';
import { type Source, SOURCE_TYPES } from './source.ts';

/** Path of the list of sources. */
export const SOURCES_URL = '/sources/';

/** A source takes some 90 bytes of a compressed page. */
const MOST = 250;

/**
 * All sources, cut by year of publication where they are too many for a page: by year, in each by type, then in the given
 * order; those without a date at the end.
 */
export function sourceList(sources: readonly Source[], most = MOST): ListPart<Source> {
  const year = ({ published }: Source) => (published === undefined ? Infinity : yearOf(published));
  const inOrder = sources
    .map((source) => ({ source, year: year(source), type: SOURCE_TYPES.indexOf(source.type) }))
    // Infinity less Infinity is no number.
    .sort((a, b) => (a.year === b.year ? a.type - b.type : a.year - b.year))
    .map(({ source }) => source);
  return cutList(inOrder, { by: [byYear(({ published }) => published)], most, folder: 'by/' });
}
