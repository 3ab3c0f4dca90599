import type { Heading } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { headingIds } from '../../src/lint/heading-id.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { processorFor } from '../markdown/pipeline.ts';

const processor = await processorFor('en-GB');

function idsOf(markdown: string): string[] {
  const headings: Heading[] = [];
  visit(parseMarkdown(markdown).tree, 'heading', (node) => void headings.push(node));
  return headingIds(headings);
}

describe('the ids of headings are those on the page', () => {
  it.each([
    'Gas',
    'Before -- and after',
    'Before --- and ---- after',
    'A <b>second</b> ![picture](/a.png) look',
    "It's \"so\"... or 'so'",
    'At 10:30, :claim[would buy]{#a} so [@b]. [@none: opening]',
    'Заголовок «так» 中国',
    'The flag `--fix` and `c--d`',
    'a&amp;b \\*c\\* *d* ~~e~~ [f](/claims/)',
  ])('%s', async (heading) => {
    const markdown = `## ${heading}\n\n## ${heading}\n`;
    const { metadata } = await processor.render(markdown);
    expect(idsOf(markdown)).toEqual(metadata.headings.map(({ slug }) => slug));
  });
});
