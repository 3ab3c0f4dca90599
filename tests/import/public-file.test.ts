import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileRefused, isPicture, PublicFiles } from '../../src/import/public-file.ts';
import type { SiteFolder } from '../../src/import/site-folder.ts';
import { aFolder } from '../scripts/temporary-folder.ts';

const OWNER = { id: 'river', folder: 'content/posts/river' };

/** The files of a site on their way into a folder that may hold some already. */
function publicFiles(
  files: Readonly<Record<string, string>>,
  there: Readonly<Record<string, string>> = {},
  sizes: Readonly<Record<string, number>> = {},
) {
  const folder = aFolder(there);
  const site: SiteFolder = {
    root: aFolder(files),
    files: new Map(Object.entries({ ...Object.fromEntries(Object.keys(files).map((path) => [path, 1])), ...sizes })),
    links: new Set(),
    generator: 'markdown',
    config: {},
    url: undefined,
  };
  return { folder, taken: new PublicFiles(site, folder) };
}

describe('a file of a site', () => {
  it.each([
    ['static/img/a.png', '/img/a.png'],
    ['themes/x/static/a.png', '/a.png'],
    ['src/assets/a.png', '/assets/a.png'],
    ['content/posts/river/deep/a.png', '/images/river/deep/a.png'],
    ['content/posts/river-two/a.png', '/posts/river-two/a.png'],
    ['img//Größe 1.PNG', '/img/Grosse-1.PNG'],
    ['_img/.a.png', '/img/a.png'],
  ])('at %s gets the address %s', (path, address) => {
    expect(publicFiles({ [path]: 'x' }).taken.take(path, OWNER)).toBe(address);
  });

  it('at the root of a site whose posts lie there as well keeps its place', () => {
    expect(publicFiles({ 'img/a.png': 'x' }).taken.take('img/a.png', { id: 'a', folder: '' })).toBe('/img/a.png');
  });

  it('is copied once, under the address that it got first', () => {
    const { folder, taken } = publicFiles({ 'content/posts/river/a.png': 'x' });
    expect(taken.take('content/posts/river/a.png', OWNER)).toBe('/images/river/a.png');
    expect(taken.take('content/posts/river/a.png', { id: 'other', folder: 'other' })).toBe('/images/river/a.png');
    expect([...taken.addresses]).toEqual(['/images/river/a.png']);
    expect(taken.copy(true)).toEqual({ copied: 1, there: 0 });
    expect(existsSync(join(folder, 'images'))).toBe(false);
    expect(taken.copy(false)).toEqual({ copied: 1, there: 0 });
    expect(readFileSync(join(folder, 'images/river/a.png'), 'utf8')).toBe('x');
  });

  it('gets another address than one of the same name, whether that is of the site or was there', () => {
    const site = { 'static/a.png': 'one', 'public/a.png': 'two', 'src/a.png': 'abc' };
    const { folder, taken } = publicFiles(site, { 'a.png': 'own', 'a-2.png': 'one' });
    expect(Object.keys(site).map((path) => taken.take(path, OWNER))).toEqual(['/a-2.png', '/a-3.png', '/a-4.png']);
    expect(taken.copy(false)).toEqual({ copied: 2, there: 1 });
    expect(['a.png', 'a-2.png', 'a-3.png', 'a-4.png'].map((path) => readFileSync(join(folder, path), 'utf8'))).toEqual([
      'own',
      'one',
      'two',
      'abc',
    ]);
  });

  it('of two that are the same each gets an address of its own', () => {
    const { taken } = publicFiles({ 'static/a.png': 'same', 'public/a.png': 'same' }, { 'a.png': 'same' });
    expect(taken.take('static/a.png', OWNER)).toBe('/a.png');
    expect(taken.take('public/a.png', OWNER)).toBe('/a-2.png');
  });

  it('that a browser would run, or that is too large, is not copied', () => {
    const files = { 'a.html': '<p>x', 'a.js': 'x', 'a.pdf': 'x', 'b.pdf': 'x' };
    const { taken } = publicFiles(files, {}, { 'a.pdf': 50_000_001, 'b.pdf': 50_000_000 });
    const refusal = (path: string) => {
      try {
        return taken.take(path, OWNER);
      } catch (error) {
        return error instanceof FileRefused ? error.message : error;
      }
    };
    expect(Object.keys(files).map(refusal)).toEqual([
      'files that end in ".html" are not published',
      'files that end in ".js" are not published',
      'it has 50 MB; 50 are the most',
      '/b.pdf',
    ]);
  });

  it('is looked into for scripts where it is a drawing alone', () => {
    const { taken } = publicFiles({ 'a.txt': '<script>', 'a.SVG': '<svg onload="x()"/>' });
    expect(taken.take('a.txt', OWNER)).toBe('/a.txt');
    expect(() => taken.take('a.SVG', OWNER)).toThrow(FileRefused);
  });

  it('is a picture by its ending, whatever its address asks for', () => {
    expect(['/a.PNG?w=2', '/a.webp#x', '/a.pdf', '/a', '/png'].map(isPicture)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
