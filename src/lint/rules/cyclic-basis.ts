import { type BasedOn, findCycle } from '../../domain/provenance.ts';
import type { PlacedFinding } from '../issue.ts';
import type { CheckedPublication, ValidEntry } from '../publication.ts';
import type { Rule } from '../rule.ts';

const MOST_CIRCLES = 100;

export const rule: Rule = {
  code: 'TL025',
  name: 'cyclic-basis',
  severity: 'error',
  title: 'Sources that are based on one another in a circle',
  why: 'One of them must have been first. Until that is known, none of them can be counted as an origin.',
  mend: 'Remove the basedOn of the one that came first.',
  example: {
    file: 'content/sources/rbth-2014-08-06.yaml',
    failing: 'read: excerpt\nbasedOn: [rbth-2014-08-06]',
    mended: 'read: excerpt',
  },
  checkPublication: ({ valid }) => findCycles(valid.sources),
};

function findCycles(sources: CheckedPublication['valid']['sources']): PlacedFinding[] {
  const provenance = new Map<string, BasedOn>(
    [...sources].map(([id, { data }]) => [id, { id, basedOn: data.basedOn }]),
  );
  const found: PlacedFinding[] = [];
  // Whoever has made more circles than this sees from the first what they are.
  while (found.length < MOST_CIRCLES) {
    const cycle = findCycle(provenance);
    if (!cycle) break;
    const [first = '', second = first] = cycle;
    const { file, data } = sources.get(first) as ValidEntry<'sources'>;
    found.push({
      file: file.path,
      message: `these sources are based on one another: ${[...cycle, first].join(' → ')}.`,
      mend: 'Remove the "basedOn" of the one that came first.',
      ...file.locate(['basedOn', data.basedOn.indexOf(second)]),
    });
    // Cut this circle to look for others.
    provenance.set(first, { id: first, basedOn: (provenance.get(first)?.basedOn ?? []).filter((id) => id !== second) });
  }
  return found;
}
