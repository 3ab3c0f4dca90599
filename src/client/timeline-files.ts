import {
  CHUNK,
  decodeFacets,
  decodeIndex,
  decodeTitles,
  type OpenTimeline,
  type TimelineFacets,
  TimelineFileError,
  type Titles,
} from '../outputs/timeline/timeline-file.ts';

/** The files of a timeline as they stand on the site; each is read once, and again after a failure. */
export class TimelineFiles {
  readonly #folder: string;
  readonly #kept = new Map<string, Promise<unknown>>();

  /** @param folder Path of the folder, with its closing slash. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  index(name = 'index'): Promise<OpenTimeline> {
    return this.#read(name, decodeIndex);
  }

  facets(): Promise<TimelineFacets> {
    return this.#read('facets', decodeFacets);
  }

  /** Title and label of an item, by its place. */
  async titles(place: number): Promise<Titles> {
    const chunk = await this.chunk(Math.floor(place / CHUNK));
    return chunk[place % CHUNK] ?? { title: '', label: '' };
  }

  chunk(number: number): Promise<Titles[]> {
    return this.#read(`titles-${number}`, decodeTitles);
  }

  #read<Content>(name: string, decode: (text: string) => Content): Promise<Content> {
    const known = this.#kept.get(name);
    if (known) return known as Promise<Content>;
    const found = fetch(`${this.#folder}${name}.json`).then(async (response) => {
      if (!response.ok) throw new TimelineFileError(`${name} is missing`);
      return decode(await response.text());
    });
    this.#kept.set(name, found);
    found.catch(() => this.#kept.delete(name));
    return found;
  }
}
