import { expect, it } from 'vitest';
import { findingsInBody } from './findings.ts';

it.each([
  ['A :claim[word].', '1:3', ':claim[words]{#the-id}'],
  [':::chart\nA.\n:::', '1:1', ':::chart{series=the-id}'],
  ['A.\n\n:::timeline\n:::', '3:1', ':::timeline{entity=the-id}, with topic, events or claims in its place'],
])('a directive without an id is told how it is written: %j', (body, place, form) => {
  expect(findingsInBody('missing-field', body)).toEqual([`${place} this directive names no id. Write it as ${form}.`]);
});
