import type { Publication } from '../../domain/publication.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Locale } from '../../words/locale.ts';
import { outcomeWord } from '../outcome-word.ts';
import { sha256 } from '../sha256.ts';
import type { Timeline } from './publication-timeline.ts';
import { saidAndHappened } from './said-and-happened.ts';
import { CHUNK, encodeFacets, encodeIndex, encodeTitles, type TimelineFacet } from './timeline-file.ts';
import { itemUrl } from './timeline-item.ts';

/** The files from which a browser draws the timeline, in a folder whose name changes with them. */
export interface TimelineFiles {
  readonly folder: string;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * The files of a timeline: `index.json`, `compare.json`, `facets.json` and `titles-N.json`.
 * @param search The search index, and the number of each page in it by its address, so that words find the same here as
 * there.
 */
export async function timelineFiles(
  timeline: Timeline,
  publication: Publication,
  search: { readonly folder: string; readonly numbers: ReadonlyMap<string, number> },
  locale: Locale,
): Promise<TimelineFiles> {
  const compared = saidAndHappened(timeline, publication, locale);
  const files = new Map([
    ['index', encodeIndex(timeline)],
    ['compare', encodeIndex(compared.timeline, { of: compared.of, links: compared.links })],
    [
      'facets',
      encodeFacets(
        timeline,
        (facet, id) => facetLabel(facet, id, publication, locale),
        search.folder,
        timeline.items.map((item) => search.numbers.get(itemUrl(item)) ?? -1),
      ),
    ],
  ]);
  for (let start = 0; start < timeline.items.length; start += CHUNK)
    files.set(`titles-${start / CHUNK}`, encodeTitles(timeline.items.slice(start, start + CHUNK)));
  const whole = new TextEncoder().encode([...files].flat().join('\n'));
  return { folder: (await sha256(whole)).slice(0, 12), files };
}

function facetLabel(facet: TimelineFacet, id: string, publication: Publication, locale: Locale): string {
  if (facet === 'outcomes') return outcomeWord(id as Outcome, locale);
  return publication.entity.get(id)?.name ?? id;
}
