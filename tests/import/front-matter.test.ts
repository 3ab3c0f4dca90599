import { describe, expect, it } from 'vitest';
import { divideFrontMatter } from '../../src/import/front-matter.ts';

/** Fields, body and the line where it begins. */
function divided(text: string) {
  const found = divideFrontMatter(text);
  return found && 'fields' in found
    ? { fields: Object.fromEntries(found.fields), body: found.body, line: found.bodyLine }
    : found;
}

describe('front matter', () => {
  it.each([
    ['YAML', '---\ntitle: A day\ntags: [a, b]\n---\n\nText.\n', 5],
    ['TOML', '+++\ntitle = "A day"\ntags = ["a", "b"]\n+++\n\nText.\n', 5],
    ['JSON in braces', '{\n  "title": "A day",\n  "tags": ["a", "b"]\n}\n\nText.\n', 5],
    ['JSON between marks', '---json\n{ "title": "A day", "tags": ["a", "b"] }\n---\n\nText.\n', 4],
    ['TOML between marks', '---toml\ntitle = "A day"\ntags = ["a", "b"]\n---\n\nText.\n', 5],
  ])('in %s is divided from the body', (_, text, line) => {
    expect(divided(text)).toEqual({ fields: { title: 'A day', tags: ['a', 'b'] }, body: '\nText.\n', line });
  });

  it('may be empty, and may be followed by nothing', () => {
    expect(divided('---\n---\nText.')).toEqual({ fields: {}, body: 'Text.', line: 3 });
    expect(divided('---\ntitle: A\n---')).toEqual({ fields: { title: 'A' }, body: '', line: 4 });
  });

  it('keeps braces in texts of JSON apart from its own', () => {
    expect(divided('{"title": "a } b { \\" }"}\nText.')).toEqual({
      fields: { title: 'a } b { " }' },
      body: 'Text.',
      line: 2,
    });
  });

  it('is not in a text that begins with a template tag, a rule or words', () => {
    expect(divideFrontMatter('{% include x %}\n')).toBeUndefined();
    expect(divideFrontMatter('----\n\nText.')).toBeUndefined();
    expect(divideFrontMatter('# A heading\n')).toBeUndefined();
  });

  it('goes on in a text in quotes over lines that are not indented, as generators read it', () => {
    const text = "---\ntitle: \"One\ntwo: three\nfour\"\ndate: 2014-08-06\nquote: 'it''s\nso'\n---\n";
    expect(divided(text)).toMatchObject({
      fields: { title: 'One two: three four', date: '2014-08-06', quote: "it's so" },
    });
  });

  it.each([
    ['---\ntitle: A\nText without an end.', { line: 1, problem: 'no line "---" ends the front matter' }],
    ['---js\n{ title: 1 }\n---\n', { line: 1, problem: 'front matter in "js" is not read' }],
    ['---\ntitle: A\nbad: [1\n---\n', { line: 4, problem: expect.stringContaining('Flow sequence') }],
    ['+++\ntitle = "A"\nbad = \n+++\n', { line: 3, problem: expect.any(String) }],
    ['{"title": }', { line: 1, problem: expect.any(String) }],
    ['---\n- a\n- b\n---\n', { line: 2, problem: 'the front matter has no fields' }],
  ])('that cannot be read says where: %j', (text, problem) => {
    expect(divideFrontMatter(text)).toEqual(problem);
  });
});
