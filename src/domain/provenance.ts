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
 * How many of some documents can speak independently: each for another origin. Not more than there are documents, nor than
 * they have origins; a maximum matching of the two, by augmenting paths (Kuhn 1955).
 */
export function countIndependent(ids: readonly string[], provenance: Provenance): number {
  const speaksFor = new Map<string, string>();
  const place = (id: string, tried: Set<string>): boolean =>
    findOrigins([id], provenance).some((origin) => {
      if (tried.has(origin)) return false;
      tried.add(origin);
      const other = speaksFor.get(origin);
      if (other !== undefined && !place(other, tried)) return false;
      speaksFor.set(origin, id);
      return true;
    });
  return [...new Set(ids)].filter((id) => place(id, new Set())).length;
}

/** Every document that may be reached from some by the links given, without those, in alphabetical order. */
function reach(ids: readonly string[], linksOf: (id: string) => readonly string[]): string[] {
  const found = new Set<string>();
  const open = [...ids];
  while (open.length > 0) {
    for (const next of linksOf(open.pop() as string)) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(next);
    }
  }
  for (const id of ids) found.delete(id);
  return [...found].sort();
}

/** The documents behind some: those that they repeat, at any remove. Ids in alphabetical order, without the given. */
export function findDocumentsBehind(ids: readonly string[], provenance: Provenance): string[] {
  return reach(ids, (id) => (provenance.get(id)?.basedOn ?? []).filter((parent) => provenance.has(parent)));
}

/**
 * The documents that repeat some, at any remove. Ids in alphabetical order, without the given.
 * @param repeatsOf Documents that are based on one, by its id.
 */
export function findRepeats(ids: readonly string[], repeatsOf: (id: string) => readonly { readonly id: string }[]) {
  return reach(ids, (id) => repeatsOf(id).map((document) => document.id));
}

/** An origin and which of the documents asked about go back to it (or are it). */
export interface OriginGroup {
  readonly origin: string;
  /** Ids in alphabetical order. */
  readonly documents: readonly string[];
}

/**
 * Documents by the origin to which they go back: the origin of most documents first, ties by id. A document that
 * goes back to several is in the group of each; one that only leads into a circle is in none.
 */
export function groupByOrigin(ids: readonly string[], provenance: Provenance): OriginGroup[] {
  const groups = new Map<string, string[]>();
  for (const id of [...new Set(ids)].sort()) {
    for (const origin of findOrigins([id], provenance)) {
      const group = groups.get(origin);
      if (group) group.push(id);
      else groups.set(origin, [id]);
    }
  }
  return [...groups]
    .map(([origin, documents]) => ({ origin, documents }))
    .sort((a, b) => b.documents.length - a.documents.length || (a.origin < b.origin ? -1 : 1));
}

/**
 * The one origin behind single-origin reporting: several documents that all go back to it and to nothing else.
 * Undefined for a single document and wherever there is another origin.
 */
export function findSingleOrigin(ids: readonly string[], provenance: Provenance): string | undefined {
  const documents = new Set(ids);
  const [only, ...others] = groupByOrigin(ids, provenance);
  return documents.size > 1 && others.length === 0 && only?.documents.length === documents.size
    ? only.origin
    : undefined;
}
