import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const STATIC_IMPORT = /^(?:import|export)\s(?:[^'";]*\sfrom\s)?'([^']+)'/gm;

/** What a script loads before its first line runs: its own files, and whatever these import by other names. */
function loadedBy(file: string, files = new Set<string>(), packages = new Set<string>()) {
  if (!files.has(file)) {
    files.add(file);
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)) {
      if (name.startsWith('.')) loadedBy(join(dirname(file), name), files, packages);
      else packages.add(name);
    }
  }
  return { files, packages };
}

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const commands = Object.entries(scripts).flatMap(([name, command]) => {
  const [, script] = /^node (scripts\/[\w-]+\.mjs)/.exec(command) ?? [];
  return script === undefined ? [] : [{ name, script }];
});

it.each(commands)(
  'npm run $name loads nothing but Node’s own on a fresh clone, until packages are installed',
  ({ script }) => {
    const { files, packages } = loadedBy(join(ROOT, script));
    expect(files.size).toBeGreaterThan(1);
    expect([...packages].filter((name) => !name.startsWith('node:'))).toEqual([]);
  },
);
