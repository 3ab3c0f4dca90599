import { graphStratify, grid, laneGreedy, tweakFlip } from 'd3-dag';
import { linkVertical } from 'd3-shape';
import type { Locale } from '../../words/locale.ts';
import { round } from '../pixel.ts';
import { cutLabel } from '../timeline/label.ts';
import type { Chain, ChainNode } from './provenance-graph.ts';

/** A document as a row of the picture: a mark in a lane, and a label beside all lanes. Lengths in CSS pixels. */
export interface ChainRow {
  readonly node: ChainNode;
  readonly x: number;
  readonly y: number;
  /** The box of the label, which is the link. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** The name, cut where it would be wider than the box. */
  readonly label: string;
  readonly isCut: boolean;
}

/** A line from a document down to one that repeats it, as the `d` of an SVG path. */
export interface ChainLink {
  readonly from: string;
  readonly to: string;
  readonly path: string;
}

export interface ChainLayout {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly ChainRow[];
  readonly links: readonly ChainLink[];
}

/** As wide as the page of a phone 360 pixels wide, so that text is never scaled down there. */
const WIDTH = 328;
const ROW = 42;
const LANE = 16;
const LANES_WIDTH = 104;
const MARGIN = 9;
/** Where a mark stands in its row: at the height of the name. */
const MARK = 14;
/** Size of the names. */
const NAME = 14;

/** `tweakFlip` and the lanes count from the middle of their cells. */
const HALF = 0.5;

/**
 * A chain from the origin down, one document a row, like the graph of a version history: each document keeps a lane
 * until the last that repeats it, so that lines bundle and none runs through a mark or a label, however many relays
 * a report has. Lanes by the grid layout of d3-dag, which draws from the top: it is given the newest first and flipped.
 */
export function layoutChain(chain: Chain, { words }: Locale): ChainLayout {
  const repeats = new Map<string, string[]>(chain.map(({ key }) => [key, []]));
  for (const { key, drawn } of chain) for (const parent of drawn) repeats.get(parent)?.push(key);
  const order = new Map(chain.map(({ key }, index) => [key, index]));
  const graph = graphStratify()
    .id(({ key }: ChainNode) => key)
    .parentIds(({ key }: ChainNode) => repeats.get(key) as string[])([...chain]);
  const layout = grid()
    .lane(laneGreedy())
    .nodeSize([1, 1])
    .gap([0, 0])
    .rank(({ data }: { data: ChainNode }) => -(order.get(data.key) as number))
    .tweaks([tweakFlip('vertical')]);
  const { width: lanes } = layout(graph);
  const step = Math.min(LANE, LANES_WIDTH / lanes);
  const labelX = Math.round(2 * MARGIN + (lanes - 1) * step + 6);
  const width = WIDTH - labelX;

  const rows = [...graph.nodes()]
    .map(({ data, x, y }): ChainRow => {
      const top = Math.round((y - HALF) * ROW);
      const name = data.isHere && data.kind === 'article' ? words.provenance.thisArticle : data.short;
      const label = cutLabel(name, width - 8, NAME);
      return {
        node: data,
        x: round(MARGIN + (x - HALF) * step),
        y: top + MARK,
        box: { x: labelX, y: top + 2, width, height: ROW - 4 },
        label,
        isCut: label !== name,
      };
    })
    .sort((a, b) => a.y - b.y);
  const places = new Map(rows.map((row) => [row.node.key, row]));
  const curve = linkVertical<unknown, readonly [number, number]>();
  const links = rows.flatMap(({ node, x, y }) =>
    node.drawn.map((from): ChainLink => {
      const start = places.get(from) as ChainRow;
      const lane = start.x;
      // Down its own lane to the row before, then over: the row before leaves this lane free.
      const path =
        lane === x
          ? `M${lane},${start.y}V${y}`
          : `M${lane},${start.y}V${y - ROW}${(curve({ source: [lane, y - ROW], target: [x, y] }) as string).replace(/^M[^C]*/, '')}`;
      return { from, to: node.key, path };
    }),
  );
  return { width: WIDTH, height: chain.length * ROW, rows, links };
}
