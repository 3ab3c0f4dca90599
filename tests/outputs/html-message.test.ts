import { expect, it } from 'vitest';
import { sayHtml } from '../../src/outputs/html-message.ts';

const english = { tag: 'en-GB' };

it('what a message says is text, whatever a publication writes there, and what is put in is HTML', () => {
  expect(sayHtml('<b>{what}</b> & more', { what: '<em>chips</em>' }, english)).toBe(
    '&lt;b&gt;<em>chips</em>&lt;/b&gt; &amp; more',
  );
  expect(sayHtml({ one: '{count} <claim>', other: '{count} <claims>' }, { count: 2 }, english)).toBe(
    '2 &lt;claims&gt;',
  );
});
