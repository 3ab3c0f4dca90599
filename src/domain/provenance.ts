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
