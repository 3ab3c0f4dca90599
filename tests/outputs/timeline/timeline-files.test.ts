import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../../src/domain/publication.ts';
import { publicationTimeline, type Timeline } from '../../../src/outputs/timeline/publication-timeline.ts';
import { CHUNK, decodeFacets, decodeTitles } from '../../../src/outputs/timeline/timeline-file.ts';
import { timelineFiles } from '../../../src/outputs/timeline/timeline-files.ts';
import { aCorpus } from '../../domain/builders.ts';
import { english } from '../../words/english.ts';

describe('the files of a timeline', () => {
  const publication = linkPublication(aCorpus());
  const timeline = publicationTimeline(publication, english);
  const search = { folder: 'search-1', numbers: new Map([['/claims/one-billion-next-year/', 7]]) };
  const filesOf = (one: Timeline) => timelineFiles(one, publication, search, english);
  /** As many items as are asked for, the same again and again. */
  const long = (count: number): Timeline => ({
    ...timeline,
    items: Array.from({ length: count }, (_, place) => timeline.items[place % timeline.items.length] as never),
  });

  it('name what narrows it in words, and its items by their numbers in the search index', async () => {
    const { files } = await filesOf(timeline);
    const { values, search: folder, documents } = decodeFacets(files.get('facets') as string);
    expect(values.speakers).toEqual([{ id: 'roscosmos', label: 'Roscosmos' }]);
    expect(values.outcomes).toEqual([{ id: 'failed', label: 'Failed' }]);
    expect(folder).toBe('search-1');
    expect(documents).toEqual(timeline.items.map(({ kind }) => (kind === 'claim' ? 7 : -1)));
  });

  it('have the titles of a long timeline in parts, each title once', async () => {
    const partsOf = async (count: number) =>
      [...(await filesOf(long(count))).files].filter(([name]) => name.startsWith('titles-'));
    expect((await partsOf(CHUNK)).map(([name]) => name)).toEqual(['titles-0']);
    const parts = await partsOf(CHUNK + 2);
    expect(parts.map(([name]) => name)).toEqual(['titles-0', 'titles-1']);
    expect(parts.flatMap(([, text]) => decodeTitles(text)).map(({ title }) => title)).toEqual(
      long(CHUNK + 2).items.map(({ title }) => title),
    );
  });

  it('are in a folder whose short name changes with them', async () => {
    const { folder } = await filesOf(timeline);
    expect(folder).toMatch(/^[0-9a-f]{12}$/);
    expect((await filesOf(timeline)).folder).toBe(folder);
    expect((await filesOf(long(3 * CHUNK))).folder).not.toBe(folder);
  });
});
