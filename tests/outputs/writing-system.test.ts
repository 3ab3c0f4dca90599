import { describe, expect, it } from 'vitest';
import { writingSystemsOf } from '../../src/outputs/writing-system.ts';
import { directionOf } from '../../src/words/locale.ts';

describe('the stylesheets of a language', () => {
  it.each([
    ['en-GB', []],
    ['fr', []],
    ['ru', ['long-words']],
    ['zh', ['chinese']],
    ['zh-Hant', []],
    ['ar', ['arabic', 'right-to-left']],
    ['he', ['right-to-left']],
    ['de', ['long-words', 'compounds']],
    ['de-CH', ['long-words', 'compounds']],
  ])('%s asks for %j beside what English has', (tag, systems) => {
    expect(writingSystemsOf({ tag, direction: directionOf(tag) })).toEqual(systems);
  });
});
