import { expect, it } from 'vitest';
import { exportRows } from '../../../src/outputs/timeline/publication-rows.ts';
import { aTimeline } from './timeline-builders.ts';

it('entries leave the site with the name of their lane and an absolute address', () => {
  const timeline = aTimeline(['2014-08-06']);
  const rows = exportRows(timeline, 'https://example.org/news/');
  expect(rows.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual(['claim one-billion-next-year', 'event event-0']);
  const event = rows.find(({ kind }) => kind === 'event');
  expect(event).toMatchObject({ date: '2014-08-06', url: 'https://example.org/news/events/event-0/' });
  expect(event?.due).toBeUndefined();
  expect(event?.outcome).toBeUndefined();
  const claim = rows.find(({ kind }) => kind === 'claim');
  expect(claim?.due).toBe(timeline.items.find(({ kind }) => kind === 'claim')?.due);
  expect(claim?.outcome).toBe(timeline.items.find(({ kind }) => kind === 'claim')?.outcome);
  expect(new Set(rows.map(({ lane }) => lane))).toEqual(new Set(timeline.lanes.map(({ title }) => title)));
});
