import { formatDate } from '../date-words.ts';
import type { Chain, ProvenanceGraph } from './provenance-graph.ts';

const list = new Intl.ListFormat('en-GB');

/** What a chain shows as sentences, one a document, from the origin down: "RBTH (6 August 2014) repeats Izvestia." */
export function describeChain(chain: Chain): string[] {
  const names = new Map(chain.map(({ key, name }) => [key, name]));
  return chain.map(({ kind, name, date, isOrigin, isUnread, isHere, basis }) => {
    const when = date === undefined ? 'undated' : formatDate(date);
    const subject =
      kind === 'source' ? `${name} (${when})` : isHere ? `This article (${when})` : `Our article “${name}” (${when})`;
    const others = list.format(basis.map((key) => names.get(key) as string));
    const unread = isUnread ? ' It was not read; it is known through others.' : '';
    if (kind === 'article') return `${subject} cites ${others}.`;
    if (isOrigin) return `${subject} is an origin: it repeats no other document held here.${unread}`;
    return `${subject} ${others === '' ? 'repeats documents that are not shown' : `repeats ${others}`}.${unread}`;
  });
}

/** What the picture is to a reader who does not see it: "7 documents that go back to Izvestia". */
export function chainLabel(chain: Chain): string {
  const origins = chain.filter(({ isOrigin }) => isOrigin).map(({ name }) => name);
  const behind = origins.length === 0 ? 'one another' : list.format(origins);
  return `Who repeats whom: ${chain.length - origins.length} that go back to ${behind}`;
}

/** How to read the marks that a picture has, and what it leaves out; one sentence each. */
export function chainLegend({ chains, alone }: ProvenanceGraph): string[] {
  const nodes = chains.flat();
  const has = (test: (node: Chain[number]) => boolean) => nodes.some(test);
  return [
    'Each line leads down from a document to one that repeats it.',
    has(({ isOrigin }) => isOrigin) ? 'A diamond is an origin.' : [],
    has(({ isUnread }) => isUnread)
      ? 'A dashed mark is a document that we did not read and know only through others.'
      : [],
    has(({ kind }) => kind === 'article')
      ? 'A square is an article of ours, with lines from those of its sources that no other of them repeats.'
      : [],
    alone > 0
      ? `And ${alone} ${alone === 1 ? 'source that stands' : 'sources that stand'} alone, without a link to another.`
      : [],
  ].flat();
}
