import { expect, it } from 'vitest';
import { findingsOf } from './findings.ts';

const event = (formerly: string) =>
  `date: 2014\ntitle: Signed\nsummary: It was signed.\ncategory: space\nsources: [tass]\nformerly: [${formerly}]\n`;
const page = (formerly: string) =>
  `---\ntitle: About\ndek: Us.\nupdated: 2026-11-24\norder: 1\nformerly: [${formerly}]\n---\nText.`;

it('may be the id of an entry of another kind, or of a fixed page where it names no page of text', () => {
  expect(findingsOf('former-id', { 'events/a.yaml': event('one, search'), 'stories/one.yaml': '' })).toEqual([]);
  expect(findingsOf('former-id', { 'pages/a.md': page('search') })).toEqual([
    'content/pages/a.md:6:12  former-id  "/search/" is a page that every publication has. Remove it here.',
  ]);
});

it('is told in all but the first entry that has it, with the first', () => {
  const found = findingsOf('former-id', {
    'events/a.yaml': event('old'),
    'events/b.yaml': event('old'),
    'events/c.yaml': event('old'),
  });
  expect(found).toEqual([
    expect.stringMatching(/^content\/events\/b\.yaml:6:12 .* of content\/events\/a\.yaml already/),
    expect.stringMatching(/^content\/events\/c\.yaml:6:12 .* of content\/events\/a\.yaml already/),
  ]);
});
