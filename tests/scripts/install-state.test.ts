import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  findLockMismatch,
  findMissingPackage,
  isHalfInstalled,
  isInstalled,
  markInstalled,
  markUnfinished,
  removeMark,
} from '../../scripts/install-state.mjs';
import { aFolder } from './temporary-folder.ts';

/** A project with one package installed, one for other systems and one peer left out. */
function aProject(): string {
  return aFolder({
    'package.json': JSON.stringify({ dependencies: { astro: '7.3.5' } }),
    'package-lock.json': JSON.stringify({
      packages: {
        '': { dependencies: { astro: '7.3.5' } },
        'node_modules/astro': {},
        'node_modules/fsevents': { optional: true },
        'node_modules/sass': { peer: true },
      },
    }),
    'node_modules/astro/package.json': '{}',
  });
}

describe('the packages of a project', () => {
  it('are installed once an install has come to its end', () => {
    const folder = aProject();
    expect(isInstalled(folder)).toBe(false);
    markInstalled(folder);
    expect(isInstalled(folder)).toBe(true);
  });

  it('are not where an install was cut off, which the next one sees', () => {
    const folder = aProject();
    markInstalled(folder);
    markUnfinished(folder);
    expect(isInstalled(folder)).toBe(false);
    expect(isHalfInstalled(folder)).toBe(true);
    removeMark(folder);
    expect(isHalfInstalled(folder)).toBe(false);
  });

  it('are not where the lockfile has changed since', () => {
    const folder = aProject();
    markInstalled(folder);
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: {} }));
    expect(isInstalled(folder)).toBe(false);
  });

  it('are not where a package has gone, and it is named', () => {
    const folder = aProject();
    markInstalled(folder);
    expect(findMissingPackage(folder)).toBeUndefined();
    rmSync(join(folder, 'node_modules/astro'), { recursive: true });
    expect(findMissingPackage(folder)).toBe('node_modules/astro');
    expect(isInstalled(folder)).toBe(false);
  });
});

describe('package.json and the lockfile', () => {
  it('agree, whatever the order in which they name packages', () => {
    const folder = aFolder({
      'package.json': JSON.stringify({ dependencies: { a: '1', b: '2' } }),
      'package-lock.json': JSON.stringify({ packages: { '': { dependencies: { b: '2', a: '1' } } } }),
    });
    expect(findLockMismatch(folder)).toBeUndefined();
  });

  it('disagree where one of them names another version', () => {
    const folder = aFolder({
      'package.json': JSON.stringify({ devDependencies: { vitest: '5.1.1' } }),
      'package-lock.json': JSON.stringify({ packages: { '': { devDependencies: { vitest: '5.0.0' } } } }),
    });
    expect(findLockMismatch(folder)).toBe('devDependencies');
  });
});
