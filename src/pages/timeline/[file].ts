import { getPublication, getSiteLocale, getTimeline } from '../../content.ts';
import { absoluteUrl } from '../../domain/url.ts';
import { GUTTER, layoutChart } from '../../outputs/timeline/chart-layout.ts';
import { chartSvg } from '../../outputs/timeline/chart-svg.ts';
import { timelineCalendar } from '../../outputs/timeline/export-calendar.ts';
import { timelineCsv } from '../../outputs/timeline/export-csv.ts';
import { timelineJson } from '../../outputs/timeline/export-json.ts';
import { linksSvg } from '../../outputs/timeline/links-svg.ts';
import { exportRows } from '../../outputs/timeline/publication-rows.ts';
import type { Timeline } from '../../outputs/timeline/publication-timeline.ts';
import { saidAndHappened } from '../../outputs/timeline/said-and-happened.ts';
import { standaloneSvg } from '../../outputs/timeline/standalone-svg.ts';
import chartCss from '../../styles/timeline-chart.css?raw';
import { DESIGN_TOKENS } from '../../styles/design-tokens.ts';
import { say } from '../../words/message.ts';

/** Everything as files, for those who want it whole or without JavaScript. */
export async function getStaticPaths() {
  const publication = await getPublication();
  const locale = await getSiteLocale();
  const { site } = publication.corpus;
  const { timeline } = await getTimeline();
  const rows = exportRows(timeline, site.url);
  const compared = saidAndHappened(timeline, publication, locale);
  const note = say(
    locale.words.timelineView.note,
    { name: site.name, address: absoluteUrl('/timeline/', site.url), day: publication.date },
    locale,
  );
  const picture = (drawn: Timeline, links: typeof compared.links) => {
    const layout = layoutChart(drawn, { ...drawn.extent, width: 1400 - GUTTER }, {}, locale);
    const svg = chartSvg(layout, ({ item }) => item.label, linksSvg(layout, drawn.items, links));
    return standaloneSvg(svg, { css: chartCss, tokens: DESIGN_TOKENS, theme: 'light', note });
  };
  const calendarName = say(locale.words.calendar.name, { site: site.name }, locale);
  const files = [
    { file: 'timeline.csv', text: timelineCsv(rows) },
    { file: 'timeline.json', text: timelineJson(rows) },
    { file: 'timeline.ics', text: timelineCalendar(rows, calendarName, publication.date, locale) },
    { file: 'timeline.svg', text: picture(timeline, []) },
    { file: 'said-and-happened.svg', text: picture(compared.timeline, compared.links) },
  ];
  return files.map(({ file, text }) => ({ params: { file }, props: { text } }));
}

export function GET({ props }: { props: { text: string } }): Response {
  return new Response(props.text);
}
