import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings.ts';

const FRONT = '---\ntitle: About\ndek: Us.\nupdated: 2026-11-24\norder: 1\n---\n';
const said = (body: string) =>
  findingsOf('unknown-directive', { 'pages/about.md': FRONT + body }).map((line) =>
    line.replace(/^content\/pages\/about\.md:/, '').replace(/ {2}unknown-directive/, ''),
  );

describe('marks of a block that make none', () => {
  it.each([
    ['with a space before its name', '::: note\nText.\n:::', '7:1  "::: note"'],
    ['with one bracket', ':::note[Title\nText.\n:::', '7:1  ":::note[Title"'],
    ['left over behind a block in another one', ':::note\n:::pullquote\nA.\n:::\n\nB.\n\n:::', '14:1  ":::"'],
    ['in a quotation', '> Text.\n> ::: note', '8:3  "::: note"'],
  ])('are told of: %s', (_what, body, told) => {
    expect(said(body)).toEqual([
      expect.stringContaining(`${told} neither opens a block nor closes one. Write :::note`),
    ]);
  });

  it('are told of once where the name is unknown', () => {
    expect(said(':::nte\nText.\n:::')).toHaveLength(1);
  });

  it.each([
    '::::note\n:::pullquote\nA.\n:::\n\nB.\n::::',
    'A ::: B',
    '    ::: note',
    '`::: note`',
    'Text\n\n:::note[Title]\nB.\n:::',
  ])('are no fault in %j', (body) => {
    expect(said(body)).toEqual([]);
  });
});
