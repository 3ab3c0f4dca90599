import { describe, expect, it } from 'vitest';
import { createLocale } from '../../src/words/locale.ts';
import { headingsInWords, pageBodyHtml } from '../../src/outputs/prose/body-words.ts';
import { english } from '../words/english.ts';

describe('the body of a page that names no entries', () => {
  it('has the names of its links to headings, and nothing around it', () => {
    expect(
      pageBodyHtml('<h2>How <em>we</em> work</h2><a class="heading-link" href="#how"></a><p>So.</p>', english),
    ).toBe(
      '<h2>How <em>we</em> work</h2><a class="heading-link" href="#how" aria-label="Link to “How we work”"></a><p>So.</p>',
    );
  });
});

describe('the headings of a body', () => {
  it('are as its author wrote them, but for that of the footnotes, which is in the language of the page', () => {
    const headings = [
      { depth: 2, slug: 'what-was-said', text: 'What was said' },
      { depth: 2, slug: 'footnote-label', text: 'Footnotes' },
    ];
    expect(headingsInWords(headings, createLocale('ru')).map(({ text }) => text)).toEqual(['What was said', 'Сноски']);
  });
});
