import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings.ts';

const PERMANENT = '/as-of/2014/\n/claims/gone/\n/data/v1/claims.json\n/feed.xml\n/gone/\n';
const page = (link: string) => `---\ntitle: About\ndek: Us.\nupdated: 2026-11-24\norder: 1\n---\n[words](${link})`;
const said = (link: string) =>
  findingsOf(
    'broken-link',
    { 'pages/about.md': page(link) },
    { permanent: PERMANENT, publicFiles: new Set(['/images/launch.jpg']) },
  ).map((line) => line.replace(/^\S+ {2}broken-link {2}/, ''));

const FILES = ['/images/a launch.jpg', '/images/a#b.jpg', '/images/100%.jpg', '/images/снимок.jpg'];
const ofPicture = (text: string, fields = '') =>
  findingsOf(
    'broken-link',
    {
      'articles/launch.md': `---\ntitle: A\ndek: B.\npublished: 2026-11-24\nauthors: [desk]\nkind: analysis\ntopics: [space]\n${fields}---\n${text}`,
    },
    { publicFiles: new Set(FILES) },
  ).map((line) => line.replace(/^\S+ {2}broken-link {2}/, ''));

describe('a picture', () => {
  it.each([
    '/images/a%20launch.jpg',
    '</images/a launch.jpg>',
    '/images/a%23b.jpg',
    '/images/100%25.jpg',
    '/images/снимок.jpg',
    '/images/%D1%81%D0%BD%D0%B8%D0%BC%D0%BE%D0%BA.jpg?v=2',
  ])('is found by its address, as a browser asks for it: %s', (url) => {
    expect(ofPicture(`![A launch](${url})`)).toEqual([]);
    expect(ofPicture(`[A launch](${url})`)).toEqual([]);
  });

  it('is not found where its name ends the address, and the address of its name is told', () => {
    expect(ofPicture('![A launch](/images/a#b.jpg)')).toEqual([
      'no file public/images/a. Did you mean "/images/a%23b.jpg"? Put the file there, or correct the path.',
    ]);
    expect(ofPicture('![A launch](</images/a lunch.jpg>)')).toEqual([
      'no file public/images/a lunch.jpg. Did you mean "/images/a%20launch.jpg"? Put the file there, or correct the path.',
    ]);
  });

  it('has no percent sign in its address that stands for no character: no build could read it', () => {
    expect(ofPicture('![A launch](/images/100%.jpg)')).toEqual([
      '"/images/100%.jpg" has a "%" that stands for no character. Write "%" of a name as "%25".',
    ]);
  });

  it('at the head of an article is there as well', () => {
    const lead = (src: string) => ofPicture('Text.', `image: {src: ${src}, alt: A, credit: B, width: 9, height: 9}\n`);
    expect(lead('/images/a%20launch.jpg')).toEqual([]);
    expect(lead('/images/a-launch.jpg')).toEqual([
      'no file public/images/a-launch.jpg. Did you mean "/images/a%20launch.jpg"? Put the file there, or correct the path.',
    ]);
  });
});

describe('a link', () => {
  it.each([
    '/as-of/?on=2014-08-06',
    '/claims/?outcome=failed',
    '/search/?q=chips#results',
    '/about/?x=1',
    '/images/launch.jpg?v=2',
  ])('may put a question to a page: %s', (link) => {
    expect(said(link)).toEqual([]);
  });

  it.each(['/feed.xml', '/data/v1/claims.json', '/as-of/2014/'])('may lead to what was given out: %s', (link) => {
    expect(said(link)).toEqual([]);
  });

  it('does not lead to what was given out and is gone', () => {
    expect(said('/claims/gone/')).toEqual([expect.stringMatching(/^no page "\/claims\/gone\/"/)]);
    expect(said('/gone/?x=1')).toEqual([expect.stringMatching(/^no page "\/gone\/"/)]);
  });

  it.each(['https://a.example/x.html', 'http://a.example', 'HTTPS://a.example/', 'mailto:desk@a.example'])(
    'may lead out of the publication: %s',
    (link) => {
      expect(said(link)).toEqual([]);
    },
  );

  it.each([
    ['ftp://a.example/https://b.example/', 'ftp:'],
    ['JAVASCRIPT:alert(1)', 'JAVASCRIPT:'],
    ['x:y', 'x:'],
    ['view-source:https://a.example/', 'view-source:'],
  ])('may lead to pages and letter boxes alone: not %s', (link, scheme) => {
    expect(said(link)).toEqual([
      expect.stringMatching(`^links may begin with https:, http:, mailto:, / or #, not "${scheme}"`),
    ]);
  });

  it('begins at the root of the site, and may hold a colon', () => {
    expect(said('../../claims/gone/')).toEqual([
      '"../../claims/gone/" is a relative link. Write the path from the site\'s root, e.g. /articles/claims/gone/.',
    ]);
    expect(said('/search/?q=kind:claim')).toEqual([]);
  });

  it.each(['disagreements', 'series', 'site', 'words'])('does not lead to %s, whose files have no page', (folder) => {
    const found = findingsOf('broken-link', {
      'pages/about.md': page(`/${folder}/one/`),
      [`${folder}/one.yaml`]: 'title: One',
      'stories/one.yaml': 'title: One',
    });
    expect(found).toEqual([expect.stringContaining(`no page "/${folder}/one/".`)]);
    expect(findingsOf('broken-link', { 'pages/about.md': page('/stories/one/'), 'stories/one.yaml': '' })).toEqual([]);
  });

  it('to a page of text that was renamed is told where it is now', () => {
    const found = findingsOf('broken-link', {
      'pages/about.md': page('/who-we-are/'),
      'pages/us.md': page('/us/').replace('order: 1', 'order: 2\nformerly: [who-we-are]'),
    });
    expect(found).toEqual([expect.stringContaining('"/who-we-are/" has moved. Write "/us/".')]);
  });

  it('to a draft is told, but in a draft', () => {
    const article = (fields: string, body: string) =>
      `---\ntitle: A\ndek: B.\npublished: 2026-11-24\nauthors: [desk]\nkind: analysis\ntopics: [space]\n${fields}---\n${body}`;
    const found = findingsOf('broken-link', {
      'articles/first.md': article('', 'See [the other](/articles/second/).'),
      'articles/second.md': article(
        'draft: true\n',
        'See [myself](#there) and [the third](/articles/third/).\n\n## There',
      ),
      'articles/third.md': article('draft: true\n', 'Text.'),
    });
    expect(found).toEqual([
      'content/articles/first.md:9:5  broken-link  "/articles/second/" is a draft, which is never published. Remove "draft" there, or the link here.',
    ]);
  });

  it('to nowhere is told with the nearest and the way to mend it', () => {
    expect(said('/as-of/2015/')).toEqual([
      'no page "/as-of/2015/". Did you mean "/as-of/2014/"? Write the path from the root of the site, with a slash at the end of a page: /claims/the-id/. Other files that a build makes, such as feeds and data, can be linked once content/permanent.txt lists them.',
    ]);
    expect(said('/as-of/2014')).toEqual(['addresses of pages end in a slash. Write "/as-of/2014/".']);
  });
});
