import { hash } from 'node:crypto';
import type { ReadingRecord } from '../build/shelf.ts';
import { createAnswers } from '../domain/reading.ts';
import type { SubjectKind } from '../domain/related.ts';
import { partText, type Wanted } from '../outputs/timeline/timeline-finder.ts';
import { articleEntries } from './entries.ts';
import { fixedPages } from './fixed-page.ts';
import { wholeLog } from './long-list.ts';
import { once } from './once.ts';
import { recorder, wholePublication } from './publication.ts';
import { relatedIndex } from './related.ts';
import { timelineFinder, wholeListedAddresses, wholeTimeline } from './timeline.ts';

const digest = (text: string) => hash('sha256', text, 'base64url').slice(0, 22);

/** Answers what any reading finds in this edition. */
const answers = once(async () => {
  const answer = createAnswers(await wholePublication(), digest);
  const related = await relatedIndex();
  const finder = await timelineFinder();
  const articles = await articleEntries();
  const pages = digest(JSON.stringify(await fixedPages()));
  const timeline = await wholeTimeline();
  const addresses = await wholeListedAddresses();
  const log = await wholeLog();
  // One after the other: the text of all would be the largest that a process ever holds.
  const timelineEntries = once(() => digest(timeline.items.map((item) => digest(JSON.stringify(item))).join('')));
  // Which articles state a claim is said in their bodies, and so by no list of articles.
  const logEntries = once(() =>
    digest(log.map(({ name, articles }) => [name, ...articles.map(({ id }) => id)].join(' ')).join('\n')),
  );
  return (reading: string): string => {
    const known = answer(reading);
    if (known !== undefined) return known;
    if (reading === 'fixed pages') return pages;
    if (reading === 'timeline extent') return JSON.stringify(finder.extent);
    if (reading === 'timeline count') return String(finder.count);
    if (reading === 'timeline entries') return timelineEntries();
    if (reading === 'log entries') return logEntries();
    const [verb = '', subject = ''] = reading.split(' ');
    const [kind = '', id = ''] = subject.split('/');
    if (verb === 'listed') return addresses.get(subject) ?? 'none';
    if (verb === 'timeline') return digest(partText(finder.find(JSON.parse(subject) as Wanted)));
    if (verb === 'body') return articles.get(id)?.body ?? 'none';
    if (verb !== 'related') throw new Error(`nobody can answer "${reading}"`);
    const found = related.find(kind as SubjectKind, id);
    return digest(
      [
        ...found.articles.map((one) => ['articles', one] as const),
        ...found.reports.map((one) => ['sources', one] as const),
      ]
        .map(([of, { entry, reasons }]) => `${answer(`${of}/${entry.id}`)} ${JSON.stringify(reasons)}`)
        .join('\n'),
    );
  };
});

/** A hash of what some readings find in this edition. */
export const findings = once(async () => {
  const answer = await answers();
  return (readings: readonly string[], given = '') => digest([given, ...readings.map(answer)].join('\n'));
});

/**
 * Makes a page, or finds that the one that was made for an earlier edition is still the same: because everything that was
 * read for it then is the same in this edition.
 * @param given What the page was given besides.
 * @param last What was written down when it was last made.
 * @returns undefined where the last one still holds.
 */
export async function makePage<Page>(
  given: unknown,
  last: ReadingRecord | undefined,
  make: () => Promise<Page>,
): Promise<{ readonly page: Page; readonly record: ReadingRecord } | undefined> {
  const found = await findings();
  const props = JSON.stringify(given) ?? '';
  if (last && found(last.readings, props) === last.found) return undefined;
  const { value, readings } = recorder.record(make);
  const page = await value;
  const list = [...readings].sort();
  return { page, record: { readings: list, found: found(list, props) } };
}
