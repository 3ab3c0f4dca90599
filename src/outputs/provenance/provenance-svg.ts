import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { leftToRight } from '../chart/left-to-right.ts';
import { formatDate } from '../date-words.ts';
import { escapeHtml } from '../escape-html.ts';
import type { ChainNode } from './provenance-graph.ts';
import type { ChainLayout, ChainRow } from './provenance-layout.ts';

/** What a document is in its chain, in words: "6 August 2014 · origin · not read". */
export function roleOf({ kind, date, isOrigin, isUnread, isHere }: ChainNode, locale: Locale): string {
  const { provenance: words, list } = locale.words;
  return [
    date === undefined ? words.undated : formatDate(date, locale),
    isOrigin ? words.origin : [],
    isUnread ? words.unread : [],
    kind === 'article' && !isHere ? words.ourArticle : [],
    kind === 'source' && isHere ? words.thisDocument : [],
  ]
    .flat()
    .join(list.beside);
}

/** A diamond for an origin, a square for an article of ours, a disc for what repeats others. */
function markSvg({ node, x, y }: ChainRow): string {
  const state = `${node.isUnread ? ' is-unread' : ''}${node.isHere ? ' is-here' : ''}`;
  if (node.kind === 'article') return `<rect class="mark${state}" x="${x - 5}" y="${y - 5}" width="10" height="10"/>`;
  if (node.isOrigin) return `<path class="mark${state}" d="M${x},${y - 8}l8,8l-8,8l-8,-8z"/>`;
  return `<circle class="mark${state}" cx="${x}" cy="${y}" r="5"/>`;
}

function rowSvg({ node, box, label, isCut }: ChainRow, locale: Locale): string {
  const remarks = roleOf(node, locale);
  const whole = say(locale.words.provenance.whole, { label, remarks, name: node.short }, locale);
  // The full name, after what is seen, so that a reader who speaks the visible label still reaches the link (WCAG 2.5.3).
  const named = isCut ? ` aria-label="${escapeHtml(whole)}"` : '';
  const current = node.isHere ? ' aria-current="page"' : '';
  return (
    `<a href="${escapeHtml(node.url)}" transform="translate(${box.x} ${box.y})"${named}${current}>` +
    `<rect width="${box.width}" height="${box.height}"/><text x="4" y="15">${escapeHtml(label)}</text> ` +
    `<text class="role" x="4" y="31">${escapeHtml(remarks)}</text></a>`
  );
}

/** A chain as an SVG whose labels link to the documents; lines and marks are a picture of what the labels say. */
export function chainSvg({ width, height, rows, links }: ChainLayout, label: string, locale: Locale): string {
  return (
    `<svg class="chain"${leftToRight(locale)} viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${escapeHtml(label)}">` +
    `<g aria-hidden="true"><path class="links" d="${links.map(({ path }) => path).join('')}"/>${rows.map(markSvg).join('')}</g>` +
    `${rows.map((row) => rowSvg(row, locale)).join('')}</svg>`
  );
}
