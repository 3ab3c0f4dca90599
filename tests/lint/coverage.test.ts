import { expect, it } from 'vitest';
import { findingsOf } from './rules/findings.ts';
import { SAMPLE } from './sample.ts';

const sample = (path: string) => SAMPLE.get(`content/${path}`) as string;
const files = (article: string, page: string) => ({
  'articles/chips.md': sample('articles/chips.md').replace(/(?<=---\n\n)[^]*/, article),
  'pages/about.md': sample('pages/about.md').replace(/(?<=---\n\n)[^]*/, page),
  'claims/one.yaml': sample('claims/one-billion.yaml'),
  'events/one.yaml': sample('events/izvestia-report.yaml'),
});
const EVENT = ':event[words]{#one}';
const CLAIM = ':claim[words]{#one}';

it('what no article marks is told, whatever a page of text does, with how to mark it', () => {
  const [event] = findingsOf('event-without-coverage', files(CLAIM, EVENT));
  expect(event).toMatch(
    /^content\/events\/one\.yaml:1:1 .* no article mentions this event\. Link it: :event\[words\]\{#one\}\.$/,
  );
  const [claim] = findingsOf('claim-without-coverage', files(EVENT, CLAIM));
  expect(claim).toMatch(
    /^content\/claims\/one\.yaml:1:1 .* no article states this claim\. Mark it: :claim\[words\]\{#one\}\.$/,
  );
  expect(findingsOf('event-without-coverage', files(EVENT, ''))).toEqual([]);
  expect(findingsOf('claim-without-coverage', files(CLAIM, ''))).toEqual([]);
});

it('a source that a page of text alone cites need not be checked', () => {
  const source = sample('sources/relay.yaml').replace(/checked:[^]*date agrees\.\n/, '');
  const told = (article: string, page: string) =>
    findingsOf('unchecked-source', { ...files(article, page), 'sources/relay.yaml': source });
  expect(told('Text. :claim[words]{#relay}', 'Text [@relay].')).toEqual([]);
  expect(told('Text [@relay] and [@relay].', '')).toEqual([
    expect.stringMatching(/^content\/sources\/relay\.yaml:1:1 .* it does not say when it was last checked\./),
  ]);
});
