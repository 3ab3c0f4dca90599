import { describe, expect, it } from 'vitest';
import { absoluteUrl } from '../../src/domain/url.ts';
import { addBase, removeBase } from '../../src/outputs/base-path.ts';

describe('the base of a site', () => {
  it('comes before the paths of a page, and before no other address', () => {
    const page =
      '<a href="/claims/"></a><a href="https://a.example/"></a><a href="#top"></a><a href="//b.example/x"></a>';
    expect(addBase(page, '/news/')).toBe(page.replace('"/claims/"', '"/news/claims/"'));
    expect(addBase('<form action="/search/"><img src="/a.png">', '/news/')).toBe(
      '<form action="/news/search/"><img src="/news/a.png">',
    );
  });

  it('is not put before what the bundler has written, nor into words', () => {
    const page = '<script src="/news/_astro/a.js"></script><p>write href=&quot;/claims/&quot;</p>';
    expect(addBase(page, '/news/')).toBe(page);
  });

  it('is not put into code that is shown, nor lost where an attribute holds an angle bracket', () => {
    const page = '<code>&#x3C;a href="/claims/"></code><a title="a > b" href="/claims/"></a>';
    expect(addBase(page, '/news/')).toBe(page.replace('title="a > b" href="/', 'title="a > b" href="/news/'));
  });

  it('may have the name of a folder of the site', () => {
    expect(addBase('<a href="/claims/a/">', '/claims/')).toBe('<a href="/claims/claims/a/">');
    expect(removeBase('/claims/claims/a/', '/claims/')).toBe('/claims/a/');
  });

  it('is part of every absolute address, with or without its last slash', () => {
    for (const site of ['https://example.org/news', 'https://example.org/news/'])
      expect(absoluteUrl('/claims/', site)).toBe('https://example.org/news/claims/');
    expect(absoluteUrl('/claims/', 'https://example.org')).toBe('https://example.org/claims/');
  });
});
