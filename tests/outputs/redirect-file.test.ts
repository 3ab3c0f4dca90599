import { describe, expect, it } from 'vitest';
import { redirectFile } from '../../src/outputs/redirect-file.ts';

describe('the file of redirects', () => {
  it('takes everything below a former address along, for good', () => {
    const lines = redirectFile([{ from: '/claims/a-billion/', to: '/claims/one-billion/' }]).split('\n');
    expect(lines.filter((line) => !line.startsWith('#'))).toEqual([
      '/claims/a-billion/* /claims/one-billion/:splat 301',
      '',
    ]);
  });
});
