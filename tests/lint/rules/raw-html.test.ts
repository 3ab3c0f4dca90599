import { expect, it } from 'vitest';
import { findingsInBody } from './findings.ts';

it.each(['a', 'img', 'picture', 'video', 'audio'])('<%s> is told, in capitals as well', (tag) => {
  const told = [
    expect.stringMatching(`^1:6 links and pictures in HTML evade the checks\\. Write <${tag}> as Markdown:`),
  ];
  expect(findingsInBody('raw-html', `Text <${tag} href="/">`)).toEqual(told);
  expect(findingsInBody('raw-html', `Text <${tag.toUpperCase()}>`)).toEqual(told);
});

it('other elements are none, also with a name that begins alike', () => {
  expect(findingsInBody('raw-html', 'A <abbr title="x">b</abbr> <imgx> and <b>c</b>.')).toEqual([]);
});
