import { publicationTimeline, type Timeline } from '../outputs/timeline/publication-timeline.ts';
import { createTimelineFinder, type TimelineFinder } from '../outputs/timeline/timeline-finder.ts';
import { type TimelineFiles, timelineFiles } from '../outputs/timeline/timeline-files.ts';
import type { ItemKind } from '../outputs/timeline/timeline-item.ts';
import { listedAddresses, listedId, timelineList } from '../outputs/timeline/timeline-list.ts';
import { getSiteLocale } from './locale.ts';
import { longList } from './long-list.ts';
import { once } from './once.ts';
import { recorder, wholePublication } from './publication.ts';
import { numberedIndex } from './search.ts';

/** The timeline of everything dated, and the files from which a browser draws it. */
export interface PublishedTimeline {
  readonly timeline: Timeline;
  /** The files; made when they are first asked for, as they take the most of the time that a page in development takes. */
  readonly files: () => Promise<TimelineFiles>;
}

export const wholeTimeline = once(async () => publicationTimeline(await wholePublication(), await getSiteLocale()));

/** The whole timeline; laid out once a build. */
export async function getTimeline(): Promise<PublishedTimeline> {
  return { timeline: await wholeTimeline(), files: wholeTimelineFiles };
}

const wholeTimelineFiles = once(async (): Promise<TimelineFiles> => {
  const [timeline, publication, locale] = await Promise.all([wholeTimeline(), wholePublication(), getSiteLocale()]);
  const { index, numbers } = await numberedIndex();
  return timelineFiles(timeline, publication, { folder: index.manifest.folder, numbers }, locale);
});

export const timelineFinder = once(async () => createTimelineFinder(await wholeTimeline()));

/** Finds what a page shows of the timeline. */
export async function getTimelineFinder(): Promise<TimelineFinder> {
  const finder = await timelineFinder();
  return {
    get extent() {
      recorder.note('timeline extent');
      return finder.extent;
    },
    get count() {
      recorder.note('timeline count');
      return finder.count;
    },
    find(wanted) {
      recorder.note(`timeline ${JSON.stringify(wanted)}`);
      return finder.find(wanted);
    },
  };
}

/** The entries of the timeline, cut where they are too many for a page. */
export const getTimelineList = longList(['timeline entries'], async () => timelineList(await wholeTimeline()));

export const wholeListedAddresses = once(async () => listedAddresses(timelineList(await wholeTimeline())));

/** Where an entry stands in the list of the timeline, from the root of the site. */
export async function getListedAddress(kind: ItemKind, id: string): Promise<string> {
  const key = listedId({ kind, id });
  recorder.note(`listed ${key}`);
  return (await wholeListedAddresses()).get(key) as string;
}
