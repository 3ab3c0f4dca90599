import type { Article } from '../../domain/corpus.ts';
import { firstDay, lastDay } from '../../domain/date.ts';
import { findDocumentsBehind, type BasedOn } from '../../domain/provenance.ts';
import type { Source } from '../../domain/source.ts';
import { entryUrl } from '../../domain/url.ts';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { formatDate } from '../date-words.ts';

/** A document of a chain: a source that we hold, or an article of ours that cites some. */
export interface ChainNode {
  /** Unlike for a source and an article of the same id: `sources/izvestia-2014-08-06`. */
  readonly key: string;
  readonly kind: 'source' | 'article';
  /** Publisher or title, made longer where another document of the picture has the same. */
  readonly name: string;
  /** The same where its date stands beside it: without the date, which may be all that makes the name longer. */
  readonly short: string;
  /** As precisely as known (EDTF); undefined where it is not. */
  readonly date: string | undefined;
  readonly url: string;
  /** Based on nothing else that we hold. */
  readonly isOrigin: boolean;
  /** Known only through others. */
  readonly isUnread: boolean;
  /** The document of the page on which the picture stands. */
  readonly isHere: boolean;
  /** Keys of the documents of the chain that it repeats or cites. */
  readonly basis: readonly string[];
  /** Those of the basis to which a line is drawn: an article's line to what another of its sources repeats is left out. */
  readonly drawn: readonly string[];
}

/** Documents linked with one another, each after everything that it repeats; otherwise by date. */
export type Chain = readonly ChainNode[];

export interface ProvenanceGraph {
  /** The largest first, then by date. */
  readonly chains: readonly Chain[];
  /** How many of the sources neither repeat another of them nor are repeated by one. */
  readonly alone: number;
}

/** What the picture needs to know of an article. */
export type CitingArticle = Pick<Article, 'id' | 'title' | 'published'> & {
  readonly references: Pick<Article['references'], 'sources'>;
};

type Named = Pick<ChainNode, 'name' | 'short'>;
type Draft = Omit<ChainNode, 'basis' | 'drawn'> & { readonly parents: ReadonlySet<string> };

/**
 * The chains among some sources, with the articles that cite a source in them. The order of the input never
 * matters. A link that would close a circle is left out.
 * @param here Key of the document of the page (`sources/izvestia-2014-08-06`), if it is one.
 * @param locale The language in which documents of one publisher are told apart.
 */
export function findChains(
  sources: readonly Source[],
  articles: readonly CitingArticle[],
  here: string | undefined,
  locale: Locale,
): ProvenanceGraph {
  const known = new Map<string, BasedOn>(sources.map((source) => [source.id, source]));
  const groups = connect([...known.values()]);
  const linked = groups.filter((group) => group.length > 1);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const chains = linked.map((group) => {
    const members = group.map((id) => byId.get(id) as Source);
    const nameOf = nameSources(members, locale);
    const drafts = [
      ...members.map((source) => draftOfSource(source, nameOf(source), known, here)),
      ...articles.flatMap((article) => draftOfArticle(article, new Set(group), known, here) ?? []),
    ];
    return orderByDate(drafts);
  });
  return {
    chains: chains.sort((a, b) => b.length - a.length || compare(rankOf(a), rankOf(b))),
    alone: groups.length - linked.length,
  };
}

function rankOf(chain: Chain): string {
  const [first] = chain;
  return first ? `${earliest(first.date)} ${first.key}` : '';
}

