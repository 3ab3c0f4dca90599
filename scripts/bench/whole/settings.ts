import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cache } from '../../paths.mjs';
import { readResult } from './comparison.ts';
import type { BenchResult } from './figure.ts';

/** What a run is asked to do. */
export interface Settings {
  /** Numbers of articles of made-up publications; none where a content folder is given. */
  readonly sizes: readonly number[];
  readonly content: string | undefined;
  readonly earlier: BenchResult | undefined;
  readonly out: string;
  readonly runs: number;
}

/**
 * Reads the options of `npm run bench`.
 * @throws TypeError with a sentence that says what to give
 */
export function readSettings(args: readonly string[]): Settings {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '100,1000,10000' },
      content: { type: 'string' },
      compare: { type: 'string' },
      out: { type: 'string', default: join(cache, 'bench') },
      runs: { type: 'string', default: '1' },
    },
  });
  return {
    sizes: values.content === undefined ? values.sizes.split(',').map((text) => wholeNumber('--sizes', text)) : [],
    content: values.content === undefined ? undefined : resolve(values.content),
    earlier: values.compare === undefined ? undefined : readEarlier(values.compare),
    out: resolve(values.out),
    runs: wholeNumber('--runs', values.runs),
  };
}

function wholeNumber(option: string, text: string): number {
  const number = Number(text.trim());
  if (Number.isInteger(number) && number > 0) return number;
  throw new TypeError(`${option} takes whole numbers, and "${text}" is none: write --sizes 100,1000 or --runs 3`);
}

function readEarlier(path: string): BenchResult {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new TypeError(`${path} cannot be read: name a JSON file that npm run bench has written`);
  }
  try {
    return readResult(text);
  } catch {
    throw new TypeError(`${path} is no result of npm run bench: name a JSON file that it has written`);
  }
}
