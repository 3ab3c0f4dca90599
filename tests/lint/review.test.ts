import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CollectionName } from '../../src/domain/collection.ts';
import { parseContentFile } from '../../src/lint/content-file.ts';
import { shortLines } from '../../src/lint/format/short.ts';
import { formatSummary } from '../../src/lint/format/summary.ts';
import type { Issue } from '../../src/lint/issue.ts';
import { checkContent, findIssues } from '../../src/lint/lint.ts';
import { readContent } from '../../src/lint/read.ts';
import { getRule, RULES } from '../../src/lint/rules.ts';

const SOURCE = 'type: report\ntitle: Report\npublisher: TASS\nurl: https://tass.com/1\nlanguage: en\nread: excerpt';
const CHECKED = `${SOURCE}\nchecked: {on: '2026-11-25', how: A stored copy of the page.}`;
const EVENT = 'date: 2014\ntitle: Signed\nsummary: It was signed.\ncategory: space\nsources: [tass]';
const FRONT =
  'title: Chips\ndek: In short.\npublished: 2026-11-25\nauthors: [desk]\nkind: analysis\ntopics: [space]\nquestions: [{text: Who?, wouldChange: A name.}]';

/** A publication of some files, `articles/chips.md` and its like. */
function publicationOf(files: Record<string, string>) {
  const publication = checkContent({
    files: Object.entries(files).map(([path, text]) => {
      const [collection = '', name = ''] = path.split('/');
      return parseContentFile(`content/${path}`, collection as CollectionName, name.replace(/\..*/, ''), text);
    }),
    strays: [],
    permanent: '',
    publicFiles: new Set(),
  });
  expect(publication.isWhole).toBe(true);
  return publication;
}

/** The warnings on some files. */
function review(files: Record<string, string>): Issue[] {
  return findIssues(publicationOf(files), 'warning');
}

/** An article that has enough of everything, with a body put after it. */
function article(body: string, front = FRONT): string {
  const claims = ['a', 'b', 'c'].map((id) => `:claim[said]{#${id}}`).join(' ');
  const events = ['a', 'b', 'c', 'd', 'e'].map((id) => `:event[done]{#${id}}`).join(' ');
  return `---\n${front}\n---\n${claims} ${events} ${'some word '.repeat(400)}[@tass].\n\n${body}`;
}

/** Places of the warnings of a kind. */
function told(body: string, rule: string): string[] {
  return review({ 'articles/chips.md': article(body), 'sources/tass.yaml': CHECKED })
    .filter((warning) => warning.rule === rule)
    .map(({ file, line, column }) => `${file}:${line}:${column}`);
}

