import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { entryFile } from '../../src/authoring/entry-file.ts';
import { fieldsOf } from '../../src/authoring/field.ts';
import { SCHEMAS } from '../../src/domain/collection.ts';
import { parseContentFile } from '../../src/lint/content-file.ts';

describe('the file of a new entry', () => {
  it('has each field below what its schema says of it, open where required and as a comment where not', () => {
    expect(entryFile('topics', { title: 'Space', order: 3 })).toBe(
      [
        '# Its name, e.g. "Export controls"',
        'title: Space',
        '# One or two sentences on what belongs to it',
        'description:',
        '# Its place among the topics, counting from 1',
        'order: 3',
        '# Ids that it had before, oldest first; their addresses lead here, e.g. ["chip-order"]',
        '# formerly:',
        '',
      ].join('\n'),
    );
  });

  it.each(['articles', 'claims', 'events', 'sources', 'entities'] as const)(
    'of %s names every field that there is',
    (name) => {
      const text = entryFile(name, {});
      for (const field of Object.keys(SCHEMAS[name].shape)) expect(text).toMatch(new RegExp(`^(?:# )?${field}:`, 'm'));
      for (const { description } of fieldsOf(name)) {
        expect(description).not.toBe('');
        expect(text.replace(/\s*\n *#? */g, ' ')).toContain(description);
      }
    },
  );

  it('explains the fields of a group as well', () => {
    const text = entryFile('claims', { assessments: [{ date: '2026-11-25', outcome: 'unresolved' }] });
    expect(text).toContain(
      [
        'assessments:',
        '  # The day this judgement was made, e.g. "2026-11-24"',
        "  - date: '2026-11-25'",
        '    # held, partly, failed, disputed or unresolved',
        '    outcome: unresolved',
        '    # How firmly the evidence carries the outcome',
        '    confidence:',
      ].join('\n'),
    );
  });

  it('writes dates as text, which every reader of YAML takes for the same', () => {
    expect(entryFile('events', { date: '2014', title: '2014-08-06' })).toContain("date: '2014'");
  });

  it('gives back any text that it was given', () => {
    for (const title of [
      'a: b',
      '- x',
      '"quoted" \'twice\'',
      '#no',
      'two\nlines',
      '{{ x }}',
      'null',
      '\u2028',
      '---',
      'Ы',
    ])
      expect(parse(entryFile('events', { title }))).toMatchObject({ title });
  });

  it('is an article with front matter, and a hint that readers never see', () => {
    const { yamlErrors, data, body } = parseContentFile('x.md', 'articles', 'x', entryFile('articles', { title: 'T' }));
    expect(yamlErrors).toEqual([]);
    expect(data).toMatchObject({ title: 'T', dek: null });
    expect(body?.tree.children.map(({ type }) => type)).toEqual(['html']);
  });
});
