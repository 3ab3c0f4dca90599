import { type BasedOn, findCycle } from '../../domain/provenance.ts';
import type { Issue } from '../issue.ts';
import type { ValidEntries } from './field.ts';

/** Sources that are based on one another in a circle: one of them must have been first. */
export function checkCyclicBasis(valid: ValidEntries): Issue[] {
  const provenance = new Map<string, BasedOn>(
    [...valid.sources].map(([id, { data }]) => [id, { id, basedOn: data.basedOn }]),
  );
  const issues: Issue[] = [];
  for (;;) {
    const cycle = findCycle(provenance);
    if (!cycle) return issues;
    const [first = '', second = first] = cycle;
    const { file, data } = valid.sources.get(first) as NonNullable<ReturnType<typeof valid.sources.get>>;
    issues.push({
      rule: 'cyclic-basis',
      file: file.path,
      ...file.locate(['basedOn', data.basedOn.indexOf(second)]),
      message: `these sources are based on one another: ${[...cycle, first].join(' → ')}. Remove the "basedOn" of the one that came first.`,
    });
    // Cut this circle to look for others.
    provenance.set(first, { id: first, basedOn: (provenance.get(first)?.basedOn ?? []).filter((id) => id !== second) });
  }
}