/** The order of texts of which no two are the same. */
function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** Ids in groups connected by links. */
function connect(documents: readonly BasedOn[]): string[][] {
  const neighbours = new Map<string, string[]>(documents.map(({ id }) => [id, []]));
  for (const { id, basedOn } of documents) {
    for (const parent of basedOn) {
      if (!neighbours.has(parent)) continue;
      neighbours.get(parent)?.push(id);
      neighbours.get(id)?.push(parent);
    }
  }
  const seen = new Set<string>();
  const groups: string[][] = [];
  for (const start of neighbours.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const group: string[] = [];
    const open = [start];
    while (open.length > 0) {
      const id = open.pop() as string;
      group.push(id);
      for (const next of neighbours.get(id) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(next);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** The publisher; where several documents share it, with the place of the copy and at last the date or id. */
function nameSources(sources: readonly Source[], locale: Locale): (source: Source) => Named {
  const words = locale.words.provenance;
  const plain = ({ publisher }: Source) => publisher;
  const copied = ({ publisher, via }: Source) =>
    via === undefined ? publisher : say(words.copy, { publisher, place: via }, locale);
  const dated = ({ id, publisher, published }: Source) =>
    say(words.dated, { publisher, date: published === undefined ? id : formatDate(published, locale) }, locale);
  const undatedName = (source: Source) => (source.published === undefined ? dated(source) : source.publisher);
  const forms = [plain, copied, dated];
  return (source) => {
    for (const form of forms) {
      const name = form(source);
      if (sources.every((other) => other.id === source.id || form(other) !== name))
        return { name, short: form === dated ? undatedName(source) : name };
    }
    const named = (name: string) => say(words.named, { name, id: source.id }, locale);
    return { name: named(dated(source)), short: named(undatedName(source)) };
  };
}

const sourceKey = (id: string) => `sources/${id}`;

function draftOfSource(
  source: Source,
  named: Named,
  known: ReadonlyMap<string, BasedOn>,
  here: string | undefined,
): Draft {
  const key = sourceKey(source.id);
  const parents = source.basedOn.filter((id) => id !== source.id && known.has(id)).map(sourceKey);
  return {
    key,
    kind: 'source',
    ...named,
    date: source.published,
    url: entryUrl('sources', source.id),
    isOrigin: source.basedOn.length === 0,
    isUnread: source.read === 'unread',
    isHere: key === here,
    parents: new Set(parents),
  };
}

function draftOfArticle(
  article: CitingArticle,
  group: ReadonlySet<string>,
  known: ReadonlyMap<string, BasedOn>,
  here: string | undefined,
): (Draft & { readonly drawn: ReadonlySet<string> }) | undefined {
  const cited = article.references.sources.filter((id) => group.has(id));
  if (cited.length === 0) return undefined;
  const implied = new Set(cited.flatMap((id) => findDocumentsBehind([id], known)));
  const ends = cited.filter((id) => !implied.has(id));
  const key = `articles/${article.id}`;
  return {
    key,
    kind: 'article',
    name: article.title,
    short: article.title,
    date: article.published,
    url: entryUrl('articles', article.id),
    isOrigin: false,
    isUnread: false,
    isHere: key === here,
    parents: new Set(cited.map(sourceKey)),
    // In a circle each is implied by another: then all are drawn.
    drawn: new Set((ends.length > 0 ? ends : cited).map(sourceKey)),
  };
}

/** The first day that a date can mean; no date at all comes before every date. */
function earliest(date: string | undefined): string {
  return date === undefined ? '' : firstDay(date);
}

/**
 * Orders documents so that each comes after everything that it repeats (Kahn 1962), among those that may come
 * next the one that can be the oldest: "August 2014" cannot be before the report of 6 August that it repeats.
 */
function orderByDate(drafts: readonly (Draft & { readonly drawn?: ReadonlySet<string> })[]): ChainNode[] {
  const start = new Map(drafts.map((draft) => [draft.key, earliest(draft.date)]));
  const rank = (draft: Draft) =>
    [
      start.get(draft.key),
      draft.kind === 'article' ? 1 : 0,
      draft.date === undefined ? '9999' : lastDay(draft.date),
      draft.key,
    ].join(' ');
  const left = new Map(drafts.map((draft) => [draft.key, draft]));
  const placed = new Map<string, number>();
  const nodes: ChainNode[] = [];
  while (left.size > 0) {
    const waiting = [...left.values()];
    const free = waiting.filter(({ parents }) => [...parents].every((key) => placed.has(key)));
    const candidates = free.length > 0 ? free : waiting;
    const next = candidates.reduce((best, draft) => (rank(draft) < rank(best) ? draft : best));
    left.delete(next.key);
    const older = (keys: ReadonlySet<string>) =>
      [...keys].filter((key) => placed.has(key)).sort((a, b) => (placed.get(a) as number) - (placed.get(b) as number));
    const { parents, drawn, ...fields } = next;
    nodes.push({ ...fields, basis: older(parents), drawn: older(drawn ?? parents) });
    placed.set(next.key, placed.size);
    const from = start.get(next.key) as string;
    for (const draft of left.values()) {
      if (draft.parents.has(next.key) && (start.get(draft.key) as string) < from) start.set(draft.key, from);
    }
  }
  return nodes;
}
