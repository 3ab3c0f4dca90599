import { textStart } from '../outputs/text-start.ts';

const KEY = 'searches';
const MOST = 6;

/** Searches made on this device, the latest first; they never leave it. Empty where storage is refused. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((text) => typeof text === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Puts a search first in the list. */
export function rememberSearch(text: string): void {
  const trimmed = textStart(text.trim(), 100);
  if (trimmed !== '') store([trimmed, ...recentSearches().filter((other) => other !== trimmed)].slice(0, MOST));
}

/** Takes one search off the list, or all. */
export function forgetSearch(text?: string): void {
  store(text === undefined ? [] : recentSearches().filter((other) => other !== text));
}

function store(searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(searches));
  } catch {
    // Refused storage remembers nothing.
  }
}
