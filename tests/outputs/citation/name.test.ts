import { describe, expect, it } from 'vitest';
import { parseName } from '../../../src/outputs/citation/name.ts';

describe('a name in a by-line', () => {
  it.each([
    ['Ankit Panda', { given: 'Ankit', family: 'Panda' }],
    ['Jan van den Berg', { given: 'Jan', family: 'van den Berg' }],
    ['Jan Piet van den Berg', { given: 'Jan Piet', family: 'van den Berg' }],
    ['van Berg', { given: 'van', family: 'Berg' }],
    ['Anna McDonald Smith', { given: 'Anna McDonald', family: 'Smith' }],
    ['Berg, Jan', { given: 'Jan', family: 'Berg' }],
    ['van den Berg,Jan Piet', { given: 'Jan Piet', family: 'van den Berg' }],
    ['Berg,  Jan, the painter', { given: 'Jan, the painter', family: 'Berg' }],
  ])('%s is taken apart', (text, expected) => {
    expect(parseName(text)).toEqual(expected);
  });

  it.each([
    ['John Smith Jr.', { given: 'John', family: 'Smith', suffix: 'Jr.' }],
    ['John Smith, Jr', { given: 'John', family: 'Smith', suffix: 'Jr' }],
    ['John van Smith III', { given: 'John', family: 'van Smith', suffix: 'III' }],
    ['Smith, John, Jr.', { given: 'John', family: 'Smith', suffix: 'Jr.' }],
    ['Smith, John, III', { given: 'John', family: 'Smith', suffix: 'III' }],
    ['Smith, John, Jr., the painter', { given: 'John, Jr., the painter', family: 'Smith' }],
    ['John Smith,', { given: 'John', family: 'Smith' }],
  ])('%s has what follows the family name for itself', (text, expected) => {
    expect(parseName(text)).toEqual(expected);
  });

  it.each(['Reuters', '洪磊', '山田 太郎', '김 정은', ', Jan', 'Jan ', 'Smith Jr.', 'Jr.', ''])(
    '%j is left whole',
    (text) => {
      expect(parseName(text)).toEqual({ literal: text });
    },
  );
});
