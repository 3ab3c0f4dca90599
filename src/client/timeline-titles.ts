import { formatDate } from '../outputs/date-words.ts';
import { CHUNK, type OpenTimeline, wholePlace } from '../outputs/timeline/timeline-file.ts';
import type { TimelineFiles } from './timeline-files.ts';
import { told, type TimelineLocale } from './timeline-messages.ts';

/** What the entries of a timeline are called, which is fetched for those that are looked at. */
export class TimelineTitles {
  readonly #files: TimelineFiles;
  readonly #locale: TimelineLocale;

  constructor(files: TimelineFiles, locale: TimelineLocale) {
    this.#files = files;
    this.#locale = locale;
  }

  /**
   * The title of an item.
   * @throws TimelineFileError, TypeError (no connection)
   */
  async title(timeline: OpenTimeline, place: number): Promise<string> {
    return (await this.#files.titles(wholePlace(timeline, place))).title;
  }

  /** Gives items their labels; false where some could not be fetched. */
  async label(timeline: OpenTimeline, places: readonly number[]): Promise<boolean> {
    const chunks = new Set(places.map((place) => Math.floor(wholePlace(timeline, place) / CHUNK)));
    await Promise.all([...chunks].map((chunk) => this.#files.chunk(chunk).catch(() => undefined)));
    for (const place of places) {
      const titles = await this.#files.titles(wholePlace(timeline, place)).catch(() => undefined);
      if (titles) timeline.labels.set(place, titles.label);
    }
    return places.every((place) => timeline.labels.has(place));
  }

  /** An item for a screen reader that comes to it: when, what, where; never all of it. */
  async announcement(timeline: OpenTimeline, place: number): Promise<string> {
    const item = timeline.items[place];
    if (!item) return '';
    return told(this.#locale, 'active', {
      date: formatDate(item.date, this.#locale),
      title: await this.title(timeline, place).catch(() => ''),
      lane: timeline.lanes[item.lane]?.title ?? '',
    });
  }

  /** Gives the mark under the pointer its full title. */
  async hint(timeline: OpenTimeline, target: Element): Promise<void> {
    const mark = target.closest<SVGAElement>('.tl-mark');
    if (!mark || mark.querySelector('title')) return;
    const place = Number(mark.dataset['i']);
    const item = timeline.items[place];
    const title = await this.title(timeline, place).catch(() => undefined);
    if (!item || title === undefined || mark.querySelector('title')) return;
    const element = document.createElementNS('http://www.w3.org/2000/svg', 'title');
    element.textContent = told(this.#locale, 'entry', { date: formatDate(item.date, this.#locale), title });
    mark.prepend(element);
  }
}