describe('an editor asks about', () => {
  it('paragraphs that cite nothing, wherever they stand', () => {
    expect(told('It was signed.', 'uncited-paragraph')).toEqual(['content/articles/chips.md:12:1']);
    expect(told('- One [@tass].\n- Two.', 'uncited-paragraph')).toEqual(['content/articles/chips.md:13:3']);
    expect(told(':::note[A title]\nAn aside.\n:::', 'uncited-paragraph')).toEqual(['content/articles/chips.md:13:1']);
  });

  it.each([
    'Signed [@tass].',
    'One was on its way. [@none: transition]',
    '## A heading',
    ':::pullquote\nA fragment.\n:::',
    ':::chart{series=trade}\nA caption.\n:::',
    '| a | b |\n|---|---|\n| c | d |',
  ])('no paragraph in %j', (body) => {
    expect(told(body, 'uncited-paragraph')).toEqual([]);
  });

  it('quotations of more than 25 words', () => {
    const words = (count: number) => 'a word '.repeat(count).split(' ').slice(0, count).join(' ');
    expect(told(`He said: “${words(26)}” [@tass].`, 'long-quotation')).toEqual(['content/articles/chips.md:12:1']);
    expect(told(`> ${words(26)} [@tass]`, 'long-quotation')).toHaveLength(1);
    expect(told(`He said: “${words(25)}” [@tass].`, 'long-quotation')).toEqual([]);
    expect(told(`${words(60)} [@tass]`, 'long-quotation')).toEqual([]);
  });

  it('a source that an article leans on', () => {
    const cite = (id: string, count: number) => `x [@${id}] `.repeat(count);
    expect(told(`${cite('tass', 5)} ${cite('ria', 6)}`, 'overused-source')).toHaveLength(2);
    expect(told(`${cite('tass', 2)} ${cite('ria', 3)} ${cite('rbc', 4)}`, 'overused-source')).toHaveLength(1);
    expect(told(cite('tass', 8), 'overused-source')).toEqual([]);
  });

  it('events and claims that no article tells of', () => {
    const warnings = review({
      'articles/chips.md': article(''),
      'events/a.yaml': EVENT,
      'events/z.yaml': EVENT,
      'sources/tass.yaml': CHECKED,
    });
    expect(warnings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'content/events/z.yaml event-without-coverage',
    ]);
  });

  it('forecasts and pledges that name no day by which they can be judged', () => {
    const claim = (kind: string, more = '') =>
      `statement: It will.\nspeaker: {described: a source}\nsaid: 2014\nkind: ${kind}\ntopics: [space]\nsources: [tass]\nassessments: [{date: 2026-11-24, outcome: unresolved, confidence: low, reasoning: Too early.}]\n${more}`;
    const warnings = review({
      'claims/assertion.yaml': claim('assertion'),
      'claims/due.yaml': claim('forecast', "due: '2015'"),
      'claims/forecast.yaml': claim('forecast'),
      'claims/pledge.yaml': claim('pledge'),
    }).filter(({ rule }) => rule === 'forecast-without-due');
    expect(warnings.map(({ file, message }) => `${file} ${message}`)).toEqual([
      'content/claims/forecast.yaml this forecast has no "due".',
      'content/claims/pledge.yaml this pledge has no "due".',
    ]);
  });

  it('articles with too few claims, events, questions or words', () => {
    const warnings = review({
      'articles/chips.md': `---\n${FRONT.replace(/questions.*/, '')}\n---\nShort [@tass].`,
      'sources/tass.yaml': CHECKED,
    });
    expect(warnings.map(({ rule, message }) => [rule, message])).toEqual([
      ['thin-article', 'it marks fewer than 3 claims (0).'],
      ['thin-article', 'it links fewer than 5 events (0).'],
      ['thin-article', 'it leaves no question open.'],
      ['thin-article', 'it has 1 words, fewer than 700.'],
    ]);
  });

  it('cited sources that say not when they were last checked', () => {
    const warnings = review({
      'articles/chips.md': article(''),
      'sources/tass.yaml': SOURCE,
      'sources/uncited.yaml': SOURCE,
    });
    expect(warnings.map(({ file, rule }) => `${file} ${rule}`)).toEqual(['content/sources/tass.yaml unchecked-source']);
  });
});

it('says how to mend a finding as its rule does, where it knows no nearer way', () => {
  const [line = ''] = shortLines(review({ 'articles/chips.md': `---\n${FRONT}\n---\nShort [@tass].` }));
  expect(line).toMatch(/ {2}thin-article {2}/);
  expect(line.endsWith(` ${getRule('thin-article').mend}`)).toBe(true);
});

describe('an answer in the entry', () => {
  const files = {
    'articles/chips.md': article('It was signed.', `${FRONT}\nexplained: {uncited-paragraph: An old form.}`),
    'sources/tass.yaml': CHECKED,
  };

  it('stands beside its warning', () => {
    expect(shortLines(review(files)).join()).toMatch(/ {2}uncited-paragraph {2}.* Explained: An old form\.$/);
  });

  it('is counted in the summary', () => {
    const publication = publicationOf(files);
    expect(formatSummary(publication, findIssues(publication, 'warning'), RULES)).toMatch(
      /^uncited-paragraph +1, 1 explained$/m,
    );
  });

  it('to a warning that does not exist is an error with the nearest', () => {
    const text = article('', `${FRONT}\nexplained: {uncited-paragraf: An old form.}`);
    const errors = findIssues(publicationOf({ 'articles/chips.md': text, 'sources/tass.yaml': CHECKED }), 'error');
    expect(errors.find(({ rule }) => rule === 'unknown-field')).toMatchObject({
      line: 9,
      column: 13,
      nearest: 'uncited-paragraph',
    });
  });
});

it('nothing about the publication itself is left unexplained', async () => {
  const folder = await readContent(resolve(import.meta.dirname, '../..'));
  const warnings = findIssues(checkContent({ ...folder, publicFiles: new Set() }), 'warning');
  expect(shortLines(warnings.filter(({ explained }) => explained === undefined))).toEqual([]);
});
