import { expect, it } from 'vitest';
import { kindPlural, kindSingular } from '../../src/outputs/entity-kind.ts';
import { readingOf, sourceTypePlural, sourceTypeSingular } from '../../src/outputs/source-type.ts';
import { english } from '../words/english.ts';

it('kinds of entities and types of sources have a word for one and a word for many', () => {
  expect([kindSingular('government-body', english), kindPlural('government-body', english)]).toEqual([
    'Government body',
    'Government bodies',
  ]);
  expect([sourceTypeSingular('dataset', english), sourceTypePlural('dataset', english)]).toEqual([
    'Data set',
    'Data sets',
  ]);
});

it('a source says how it was checked', () => {
  expect(readingOf('document', english)).toBe('The document itself was read.');
  expect(readingOf('unread', english)).toContain('was not read');
});
