import { describe, expect, it } from 'vitest';
import { en } from '../../../src/words/en.ts';
import { findingsOf } from './findings.ts';

const said = (text: string, id = 'en') =>
  findingsOf('wrong-words', { [`words/${id}.yaml`]: text }).map((line) =>
    line.replace(/^\S+yaml:(\S+) {2}\S+ {2}/, '$1 '),
  );

it('a message that says nothing is told, in any of its forms', () => {
  expect(said('layout:\n  skip: ""\nbyline:\n  reading:\n    one: " "\n    other: "{count} minutes"\n')).toEqual([
    '2:9 this message says nothing. Write its text.',
    '5:5 this message says nothing. Write its text.',
  ]);
});

describe('a dictionary', () => {
  it.each([
    ['date:\n  abuot: c. {date}\n', '2:3 the interface never says "date.abuot". Did you mean "about"?'],
    ['date:\n  nope:\n    deep: x\n', '2:3 the interface never says "date.nope".'],
    ['constructor: x\n', '1:1 the interface never says "constructor".'],
    ['date: x\n', '1:7 this is a group of messages, not one.'],
    ['date:\n  about: {x: a}\n', '2:10 this is one message, not a group.'],
    ['date:\n  about: {one: a, other: b}\n', '2:10 this message takes no number. Write it as one text.'],
    ['layout:\n  skip: To {page}\n', '2:9 there is no value for "{page}". It may have: nothing.'],
    ['byline:\n  reading: {one: "{name}", other: x}\n', '2:12 there is no value for "{name}". It may have: {count}.'],
    ['date:\n  between: since {from}\n', '2:12 "{to}" is missing from this message. Put it where it belongs.'],
  ])('has the messages of the interface, with what is put into them: %j', (text, told) => {
    expect(said(text)).toEqual([expect.stringContaining(told)]);
  });

  it.each([
    ['date:\n  about: c. {date}\n  between: "{to}, {from}"\n'],
    ['byline:\n  reading: a few minutes\n'],
    ['byline:\n  reading: {one: one minute, other: "{count} minutes"}\n'],
    ['byline:\n  reading: {one: а, few: б, many: в, other: г}\n', 'ru'],
  ])('may put them otherwise: %j', (text, id = 'en') => {
    expect(said(text, id)).toEqual([]);
  });

  it('has the numbers of its language, as far as that is known', () => {
    const text = 'byline:\n  reading: {few: a, zero: b, other: c}\n';
    expect(said(text, 'ru')).toEqual(['2:12 the language has no plural form "zero". It has: one, few, many, other.']);
    expect(said(text, 'en')).toHaveLength(2);
    expect(said(text, 'x1').join()).not.toContain('no plural form');
  });

  it('has every message where the engine has no dictionary of its language', () => {
    const whole = JSON.stringify(en);
    expect(said(whole, 'tlh')).toEqual([]);
    const { layout: _, ...rest } = en;
    expect(said(JSON.stringify({ ...rest, date: { ...en.date, noEnd: undefined } }), 'tlh')).toEqual([
      '1:1 the message "date.noEnd" is missing, and no dictionary of tlh comes with the engine. Translate it from src/words/en.ts.',
      '1:1 the message "layout.skip" is missing, and no dictionary of tlh comes with the engine. Translate it from src/words/en.ts.',
    ]);
    expect(said('date: x\n', 'zh')).toHaveLength(1);
  });

  it('that has just been begun is told of 50 times', () => {
    expect(said('date: {}\n', 'tlh')).toHaveLength(50);
  });
});
