import { idOf, type KnownName } from './known-name.ts';
import type { Named } from './post.ts';

/** An author or a topic that posts name, by whatever spellings. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly description: string | undefined;
  /** How many posts name it. */
  readonly posts: number;
}

/** The terms that posts name: spellings that make one id are one, under the name that most posts use. */
export function gatherTerms(
  named: readonly (readonly Named[])[],
  known: ReadonlyMap<string, KnownName>,
  spell: (key: string) => string,
  language: string,
): Term[] {
  const spellings = new Map<string, Map<string, number>>();
  const descriptions = new Map<string, string>();
  for (const names of named) {
    for (const [id, { name, description }] of byId(names, language)) {
      if (description !== undefined && !descriptions.has(id)) descriptions.set(id, description);
      const counts = spellings.get(id) ?? new Map<string, number>();
      spellings.set(id, counts.set(name, (counts.get(name) ?? 0) + 1));
    }
  }
  return [...spellings].map(([id, counts]) => {
    const [usual = id] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
    const posts = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return {
      id,
      name: known.get(id)?.name ?? (/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(usual) ? spell(usual) : usual),
      description: known.get(id)?.description ?? descriptions.get(id),
      posts,
    };
  });
}

/** What a post names, each id once: under the first of its spellings. */
export function byId(names: readonly Named[], language: string): Map<string, Named> {
  const found = new Map<string, Named>();
  for (const named of names) {
    const id = idOf(named.key, language);
    if (!found.has(id)) found.set(id, named);
  }
  return found;
}

/** True where two keys differ in no more than case, spaces and hyphens. */
export function isSameKey(one: string, other: string): boolean {
  const bare = (key: string) => key.toLowerCase().replace(/[\s_-]+/g, '');
  return bare(one) === bare(other);
}

/** A topic's key as its name, "information-architecture" → "Information architecture". */
export function topicName(key: string): string {
  return capital(key.replaceAll('-', ' '));
}

/** A person's key as a name, "jane-doe" → "Jane Doe". */
export function authorName(key: string): string {
  return key.split('-').map(capital).join(' ');
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** True for a by-line that is a desk's rather than a person's. */
export function isDesk(name: string): boolean {
  return DESK.test(name);
}

const DESK =
  /(?<![\p{L}\p{M}])(?:team|desk|staff|editors?|editorial|group|office|agency|committee|council|foundation|administration|\p{L}*redaktion|agentur|редакция|редколлегия|отдел|агентство|пресс-служба|(?:هيئة|أسرة|فريق) التحرير|وكالة)(?![\p{L}\p{M}])|编辑部|通讯社/iu;
