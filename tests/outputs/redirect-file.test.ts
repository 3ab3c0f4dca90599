import { describe, expect, it } from 'vitest';
import { redirectFile } from '../../src/outputs/redirect-file.ts';

describe('the file of redirects', () => {
  const lines = (site: string) =>
    redirectFile([{ from: '/claims/a-billion/', to: '/claims/one-billion/' }], site)
      .split('\n')
      .filter((line) => !line.startsWith('#'));

  it('takes everything below a former address along, for good', () => {
    expect(lines('https://example.org')).toEqual(['/claims/a-billion/* /claims/one-billion/:splat 301', '']);
  });

  it('begins with the path of the site', () => {
    expect(lines('https://example.org/news')).toEqual([
      '/news/claims/a-billion/* /news/claims/one-billion/:splat 301',
      '',
    ]);
  });
});
