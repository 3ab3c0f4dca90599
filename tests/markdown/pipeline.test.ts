import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExpectation } from '../fixtures/expectation.ts';
import { collect, processorFor, render } from './pipeline.ts';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/markdown');

describe('in an article’s Markdown', () => {
  // A folder of fixtures/markdown is a case, its name is the title, output.html is what the page gets.
  it.each(readdirSync(FIXTURES).sort())('%s', async (name) => {
    const html = `${(await render(readFileSync(join(FIXTURES, name, 'input.md'), 'utf8'))).trim()}\n`;
    expect(html).toBe(readExpectation(join(FIXTURES, name, 'output.html'), html));
  });
});

it('a mark that says why nothing is cited takes nothing with it', async () => {
  expect(await render('[@none: opening]*One* was. [@none: a] [@none: b] Two [@c].')).toBe(
    '<p><em>One</em> was. Two <span class="cite" data-sources="c"></span>.</p>',
  );
});

it('a footnote leads back to each place that names it', async () => {
  const html = await render('One[^a], two[^b], one again[^a].\n\n[^a]: A.\n[^b]: B.');
  expect([...html.matchAll(/data-footnote-backref="" aria-label="([^"]+)"/g)].map(([, label]) => label)).toEqual([
    '1',
    '1-2',
    '2',
  ]);
});

describe('typewriter’s marks in Markdown', () => {
  it.each([
    ['en-GB', '<p>Rogozin’s “chips” — so</p>'],
    ['ru', "<p>Rogozin's «chips» — so</p>"],
    ['de', "<p>Rogozin's „chips“ – so</p>"],
    ['zh', `<p>Rogozin's "chips" — so</p>`],
  ])('are set in %s as that language prints them', async (language, html) => {
    const { code } = await (await processorFor(language)).render('Rogozin\'s "chips" -- so');
    expect(code).toBe(html);
  });

  it('are set within one another', async () => {
    const set = async (language: string) => (await (await processorFor(language)).render(`"A 'chip' -- so..."`)).code;
    expect(await set('en-GB')).toBe('<p>“A ‘chip’ — so…”</p>');
    expect(await set('ru')).toBe("<p>«A 'chip' — so…»</p>");
    expect(await set('zh')).toBe(`<p>"A 'chip' — so…"</p>`);
  });

  it('leave what is already set as it is', async () => {
    const processor = await processorFor('zh');
    const text = '他说：“没有”‘不’。«нет» „nein“';
    expect((await processor.render(text)).code).toBe(`<p>${text}</p>`);
  });
});

describe('beside the HTML', () => {
  it('travel the ids that a body names, each once, in order of first appearance', async () => {
    const markdown = [
      ':event[Signed]{#gas-deal-shanghai} by :entity[Gazprom]{#gazprom} [@tass-2014; @osw-2014].',
      ':claim[Worth 400 billion]{#gas-deal-400bn}, or :claim[not]{#gas-deal-400bn} [@osw-2014].',
      ':::chart{series=china-russia-trade-year}\nTrade.\n:::',
    ].join('\n\n');
    expect((await collect(markdown)).references).toEqual({
      sources: ['tass-2014', 'osw-2014'],
      claims: ['gas-deal-400bn'],
      events: ['gas-deal-shanghai'],
      entities: ['gazprom'],
      series: ['china-russia-trade-year'],
      topics: [],
    });
  });

  it('travel its running prose and its length', async () => {
    const { passages, length } = await collect('## Gas\n\nGazprom :claim[says]{#a} so [@x].\n\n> No, says CNPC.');
    expect(passages).toEqual(['Gazprom ', ' so ', '.']);
    expect(length).toEqual({ words: 7, characters: 7 });
  });

  it('travel the words in which no name is linked', async () => {
    expect((await collect('## Gas\n\nGazprom [says](/claims/) so.')).closedPassages).toEqual(['Gas', 'says']);
  });

  it('travel no sources that an author forged in HTML', async () => {
    expect((await collect('<span class="cite" data-sources="gone"></span>')).references.sources).toEqual([]);
  });
});
