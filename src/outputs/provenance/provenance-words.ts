import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { formatDate } from '../date-words.ts';
import { listWords } from '../list-words.ts';
import type { Chain, ChainNode, ProvenanceGraph } from './provenance-graph.ts';

/**
 * What a chain shows in words, an item a document, from the origin down: "RBTH (6 August 2014) repeats Izvestia.", and
 * whether it was read.
 */
export function describeChain(chain: Chain, locale: Locale): string[] {
  const words = locale.words.provenance;
  const names = new Map(chain.map(({ key, name }) => [key, name]));
  return chain.map((node) => {
    const { short, date, basis } = node;
    const values = {
      name: short,
      date: date === undefined ? words.undated : formatDate(date, locale),
      others: listWords(
        basis.map((key) => names.get(key) as string),
        'and',
        locale,
      ),
    };
    const sentence = say(words[sentenceOf(node)], values, locale);
    return node.isUnread ? `${sentence} ${words.wasUnread}` : sentence;
  });
}

function sentenceOf({ kind, isOrigin, isHere, basis }: ChainNode) {
  if (kind === 'article') return isHere ? 'cites' : 'articleCites';
  if (isOrigin) return 'isOrigin';
  return basis.length === 0 ? 'repeatsUnshown' : 'repeats';
}

/** What the picture is to a reader who does not see it: "Who repeats whom: 7 that go back to Izvestia". */
export function chainLabel(chain: Chain, locale: Locale): string {
  const words = locale.words.provenance;
  const origins = chain.filter(({ isOrigin }) => isOrigin).map(({ name }) => name);
  const count = chain.length - origins.length;
  if (origins.length === 0) return say(words.circle, { count }, locale);
  return say(words.label, { count, origins: listWords(origins, 'and', locale) }, locale);
}

/** How to read the marks that a picture has, and what it leaves out; one sentence each. */
export function chainLegend({ chains, alone }: ProvenanceGraph, locale: Locale): string[] {
  const words = locale.words.provenance;
  const nodes = chains.flat();
  const has = (test: (node: ChainNode) => boolean) => nodes.some(test);
  return [
    words.line,
    has(({ isOrigin }) => isOrigin) ? words.diamond : [],
    has(({ isUnread }) => isUnread) ? words.dashed : [],
    has(({ kind }) => kind === 'article') ? words.square : [],
    alone > 0 ? say(words.alone, { count: alone }, locale) : [],
  ].flat();
}
