import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepProgram } from '../../scripts/page-program.mjs';
import { aFolder } from './temporary-folder.ts';

/** A cache, and a way to ask it for the program; `made` says of what each that was made was made. */
function aCache(files: Readonly<Record<string, string>> = {}) {
  const cache = aFolder(files);
  const made: string[] = [];
  const keep = (code: string, { isForced = false, isSavedMeanwhile = false } = {}) =>
    keepProgram(cache, {
      madeOf: code,
      isStill: () => !isSavedMeanwhile,
      make: (folder) => {
        made.push(code);
        writeFileSync(join(folder, 'program.json'), code);
        return Promise.resolve();
      },
      isForced,
    });
  return { cache, made, keep };
}

describe('the program that makes pages', () => {
  it('is made once for the same code', async () => {
    const { keep, made } = aCache();
    const program = await keep('one');
    expect(await keep('one')).toBe(program);
    expect(made).toEqual(['one']);
    expect(readFileSync(join(program, 'program.json'), 'utf8')).toBe('one');
  });

  it('is made anew for other code, in the place of the old one', async () => {
    const { keep, made, cache } = aCache();
    const program = await keep('one');
    writeFileSync(join(program, 'left.js'), '');
    expect(await keep('two')).toBe(program);
    expect(made).toEqual(['one', 'two']);
    expect(existsSync(join(program, 'left.js'))).toBe(false);
    expect(readdirSync(cache)).toEqual(['program']);
  });

  it('is made anew where that is asked for', async () => {
    const { keep, made } = aCache();
    await keep('one');
    await keep('one', { isForced: true });
    expect(made).toEqual(['one', 'one']);
  });

  it('is not taken again where code was saved while it was made', async () => {
    const { keep, made } = aCache();
    await keep('one', { isSavedMeanwhile: true });
    await keep('one');
    expect(made).toEqual(['one', 'one']);
  });

  it('is not taken where a kill has left half of it', async () => {
    const { keep, made } = aCache({ 'program/program.json': 'half' });
    const program = await keep('one');
    expect(made).toEqual(['one']);
    expect(readFileSync(join(program, 'program.json'), 'utf8')).toBe('one');
  });

  it('stays as it was where making another fails, and nothing is left beside it', async () => {
    const { keep, made, cache } = aCache();
    await keep('one');
    const fails = () => Promise.reject(new Error('no such component'));
    await expect(keepProgram(cache, { madeOf: 'two', isStill: () => true, make: fails })).rejects.toThrow(
      'no such component',
    );
    expect(readdirSync(cache)).toEqual(['program']);
    await keep('one');
    expect(made).toEqual(['one']);
  });
});
