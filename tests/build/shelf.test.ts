import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, describe, it } from 'vitest';
import { openShelf } from '../../src/build/shelf.ts';

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'throughline-shelf-'));
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

const never = (): never => {
  throw new Error('it was made again');
};
const part = (value: string) => ({ value, readings: ['site'], found: value });

describe('a shelf of parts', () => {
  it('has each made once a build, whichever thread asks first', () => {
    const now = folder();
    openShelf<string>(now, undefined).get('a', never, () => part('one'));
    expect(openShelf<string>(now, undefined).get('a', never, never).value).toBe('one');
    expect(readdirSync(now)).toEqual(['a.json']);
  });

  it('takes a part of the last build whose record still holds, and makes every other', () => {
    const [last, now] = [folder(), folder()];
    for (const id of ['kept', 'stale']) openShelf<string>(last, undefined).get(id, never, () => part(id));
    const shelf = openShelf<string>(now, last);
    expect(shelf.get('kept', ({ found }) => found === 'kept', never).value).toBe('kept');
    expect(
      shelf.get(
        'stale',
        () => false,
        () => part('fresh'),
      ).value,
    ).toBe('fresh');
    expect(readdirSync(now).sort()).toEqual(['kept.json', 'stale.json']);
    // The next build finds what this one has taken over.
    expect(openShelf<string>(folder(), now).get('kept', () => true, never).value).toBe('kept');
  });

  it('keeps in the memory only the sixty that were asked for last, where there is a folder', () => {
    const now = folder();
    const shelf = openShelf<string>(now, undefined);
    const get = (id: number) => shelf.get(String(id), never, () => part(String(id)));
    for (const id of [0, 1]) get(id);
    for (const id of [0, 1]) rmSync(join(now, `${id}.json`));
    for (let id = 2; id < 60; id += 1) get(id);
    shelf.get('0', never, never);
    get(60);
    expect(shelf.get('0', never, never).value).toBe('0');
    expect(() => shelf.get('1', never, never)).toThrow('it was made again');
    expect(shelf.get('2', never, never).value).toBe('2');
  });

  it('keeps all in the memory where there is no folder', () => {
    const shelf = openShelf<string>(undefined, undefined);
    for (let count = 0; count < 500; count += 1) shelf.get(String(count), never, () => part(String(count)));
    expect(shelf.get('0', never, never).value).toBe('0');
  });
});
