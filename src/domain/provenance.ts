/** A document and the documents that it repeats. */
export interface BasedOn {
  readonly id: string;
  readonly basedOn: readonly string[];
}

/** Documents by id, as `basedOn` links them; unknown ids are ignored. */
export type Provenance = ReadonlyMap<string, BasedOn>;

/**
 * The first circle of documents that are based on one another, as ids in order with the smallest id
 * first, or undefined where there is none. Depth-first search; the order of the input never matters.
 */
export function findCycle(provenance: Provenance): string[] | undefined {
  const done = new Set<string>();
  for (const start of [...provenance.keys()].sort()) {
    const cycle = cycleFrom(start, provenance, done);
    if (cycle) {
      const smallest = cycle.indexOf([...cycle].sort()[0] as string);
      return [...cycle.slice(smallest), ...cycle.slice(0, smallest)];
    }
  }
  return undefined;
}

function cycleFrom(start: string, provenance: Provenance, done: Set<string>): string[] | undefined {
  const path: string[] = [];
  // An explicit stack: a chain of ten thousand relays must not exhaust the call stack.
  const stack: { id: string; leaving: boolean }[] = [{ id: start, leaving: false }];
  while (stack.length > 0) {
    const { id, leaving } = stack.pop() as { id: string; leaving: boolean };
    if (leaving) {
      path.pop();
      done.add(id);
      continue;
    }
    if (done.has(id)) continue;
    const seen = path.indexOf(id);
    if (seen >= 0) return path.slice(seen);
    path.push(id);
    stack.push({ id, leaving: true });
    const next = [...(provenance.get(id)?.basedOn ?? [])]
      .filter((other) => provenance.has(other))
      .sort()
      .reverse();
    for (const other of next) stack.push({ id: other, leaving: false });
  }
  return undefined;
}

/**
 * The independent origins of some documents: those at the start of their chains, based on nothing
 * else that is known. Ids in alphabetical order, each once.
 */
export function findOrigins(ids: readonly string[], provenance: Provenance): string[] {
  const origins = new Set<string>();
  const seen = new Set<string>();
  const open = [...ids];
  while (open.length > 0) {
    const id = open.pop() as string;
    if (seen.has(id)) continue;
    seen.add(id);
    const parents = (provenance.get(id)?.basedOn ?? []).filter((parent) => provenance.has(parent));
    if (parents.length === 0) origins.add(id);
    else open.push(...parents);
  }
  return [...origins].sort();
}

/**
 * Which of some documents go back to each independent origin, the origin of most of them first, then
 * in alphabetical order; an origin that is itself among the documents counts as one of them.
 */
export function groupByOrigin(
  ids: readonly string[],
  provenance: Provenance,
): { readonly origin: string; readonly documents: readonly string[] }[] {
  const groups = new Map<string, string[]>();
  for (const id of [...new Set(ids)].sort()) {
    for (const origin of findOrigins([id], provenance)) groups.set(origin, [...(groups.get(origin) ?? []), id]);
  }
  return [...groups]
    .map(([origin, documents]) => ({ origin, documents }))
    .sort((a, b) => b.documents.length - a.documents.length || (a.origin < b.origin ? -1 : 1));
}

/** The one origin of several documents that all go back to it, or undefined: then they are independent, or one. */
export function findSingleOrigin(ids: readonly string[], provenance: Provenance): string | undefined {
  const origins = findOrigins(ids, provenance);
  return new Set(ids).size > 1 && origins.length === 1 ? origins[0] : undefined;
}

/** One document repeats another. */
export interface Repetition {
  readonly from: string;
  readonly by: string;
}

/** Documents that are linked with one another, and how. */
export interface ProvenanceChain {
  readonly ids: readonly string[];
  readonly repetitions: readonly Repetition[];
}

/**
 * What lies behind some documents, as the separate chains that it falls into, the longest first.
 * Documents that repeat none and are repeated by none among them are left out.
 * @param relaysOf The documents that repeat one, where what came of the documents is wanted too.
 */
export function findChains(
  ids: readonly string[],
  provenance: Provenance,
  relaysOf: (id: string) => readonly string[] = () => [],
): ProvenanceChain[] {
  const behind = reach(ids, (id) => (provenance.get(id)?.basedOn ?? []).filter((other) => provenance.has(other)));
  const all = new Set([...behind, ...reach(ids, relaysOf)]);
  const repetitions = [...all].sort().flatMap((by) =>
    [...new Set(provenance.get(by)?.basedOn ?? [])]
      .filter((from) => all.has(from))
      .sort()
      .map((from): Repetition => ({ from, by })),
  );
  return connectedParts(repetitions).sort((a, b) => b.ids.length - a.ids.length || compare(a.ids, b.ids));
}

function reach(ids: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const seen = new Set<string>();
  const open = [...ids];
  while (open.length > 0) {
    const id = open.pop() as string;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...next(id));
  }
  return seen;
}

function connectedParts(repetitions: readonly Repetition[]): ProvenanceChain[] {
  const neighbours = new Map<string, string[]>();
  for (const { from, by } of repetitions) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), by]);
    neighbours.set(by, [...(neighbours.get(by) ?? []), from]);
  }
  const parts: ProvenanceChain[] = [];
  const seen = new Set<string>();
  for (const start of [...neighbours.keys()].sort()) {
    if (seen.has(start)) continue;
    const part = reach([start], (id) => neighbours.get(id) ?? []);
    for (const id of part) seen.add(id);
    parts.push({ ids: [...part].sort(), repetitions: repetitions.filter(({ from }) => part.has(from)) });
  }
  return parts;
}

function compare(a: readonly string[], b: readonly string[]): number {
  return a.join(' ') < b.join(' ') ? -1 : 1;
}
