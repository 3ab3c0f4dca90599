import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { rendererVersion } from '../../src/build/rendered-bodies.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The files of our own that run where one does, from the project's root; what is imported as a type never runs. */
function importedFrom(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(join(ROOT, file), 'utf8');
  for (const [, path = ''] of text.matchAll(/^(?:import|export) (?!type )[^;']*'(\.[^']+\.ts)'/gm))
    importedFrom(relative(ROOT, resolve(ROOT, dirname(file), path)), found);
  return found;
}

it('what is kept of bodies is forgotten when any code changes that makes it', () => {
  const code = [...importedFrom('src/build/entries.ts')];
  expect(code).toContain('src/outputs/prose/paragraph-anchors.ts');
  const copy = mkdtempSync(join(tmpdir(), 'renderer-'));
  try {
    for (const name of ['src', 'package-lock.json']) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    const version = () => rendererVersion(pathToFileURL(`${copy}/`));
    const unnoticed = code.filter((file) => {
      const before = version();
      appendFileSync(join(copy, file), '// Another.\n');
      return version() === before;
    });
    expect(unnoticed).toEqual([]);
  } finally {
    rmSync(copy, { recursive: true });
  }
});
