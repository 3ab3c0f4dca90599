import { describe, expect, it } from 'vitest';
import { pageBodyHtml } from '../../src/outputs/prose/body-words.ts';
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
