import { describe, expect, it } from 'vitest';
import { type Disagreement, DisagreementSchema } from '../../src/domain/disagreement.ts';
import { findDisagreements, linkPublication } from '../../src/domain/publication.ts';
import { aCorpus } from './builders.ts';

const sources = ['rbth-2014-08-06'];
const wording: Disagreement = {
  id: 'wording',
  question: 'What was said?',
  claims: ['one-billion-next-year'],
  events: ['izvestia-casic-report'],
  accounts: [
    { text: 'This.', sources },
    { text: 'That.', sources },
  ],
};

describe('a disagreement', () => {
  it('has at least two accounts, each with a source', () => {
    const { id, ...fields } = wording;
    expect(id).toBe('wording');
    expect(DisagreementSchema.safeParse(fields).success).toBe(true);
    expect(DisagreementSchema.safeParse({ ...fields, accounts: fields.accounts.slice(1) }).success).toBe(false);
    expect(
      DisagreementSchema.safeParse({ ...fields, accounts: [{ text: 'This.', sources: [] }, fields.accounts[1]] })
        .success,
    ).toBe(false);
  });

  it('is found from its claims, its events and its sources, once', () => {
    const publication = linkPublication(aCorpus({ disagreements: [wording] }));
    expect(publication.backlinks('sources', 'rbth-2014-08-06').disagreements).toEqual([wording]);
    expect(findDisagreements({ claims: wording.claims, events: wording.events }, publication)).toEqual([wording]);
    expect(findDisagreements({ claims: [], events: [] }, publication)).toEqual([]);
  });

  it('about what does not exist is refused', () => {
    expect(() => linkPublication(aCorpus({ disagreements: [{ ...wording, events: ['gone'] }] }))).toThrow(
      'disagreements/wording: no events/gone',
    );
  });
});
