import { expect, it } from 'vitest';
import { readingOf, sourceTypePlural, sourceTypeSingular } from '../../src/outputs/source-type.ts';
import { english } from '../words/english.ts';

it('types of sources have a word for one and a word for many', () => {
  expect(sourceTypeSingular('dataset', english)).toBe('Data set');
  expect(sourceTypePlural('dataset', english)).toBe('Data sets');
});

it('a source says how it was checked', () => {
  expect(readingOf('document', english)).toBe('The document itself was read.');
  expect(readingOf('unread', english)).toContain('was not read');
});
