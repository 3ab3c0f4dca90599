import { graphStratify, grid } from 'd3-dag';
import { formatDate, lastDay } from '../../domain/date.ts';
import type { ProvenanceChain } from '../../domain/provenance.ts';
import type { Source } from '../../domain/source.ts';
import { entryUrl } from '../../domain/url.ts';
import { escapeHtml } from '../escape-html.ts';

/** A document in its row, oldest at the top; x and y in user units of the SVG. */
export interface GraphNode {
  readonly source: Source;
  readonly x: number;
  readonly y: number;
  /** True where it repeats nothing that is known: the chain begins here. */
  readonly isOrigin: boolean;
  /** True where it is one of those that the graph was drawn for. */
  readonly isCited: boolean;
}

/** From a document to one that repeats it: across from the first, then down to the second. */
export interface GraphLink {
  readonly from: string;
  readonly by: string;
  readonly points: readonly (readonly [number, number])[];
}

export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  /** Where the labels begin. */
  readonly labelX: number;
  /** In order of their rows. */
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
}

/** As wide as a phone leaves room for, so that its words are never scaled down. */
const WIDTH = 320;
const ROW = 44;
const LANE = 14;
/** Many lanes move together rather than leave no room for words. */
const LANES_WIDTH = 112;
const PAD = 10;

/**
 * The layout of one chain: a row for each document in order of date, with what repeats it below, by
 * the grid layout of d3-dag (https://erikbrinkman.github.io/d3-dag/). The order of the input never matters.
 * @param cited Ids of the documents that the graph is drawn for.
 * @throws Error where documents repeat one another in a circle, which the content check refuses.
 */
export function layoutProvenance(
  chain: ProvenanceChain,
  sources: ReadonlyMap<string, Source>,
  cited: ReadonlySet<string>,
): GraphLayout {
  const parentsOf = new Map<string, string[]>(chain.ids.map((id) => [id, []]));
  for (const { from, by } of chain.repetitions) parentsOf.get(by)?.push(from);
  const rows = sortRows(
    chain.ids.map((id) => ({ id, parentIds: (parentsOf.get(id) ?? []).sort() })),
    (id) => dayOf(sources.get(id) as Source),
  );
  const row = new Map(rows.map(({ id }, index) => [id, index]));
  const graph = graphStratify()(rows);
  const size = grid()
    .nodeSize([1, 1])
    .gap([0, 0])
    .rank(({ data }: { readonly data: Row }) => row.get(data.id))(graph);
  const lane = Math.min(LANE, LANES_WIDTH / size.width);
  const place = (x: number, y: number): [number, number] => [
    round(PAD + (x - 0.5) * lane),
    round((y - 0.5) * ROW + 22),
  ];
  const nodes = [...graph.nodes()].map((node): GraphNode => {
    const [x, y] = place(node.x, node.y);
    const source = sources.get(node.data.id) as Source;
    return { source, x, y, isOrigin: node.data.parentIds.length === 0, isCited: cited.has(source.id) };
  });
  const links = [...graph.links()].map(({ source, target, points }): GraphLink => ({
    from: source.data.id,
    by: target.data.id,
    points: points.map(([x, y]) => place(x, y)),
  }));
  return {
    width: WIDTH,
    height: size.height * ROW,
    labelX: round(2 * PAD + (size.width - 1) * lane + 4),
    nodes: nodes.sort((a, b) => a.y - b.y),
    links: links.sort((a, b) => compareText(a.by, b.by) || compareText(a.from, b.from)),
  };
}

interface Row {
  readonly id: string;
  readonly parentIds: readonly string[];
}

/** Rows by date, but each below all that it repeats: a date known only as a month may put it too high. */
function sortRows(unsorted: readonly Row[], day: (id: string) => string): Row[] {
  const waiting = [...unsorted].sort((a, b) => compareText(day(a.id), day(b.id)) || compareText(a.id, b.id));
  const placed = new Set<string>();
  const sorted: Row[] = [];
  while (waiting.length > 0) {
    const index = waiting.findIndex(({ parentIds }) => parentIds.every((id) => placed.has(id)));
    const [next] = waiting.splice(index, 1);
    if (index < 0 || !next) throw new Error(`documents repeat one another: ${waiting.map(({ id }) => id).join(', ')}`);
    placed.add(next.id);
    sorted.push(next);
  }
  return sorted;
}

/** A document known by its month stands after those of its days; one without a date after all, unless they repeat it. */
function dayOf({ published }: Source): string {
  return published === undefined ? '9999' : lastDay(published);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Long names are cut where the picture ends; the whole one is in the list beside it and in the link's name. */
const LABEL_LENGTH = 27;

/**
 * The chain as an SVG: a filled mark for a document that was read, an open one where it is known only through others, a
 * square for the origin; each name links to its page.
 */
export function provenanceSvg(layout: GraphLayout, label: string): string {
  const { width, height, labelX, nodes, links } = layout;
  const paths = links.map(({ points }) => `<path d="M${points.map(([x, y]) => `${x} ${y}`).join('L')}"/>`).join('');
  const rows = nodes
    .map(({ source, x, y, isOrigin, isCited }) => {
      const state = source.read === 'unread' ? ' class="is-unread"' : '';
      const mark = isOrigin
        ? `<rect${state} x="${round(x - 5)}" y="${round(y - 5)}" width="10" height="10"/>`
        : `<circle${state} cx="${x}" cy="${y}" r="4.5"/>`;
      const name = cut(source.publisher, LABEL_LENGTH);
      const words = nodeWords(source, isOrigin);
      const whole = name === source.publisher ? '' : ` aria-label="${escapeHtml(`${source.publisher} ${words}`)}"`;
      return `${mark}<a href="${entryUrl('sources', source.id)}"${whole}><text x="${labelX}" y="${round(y - 2)}"${isCited ? ' class="is-cited"' : ''}>${escapeHtml(name)}</text> <text class="graph-note" x="${labelX}" y="${round(y + 14)}">${escapeHtml(words)}</text></a>`;
    })
    .join('');
  return `<svg class="provenance-graph" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${escapeHtml(label)}"><g class="graph-links" aria-hidden="true">${paths}</g>${rows}</svg>`;
}

/** What stands under a document's name: "origin, 6 August 2014, not read". */
export function nodeWords(source: Source, isOrigin: boolean): string {
  return [
    ...(isOrigin ? ['origin'] : []),
    source.published === undefined ? 'no date' : formatDate(source.published),
    ...(source.read === 'unread' ? ['not read'] : []),
  ].join(', ');
}

function cut(text: string, length: number): string {
  const letters = [...text];
  return letters.length <= length
    ? text
    : `${letters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
