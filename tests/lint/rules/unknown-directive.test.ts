import { describe, expect, it } from 'vitest';
import { findingsOf, mended, underlined } from './findings.ts';

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

describe('an unknown name', () => {
  it.each([
    [':clam[words]{#id}', ':claim[words]{#id}'],
    [':clainm[words]{#id}', ':claim[words]{#id}'],
    [':clain[words]{#id}', ':claim[words]{#id}'],
    ['> Text\n> :evnet[words]{#id}', '> Text\n> :event[words]{#id}'],
    [':::nte\nText.\n:::', ':::note\nText.\n:::'],
    [':::chatr{series=a}\nText.\n:::', ':::chart{series=a}\nText.\n:::'],
  ])('is mended where a letter is missing, too many or wrong, or two have changed places: %j', (body, text) => {
    expect(mended('unknown-directive', `A.\n\n${body}`)).toBe(`A.\n\n${text}`);
  });

  it.each([
    ':clxxm[words]{#id}',
    ':claimers[words]{#id}',
    ':tneve[words]{#id}',
    ':notes[words]{#id}',
    ':::evnt\nText.\n:::',
    '::clam[words]{#id}',
    ':zzz[words]{#id}',
  ])('is left to its author where it may be another, or stands where none can: %j', (body) => {
    expect(said(body)).not.toEqual([]);
    expect(mended('unknown-directive', body)).toBe(body);
  });

  it('is no suggestion for itself', () => {
    expect(said('A :note[word] here.')).toEqual([expect.stringMatching(/^7:3 .*write it as a block, :::note … :::\./)]);
    expect(said('A :note[word] here.').join()).not.toContain('Did you mean "note"');
  });

  it('is underlined with its marks, as are those that make no block', () => {
    expect(underlined('unknown-directive', 'A :clam[words]{#id} and\n\n> ::leaf[b]\n\n:::: note  \nText.')).toEqual([
      ':clam[words]{#id}',
      '::leaf[b]',
      ':::: note  ',
    ]);
  });
});
