import { describe, expect, it } from 'vitest';
import { correctionLog } from '../../src/domain/correction-log.ts';
import { anArticle } from './builders.ts';

const chips = anArticle({
  id: 'chips',
  corrections: [{ date: '2026-11-25', text: 'The year was wrong.' }],
  changes: [{ date: '2026-11-27', text: 'A second source was added.' }],
});
const ships = anArticle({ id: 'ships', changes: [{ date: '2026-11-26', text: 'The dek was shortened.' }] });

describe('correctionLog', () => {
  it('lists corrections and changes of all articles together, newest first', () => {
    expect(correctionLog([chips, ships]).map(({ kind, date, article }) => `${date} ${kind} ${article.id}`)).toEqual([
      '2026-11-27 change chips',
      '2026-11-26 change ships',
      '2026-11-25 correction chips',
    ]);
  });

  it('does not depend on the order of the articles', () => {
    const sameDay = anArticle({ id: 'zinc', corrections: [{ date: '2026-11-26', text: 'A name was misspelt.' }] });
    expect(correctionLog([sameDay, ships, chips])).toEqual(correctionLog([chips, ships, sameDay]));
  });

  it('is empty where nothing was corrected', () => {
    expect(correctionLog([anArticle()])).toEqual([]);
  });
});
