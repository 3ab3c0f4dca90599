import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipArchive } from '../../../src/outputs/data/zip-archive.ts';

const MODULE = resolve(import.meta.dirname, '../../../src/outputs/data/zip-archive.ts');

it('gives the same bytes in every time zone', () => {
  const script = `
    import { zipArchive } from ${JSON.stringify(MODULE)};
    const bytes = zipArchive([{ name: 'a.txt', bytes: new TextEncoder().encode('text') }], '2026-11-24');
    process.stdout.write(Buffer.from(bytes).toString('hex'));`;
  const made = ['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((zone) =>
    execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, TZ: zone },
    }),
  );
  expect(made[0]?.length).toBeGreaterThan(0);
  expect(new Set(made).size).toBe(1);
});

it('takes an edition that a zip cannot name for the nearest one that it can', () => {
  const text = new TextEncoder().encode('text');
  for (const edition of ['0001-01-01', '9999-12-31'])
    expect(Object.keys(unzipSync(zipArchive([{ name: 'a.txt', bytes: text }], edition)))).toEqual(['a.txt']);
});
