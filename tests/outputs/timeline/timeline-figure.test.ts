import { describe, expect, it } from 'vitest';
import { timelineChartHtml, timelineListHtml } from '../../../src/outputs/timeline/timeline-figure.ts';
import { english } from '../../words/english.ts';
import { aTimeline } from './timeline-builders.ts';

const timeline = aTimeline(['2014-08-06', '2015']);

describe('a timeline as a figure', () => {
  it('scrolls by keyboard, and is its label to a screen reader', () => {
    const html = timelineChartHtml(timeline, 'What "they" said', 600, english);
    expect(html).toMatch(
      /^<div class="tl-scroll" tabindex="0" role="group" aria-label="What &quot;they&quot; said"><svg /,
    );
    expect(html).toContain('<svg aria-hidden="true" ');
    expect(html.endsWith('</svg></div>')).toBe(true);
    for (const { label } of timeline.items) expect(html).toContain(label);
  });

  it('is as wide as it is to be, with the names of its lanes', () => {
    const widthOf = (width: number) =>
      Number(/ width="([\d.]+)"/.exec(timelineChartHtml(timeline, '', width, english))?.[1]);
    expect([600, 800].map(widthOf)).toEqual([600, 800]);
  });

  it('numbers no marks that no script takes over', () => {
    expect(timelineChartHtml(timeline, '', 600, english)).not.toContain('data-i=');
    expect(timelineChartHtml(timeline, '', 600, english, false)).toContain('data-i=');
  });

  it('has its entries as a list beside it, whose titles may say anything', () => {
    const [first] = timeline.items;
    if (!first) throw new Error('the timeline is empty');
    const html = timelineListHtml({ ...timeline, items: [{ ...first, title: 'Chips & "<b>"' }] }, english);
    expect(html).toContain('<summary>The entries as a list</summary><ol><li>');
    expect(html).toContain(
      `<a href="/${first.kind}s/${first.id}/">Chips &amp; &quot;&lt;b&gt;&quot;</a></li></ol></details>`,
    );
    expect(timelineListHtml(timeline, english).match(/<li>/g)).toHaveLength(timeline.items.length);
  });
});
