import { textStart } from '../text-start.ts';
import type { TimelineItem } from './timeline-item.ts';

/** What a reader has chosen to see, as it stands in the address. */
export interface TimelineState {
  /** A range of time, `2018-01..2020-06`; empty for all. */
  readonly t: string;
  /** Ids of topics. */
  readonly c: readonly string[];
  /** Words, in the language of the search. */
  readonly q: string;
  readonly entity: string;
  readonly speaker: string;
  readonly outcome: string;
  /** The item whose panel is open: an event's id, or `claims/ID`, `articles/ID`. */
  readonly e: string;
  readonly v: TimelineMode;
  /** Ids of folded lanes. */
  readonly fold: readonly string[];
}

/** The chart with its list, the list alone, or what was said against what happened. */
export const MODES = ['chart', 'list', 'compare'] as const;
export type TimelineMode = (typeof MODES)[number];

export const START: TimelineState = {
  t: '',
  c: [],
  q: '',
  entity: '',
  speaker: '',
  outcome: '',
  e: '',
  v: 'chart',
  fold: [],
};

/** Characters that are read of a text. */
const LONGEST = 400;
/** Ids that are read of a list; each is read whole, or it would name something else. */
const MOST_IDS = 400;

/** The state that an address asks for: of what is too long the beginning, and a mode that there is not is left out. */
export function readState(search: string): TimelineState {
  const asked = new URLSearchParams(search);
  const text = (key: string) => textStart(asked.get(key) ?? '', LONGEST);
  const list = (key: string) =>
    [...new Set((asked.get(key) ?? '').split(','))].filter((id) => id !== '').slice(0, MOST_IDS);
  const v = MODES.find((mode) => mode === asked.get('v')) ?? 'chart';
  return {
    t: text('t'),
    c: list('c'),
    q: text('q'),
    entity: text('entity'),
    speaker: text('speaker'),
    outcome: text('outcome'),
    e: text('e'),
    v,
    fold: list('fold'),
  };
}

/** How the address names an item. */
export function itemKey({ kind, id }: Pick<TimelineItem, 'kind' | 'id'>): string {
  return kind === 'event' ? id : `${kind}s/${id}`;
}

/** The query of an address for a state: what is as at the start is left out, keys of others are kept, all in order. */
export function writeState(state: TimelineState, before: string): string {
  const own = Object.entries(state).map(([key, value]): [string, string] => [
    key,
    typeof value === 'string' ? value : (value as readonly string[]).join(','),
  ]);
  const kept = [...new URLSearchParams(before)].filter(([key]) => !Object.hasOwn(START, key));
  const pairs = [...own.filter(([key, value]) => value !== '' && !(key === 'v' && value === START.v)), ...kept];
  const text = pairs
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    // An address is read by people: commas and slashes may stand as they are (RFC 3986, 3.4).
    .map(
      ([key, value]) =>
        `${encodeURIComponent(key)}=${encodeURIComponent(value).replace(/%2C/g, ',').replace(/%2F/g, '/').replace(/%20/g, '+')}`,
    )
    .join('&');
  return text === '' ? '' : `?${text}`;
}
