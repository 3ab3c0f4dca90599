import { describe, expect, it } from 'vitest';
import { loadedScripts, namedFiles } from '../../../src/outputs/offline/named-file.ts';

describe('the files that a page loads', () => {
  it('are its styles, fonts, icons, data, scripts and pictures', () => {
    const html = `<link rel="stylesheet" href="/_astro/a.css"><link rel="preload" href="/_astro/b.woff2" as="font" crossorigin>
      <link href="/favicon.svg" rel="icon"><link rel="preload" href="/timeline/data/e975fe2debdd/index.json" as="fetch">
      <script type="module" src="/_astro/c.js"></script><img alt="1 > 0" src="/d.png">`;
    expect(namedFiles(html, '/')).toEqual([
      '_astro/a.css',
      '_astro/b.woff2',
      'favicon.svg',
      'timeline/data/e975fe2debdd/index.json',
      '_astro/c.js',
      'd.png',
    ]);
  });

  it('are not what it only names, nor what lies elsewhere', () => {
    const html = `<link rel="canonical" href="/claims/"><link rel="alternate" href="/corrections.xml">
      <a href="/claims/">Claims</a><script>alert("/_astro/a.js")</script><script src="https://b.example/c.js"></script>`;
    expect(namedFiles(html, '/')).toEqual([]);
  });

  it('are told from the root of a site that stands in a folder', () => {
    const html = '<script src="/news/_astro/c.js"></script><script src="/_astro/d.js"></script>';
    expect(namedFiles(html, '/news/')).toEqual(['_astro/c.js']);
  });

  it('are found in time in a page that was made to be slow to read', () => {
    expect(namedFiles(`<link ${'a="'.repeat(20_000)}`, '/')).toEqual([]);
  });
});

describe('the scripts that a script loads', () => {
  it('are those that it imports and those that it may load later, but not those of the search', () => {
    const script = `import{a as b}from"./known-by.S_c4.js";import"./segments.9b.js";export{c}from'./date.KO.js';
      import("./timeline-wide.BN.js");const u="/_astro/as-of-notice-DW.js",s=\`/_astro/search-box-CD.js\`;import("./date.KO.js")`;
    expect(loadedScripts('_astro/view.js', script)).toEqual([
      '_astro/known-by.S_c4.js',
      '_astro/segments.9b.js',
      '_astro/date.KO.js',
      '_astro/timeline-wide.BN.js',
      '_astro/as-of-notice-DW.js',
    ]);
  });

  it('are found in a site that stands in a folder, and nowhere else', () => {
    const script = 'import("/news/_astro/a.js");import("https://b.example/_astro/c.js");"d.js"';
    expect(loadedScripts('_astro/view.js', script)).toEqual(['_astro/a.js']);
  });
});
