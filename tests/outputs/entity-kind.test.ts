import { expect, it } from 'vitest';
import { kindPlural, kindSingular } from '../../src/outputs/entity-kind.ts';
import { english } from '../words/english.ts';

it('kinds of entities have a word for one and a word for many', () => {
  expect(kindSingular('government-body', english)).toBe('Government body');
  expect(kindPlural('government-body', english)).toBe('Government bodies');
});
