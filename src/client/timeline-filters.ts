import { listWords } from '../outputs/list-words.ts';
import { type FilterResult, filterTimeline, isNarrowed } from '../outputs/timeline/timeline-filter.ts';
import type { OpenTimeline, TimelineFacets } from '../outputs/timeline/timeline-file.ts';
import type { TimelineState } from '../outputs/timeline/timeline-state.ts';
import type { TimelineFiles } from './timeline-files.ts';
import { told, type TimelineLocale } from './timeline-messages.ts';

/** What the filters of a state leave of a timeline. */
export interface Filtered {
  /** Places of what is left; undefined for all. */
  readonly shown?: ReadonlySet<number> | undefined;
  /** Numbers of the documents that hold the words that were asked for. */
  readonly found?: ReadonlySet<number> | undefined;
  /** What is wrong with what was asked for; empty if nothing is. */
  readonly problem: string;
}

/** The filters of a timeline; what they go by is loaded when they are first used. */
export class TimelineFilters {
  readonly #timeline: OpenTimeline;
  readonly #files: TimelineFiles;
  readonly #locale: TimelineLocale;
  #facets: TimelineFacets | undefined;

  constructor(timeline: OpenTimeline, files: TimelineFiles, locale: TimelineLocale) {
    this.#timeline = timeline;
    this.#files = files;
    this.#locale = locale;
  }

  /** Undefined until they are loaded, or where they cannot be. */
  get facets(): TimelineFacets | undefined {
    return this.#facets;
  }

  async load(): Promise<void> {
    this.#facets ??= await this.#files.facets().catch(() => undefined);
  }

  async apply(state: TimelineState): Promise<Filtered> {
    if (!isNarrowed(state)) return { problem: '' };
    const words = this.#locale.words.timelineView;
    await this.load();
    if (!this.#facets) return { problem: words.filtersFailed };
    let found: ReadonlySet<number> | undefined;
    let problem = '';
    if (state.q.trim() !== '') {
      try {
        const { findNumbers } = await import('./timeline-words.ts');
        found = await findNumbers(state.q, this.#facets.search);
      } catch (error) {
        problem = error instanceof Error && error.name === 'RenewedError' ? words.renewed : words.searchFailed;
      }
    }
    const { shown, unknown } = filterTimeline(this.#timeline, this.#facets, state, found);
    const nothing =
      unknown.length > 0 && told(this.#locale, 'nothingHas', { names: listWords(unknown, 'comma', this.#locale) });
    return { shown: problem === '' ? new Set(shown) : undefined, found, problem: nothing || problem };
  }

  /** How many each choice would leave; undefined where what is asked for cannot be looked for. */
  count(state: TimelineState, found: ReadonlySet<number> | undefined): FilterResult | undefined {
    if (!this.#facets && isNarrowed(state)) return undefined;
    return filterTimeline(this.#timeline, this.#facets, state, found);
  }
}
