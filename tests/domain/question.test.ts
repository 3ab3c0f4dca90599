import { describe, expect, it } from 'vitest';
import { closedQuestions, openQuestions } from '../../src/domain/question.ts';

const open = { text: 'Who was the source?', wouldChange: 'A name.' };
const closed = { ...open, closedBy: { event: 'named', answer: 'An engineer.' } };

describe('the questions of an article', () => {
  it('are open until an event settles them', () => {
    expect(openQuestions([closed, open])).toEqual([open]);
    expect(closedQuestions([closed, open])).toEqual([closed]);
  });
});
