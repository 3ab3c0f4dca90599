import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../src/domain/publication.ts';
import { llmsText } from '../../src/outputs/llms-text.ts';
import { aCorpus, anArticle } from '../domain/builders.ts';
import { english } from '../words/english.ts';

const pages = [{ id: 'about', title: 'About', dek: 'Who writes [here].' }];

function textOf(count: number, { title = 'Zero', description = 'News.' } = {}): string {
  const others = Array.from({ length: count }, (_, index) =>
    anArticle({ id: `article-${index}`, title: `No. ${index}` }),
  );
  const corpus = aCorpus({ articles: [anArticle(), ...others] });
  const licence = { id: 'CC0-1.0', title, url: 'https://licence.example/' };
  const site = { ...corpus.site, description, licence };
  return llmsText(linkPublication({ ...corpus, site }), pages, english);
}

describe('llms.txt', () => {
  it('has the parts of the format in their order: name, summary, words without headings, lists of links', () => {
    const text = textOf(1);
    expect(text).toMatch(
      /^# Throughline\n\n> News\.\n\n[^#\n].*\n\nLicence: Zero \(CC0-1\.0\), <https:\/\/licence\.example\/>\n\n## Latest coverage\n\n- \[The chip order\]\(https:\/\/throughline\.example\/articles\/the-chip-order\/index\.html\.md\): It was always next year\.\n/,
    );
    expect(text.match(/^## .*$/gm)).toEqual([
      '## Latest coverage',
      '## Data',
      '## About this publication',
      '## Optional',
    ]);
    const lines = text
      .slice(text.indexOf('## '))
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('## '));
    for (const line of lines) expect(line).toMatch(/^- \[[^\]]+\]\(https:\/\/throughline\.example\/[^)]*\): \S/);
  });

  it('names no more articles of a large archive than of a small one', () => {
    expect(textOf(5000).match(/index\.html\.md\): /g)).toHaveLength(11);
    // The one that leads is not named again among the newest.
    expect(textOf(3).match(/index\.html\.md\): /g)).toHaveLength(4);
    expect(textOf(5000).split('\n')).toHaveLength(textOf(10).split('\n').length);
  });

  it('keeps the address of a licence at its place, whatever stands in its title', () => {
    expect(textOf(0, { title: 'As {address}, {id}' })).toContain(
      '\nLicence: As {address}, {id} (CC0-1.0), <https://licence.example/>\n',
    );
  });

  it('has a line for each text, whatever lines it was written in', () => {
    expect(textOf(0, { description: 'News\n\n## of\r\nall' })).toContain('\n> News ## of all\n');
  });

  it('has what the content says as text, and no mark-up of its own', () => {
    expect(textOf(0)).toContain('- [About](https://throughline.example/about/): Who writes \\[here].');
  });
});
