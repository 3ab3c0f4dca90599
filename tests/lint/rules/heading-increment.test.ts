import { expect, it } from 'vitest';
import { findingsInBody } from './findings.ts';

it.each([
  ['### A', ['1:1 this heading has level 3 and follows one of level 1. Begin it with ##.']],
  [
    'Text.\n\n#### A\n\n### B\n\n##### C',
    [
      '3:1 this heading has level 4 and follows one of level 1. Begin it with ##.',
      '7:1 this heading has level 5 and follows one of level 3. Begin it with ####.',
    ],
  ],
  ['## A\n\n### B\n\n#### C\n\n## D', []],
])(
  'the first heading of a body has the second rank, and each of the others one more than that before it: %j',
  (body, told) => {
    expect(findingsInBody('heading-increment', body)).toEqual(told);
  },
);
