import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { outcomeOf } from '../../domain/claim.ts';
import type { Article } from '../../domain/corpus.ts';
import { isForecastDivision } from '../../domain/forecast-division.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Source } from '../../domain/source.ts';
import { parseRange } from '../../domain/time-range.ts';
import { entryUrl } from '../../domain/url.ts';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { forecastFigureHtml } from '../chart/forecast-figure.ts';
import { seriesChartHtml } from '../chart/series-chart.ts';
import { formatDate } from '../date-words.ts';
import { element } from '../html-element.ts';
import { outcomeShapeSvg } from '../outcome-shape.ts';
import { smallTimeline } from '../timeline/publication-timeline.ts';
import type { TimelineFinder } from '../timeline/timeline-finder.ts';
import { timelineChartHtml, timelineListHtml } from '../timeline/timeline-figure.ts';
import { endOf } from '../timeline/timeline-item.ts';
import { addBodyWords } from './body-words.ts';
import { linkMentions } from './link-mentions.ts';
import { anchorParagraphs } from './paragraph-anchors.ts';

/** A source as an article lists it at the end, with the places in the text that cite it. */
export interface NumberedReference {
  readonly number: number;
  readonly source: Source;
  /** Ids of the citations in the text, for links back. */
  readonly citedAt: readonly string[];
}

export interface ArticleBody {
  readonly html: string;
  readonly references: readonly NumberedReference[];
}

/**
 * Joins an article's rendered Markdown with what it names: citations get numbers in order of first
 * use, claims their outcome, names their links, charts and timelines their pictures.
 * @param timeline Everything dated, in which what an article's own timelines show is found.
 */
export function renderArticleBody(
  html: string,
  article: Article,
  publication: Publication,
  timeline: TimelineFinder | undefined,
  locale: Locale,
): ArticleBody {
  const tree = fromHtml(html, { fragment: true });
  addBodyWords(tree, locale);
  anchorParagraphs(tree, (number) => say(locale.words.prose.paragraphLink, { number }, locale));
  const references = numberCitations(tree, publication, locale);
  linkClaims(tree, publication, locale);
  linkEntries(tree, 'dataEvent', (id) => entryUrl('events', id));
  linkEntries(tree, 'dataEntity', (id) => entryUrl('entities', id));
  linkMentions(tree, publication.findMentions, new Set(article.references.entities));
  drawCharts(tree, publication, locale);
  if (timeline) drawTimelines(tree, timeline, locale);
  return { html: toHtml(tree), references };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function numberCitations(tree: Root, publication: Publication, locale: Locale): NumberedReference[] {
  const cited = new Map<string, { number: number; source: Source; citedAt: string[] }>();
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'span' || node.properties['dataSources'] === undefined) return;
    const marks = String(node.properties['dataSources'])
      .split(' ')
      .flatMap((id) => {
        const source = publication.source.get(id);
        // Only a span that an author wrote as HTML can name what the checks have not seen.
        if (!source) return [];
        const reference = cited.get(id) ?? { number: cited.size + 1, source, citedAt: [] };
        cited.set(id, reference);
        const markId = `cite-${reference.number}-${reference.citedAt.length + 1}`;
        reference.citedAt.push(markId);
        return [citationMark(reference.number, markId, source, locale)];
      });
    if (marks.length === 0) return;
    const previous = index === undefined ? undefined : parent?.children[index - 1];
    // The author's space before the bracket would let a line begin with the number.
    if (previous?.type === 'text') previous.value = previous.value.trimEnd();
    node.tagName = 'sup';
    node.properties = { className: ['cite'] };
    node.children = marks.flatMap((mark, position) => (position === 0 ? [mark] : [text('\u2009'), mark]));
    return SKIP;
  });
  return [...cited.values()];
}

function citationMark(number: number, id: string, { publisher, published }: Source, locale: Locale): Element {
  const { reference, referenceDated } = locale.words.prose;
  const values = { number: String(number), source: publisher };
  const ariaLabel =
    published === undefined
      ? say(reference, values, locale)
      : say(referenceDated, { ...values, date: formatDate(published, locale) }, locale);
  return element('a', { id, href: `#ref-${number}`, role: 'doc-noteref', ariaLabel }, text(String(number)));
}

function linkClaims(tree: Root, publication: Publication, { words }: Locale): void {
  const seen = new Set<string>();
  visit(tree, 'element', (node) => {
    const id = node.properties['dataClaim'];
    if (typeof id !== 'string') return;
    const claim = publication.claim.get(id);
    if (!claim) return;
    const outcome = outcomeOf(claim);
    node.properties = { className: ['claim'], dataOutcome: outcome, href: `#claim-${id}` };
    if (!seen.has(id)) node.properties['id'] = `said-${id}`;
    seen.add(id);
    node.children.push(...(fromHtml(outcomeShapeSvg(outcome), { fragment: true }).children as ElementContent[]));
    node.children.push(element('span', { className: ['visually-hidden'] }, text(` ${words.prose.claim[outcome]}`)));
  });
}

function linkEntries(tree: Root, property: 'dataEvent' | 'dataEntity', url: (id: string) => string): void {
  visit(tree, 'element', (node) => {
    const id = node.properties[property];
    // A timeline names an entity too, and is no link.
    if (node.tagName !== 'a' || typeof id !== 'string') return;
    node.properties = { className: node.properties['className'], href: url(id) };
  });
}

function drawCharts(tree: Root, publication: Publication, locale: Locale): void {
  const seen = new Set<string>();
  visit(tree, 'element', (node) => {
    const division = String(node.properties['dataForecasts'] ?? '');
    if (node.tagName === 'figure' && isForecastDivision(division)) {
      node.properties = { className: ['chart'] };
      const html = forecastFigureHtml(division, publication, locale);
      node.children = [...(fromHtml(html, { fragment: true }).children as ElementContent[]), ...node.children];
      return SKIP;
    }
    const id = node.properties['dataSeries'];
    if (node.tagName !== 'figure' || typeof id !== 'string') return;
    const series = publication.series.get(id);
    if (!series) return;
    node.properties = { className: ['chart'], ...(seen.has(id) ? {} : { id: `chart-${id}` }) };
    seen.add(id);
    node.children = [
      ...(fromHtml(seriesChartHtml(series, locale), { fragment: true }).children as ElementContent[]),
      ...node.children,
    ];
    return SKIP;
  });
}

/** Pixels across a timeline in an article: what its column has. */
const TIMELINE_WIDTH = 720;

function drawTimelines(tree: Root, timeline: TimelineFinder, locale: Locale): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'figure' || !String(node.properties['className']).includes('timeline')) return;
    const given = (name: string) => String(node.properties[name] ?? '');
    const ids = (name: string) => given(name).match(/[^\s,]+/g) ?? [];
    // No range at all reads as undefined too, and cuts nothing.
    const range = parseRange(given('dataRange'), timeline.extent);
    const found = timeline.find({
      kinds: ['claim', 'event'],
      entities: ids('dataEntity'),
      topics: ids('dataTopic'),
      events: ids('dataEvents'),
      claims: ids('dataClaims'),
    });
    const part = smallTimeline(
      found.filter((item) => !range || (item.span.start < range.to && endOf(item) > range.from)),
      locale,
    );
    node.properties = { className: ['timeline'] };
    const html = `${timelineChartHtml(part, locale.words.prose.timeline, TIMELINE_WIDTH, locale)}${timelineListHtml(part, locale)}`;
    node.children = [...(fromHtml(html, { fragment: true }).children as ElementContent[]), ...node.children];
    return SKIP;
  });
}
