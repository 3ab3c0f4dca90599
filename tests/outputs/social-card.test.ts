import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/domain/corpus.ts';
import { dayNumber } from '../../src/domain/day-number.ts';
import { OUTCOMES } from '../../src/domain/outcome.ts';
import { linkPublication } from '../../src/domain/publication.ts';
import { outcomeWord } from '../../src/outputs/outcome-word.ts';
import { asSentence, CARD_WIDTH, type CardElement, text, wordsOf } from '../../src/outputs/social-card/card-element.ts';
import { storyExtent } from '../../src/outputs/social-card/card-frame.ts';
import {
  articleSocialCard,
  claimSocialCard,
  drawSocialCards,
  eventSocialCard,
} from '../../src/outputs/social-card/social-cards.ts';
import { aClaim, aCorpus, anArticle, anAssessment, anEvent } from '../domain/builders.ts';
import { english } from '../words/english.ts';

const TOKENS = ['content/theme.css', 'src/styles/tokens.css']
  .map((path) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8'))
  .join('');

function draw(fields: Partial<Corpus>): Map<string, CardElement> {
  const cards = drawSocialCards(linkPublication(aCorpus(fields)), TOKENS, new Map([['en-GB', english]]));
  return new Map(cards.map(({ path, element }) => [path, element]));
}

function elements(card: CardElement): CardElement[] {
  const { children } = card.props;
  return [card, ...(typeof children === 'object' ? children.flatMap(elements) : [])];
}

describe('a social card', () => {
  it('is there for every article, claim and event, and one for all other pages', () => {
    expect([...draw({}).keys()]).toEqual([
      '/social-cards/site.png',
      '/social-cards/articles/the-chip-order.png',
      '/social-cards/claims/one-billion-next-year.png',
      '/social-cards/events/izvestia-casic-report.png',
    ]);
  });

  it('of an article says headline, dek, kind and period', () => {
    const article = anArticle({ kind: 'explainer', covers: '2014-08/2019' });
    const words = wordsOf(
      draw({ articles: [article] }).get(
        articleSocialCard(article, linkPublication(aCorpus({ articles: [article] })), english).path,
      ) as CardElement,
    );
    for (const part of [
      'Throughline',
      'Explainer',
      'The chip order',
      'It was always next year.',
      'August 2014 to 2019',
    ])
      expect(words).toContain(part);
  });

  it.each(OUTCOMES)(
    'of a claim that is %s says statement, speaker, date and that outcome, and draws its shape',
    (outcome) => {
      const claim = aClaim({
        speaker: { described: 'an unnamed source', near: 'roscosmos' },
        assessments: [anAssessment({ outcome })],
      });
      const card = draw({ claims: [claim] }).get('/social-cards/claims/one-billion-next-year.png') as CardElement;
      const words = wordsOf(card);
      for (const part of [
        claim.statement,
        'An unnamed source',
        '6 August 2014',
        'due December 2015',
        'Claim: forecast',
      ])
        expect(words).toContain(part);
      expect(words).toContain(outcomeWord(outcome, english));
      const drawings = elements(card).flatMap(({ props }) => props.src ?? []);
      expect(new Set(drawings).size).toBe(1);
      expect(atob((drawings[0] as string).split(',')[1] as string)).toMatch(/^<svg xmlns=.* color="#[0-9a-f]{6}"/);
    },
  );

  it('of an event says its title and its date', () => {
    const words = wordsOf(
      draw({ events: [anEvent({ date: '2014-05~' })] }).get(
        eventSocialCard(anEvent(), linkPublication(aCorpus()), english).path,
      ) as CardElement,
    );
    expect(words).toContain('Izvestia reports a purchase');
    expect(words).toContain('about May 2014');
  });

  it('sets a short headline larger than a long one', () => {
    const sizeOf = (title: string) => {
      const card = draw({ events: [anEvent({ title })] }).get('/social-cards/events/izvestia-casic-report.png');
      return Number(
        elements(card as CardElement).find(({ props }) => props.children === title)?.props.style['fontSize'],
      );
    };
    const sizes = ['A deal', 'Gazprom and CNPC sign a 30-year gas contract', 'Word '.repeat(30).trim()].map(sizeOf);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes[0]).toBeGreaterThan(sizes[2] as number);
  });

  it('has every mark of its line within the card, for any dates', () => {
    const day = fc
      .integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') })
      .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10).padStart(10, '0'));
    fc.assert(
      fc.property(day, day, day, (said, due, other) => {
        const [from, to] = [said, due].sort() as [string, string];
        const card = draw({
          claims: [aClaim({ said: from, due: to })],
          events: [anEvent({ date: other })],
          articles: [anArticle({ covers: `${other}/..` })],
        });
        for (const element of card.values()) {
          for (const { props } of elements(element)) {
            const { left = 0, width = 0 } = props.style as { left?: number; width?: number };
            expect(left).toBeGreaterThanOrEqual(0);
            expect(left + width).toBeLessThanOrEqual(CARD_WIDTH);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('runs from right to left where its language does, but for the line of time', () => {
    const right = { ...english, direction: 'rtl' } as const;
    for (const { element } of drawSocialCards(linkPublication(aCorpus()), TOKENS, new Map([['en-GB', right]]))) {
      expect(element.props.style['direction']).toBe('rtl');
      const ltr = elements(element).filter(({ props }) => props.style['direction'] === 'ltr');
      expect(ltr).toHaveLength(element.props.style['padding'] === '72px 64px 0' ? 0 : 1);
    }
  });

  it('of an article is in the language of the article', () => {
    const right = { ...english, direction: 'rtl' } as const;
    const translation = anArticle({ id: 'in-arabic', language: 'ar', translationOf: 'the-chip-order' });
    const locales = new Map([
      ['en-GB', english],
      ['ar', right],
    ]);
    const cards = drawSocialCards(linkPublication(aCorpus({ translations: [translation] })), TOKENS, locales);
    const found = cards.find(({ path }) => path === '/social-cards/articles/in-arabic.png');
    expect(found?.element.props.style['direction']).toBe('rtl');
    expect(cards[0].element.props.style['direction']).toBe('ltr');
  });

  it('is the same for the same content', () => {
    expect(JSON.stringify([...draw({})])).toBe(JSON.stringify([...draw({})]));
  });
});

describe('the line of a story', () => {
  it('reaches over whole years, from the first event, claim or period to the last', () => {
    const publication = linkPublication(
      aCorpus({
        events: [anEvent({ date: '2013-06' })],
        claims: [aClaim({ said: '2016-02-03', due: '2044' })],
        articles: [anArticle({ covers: '2014/2015' })],
      }),
    );
    expect(storyExtent(publication)).toEqual({ from: dayNumber('2013-01-01'), to: dayNumber('2026-12-31') + 1 });
  });
});

describe('words on a card', () => {
  it('have no control characters, marks of direction or halves of characters', () => {
    const { children } = text({}, ' A\u0007 bell\n\tand \u202Ea\u2066 turn \ud83d. ').props;
    expect(children).toBe('A bell and a turn .');
  });

  it('in another form end as sentences do', () => {
    expect(
      ['It failed', 'It failed.', 'Did it?', '“It did.”', '它失败了。'].map((words) => asSentence(words, english)),
    ).toEqual(['It failed.', 'It failed.', 'Did it?', '“It did.”', '它失败了。']);
  });

  it('are whole for those who do not see the card, however long they are', () => {
    const long = 'Very long words. '.repeat(30).trim();
    const described = anArticle({ dek: long, covers: '2014' });
    expect(articleSocialCard(described, linkPublication(aCorpus({ articles: [described] })), english).words).toBe(
      `Analysis: The chip order. ${long} Period: 2014.`,
    );
    expect(claimSocialCard(aClaim(), linkPublication(aCorpus()), english).words).toBe(
      'Failed: Russia would buy for a billion dollars. Said by: Roscosmos, 6 August 2014, due December 2015.',
    );
    expect(eventSocialCard(anEvent(), linkPublication(aCorpus()), english).words).toBe(
      '6 August 2014: Izvestia reports a purchase',
    );
  });

  it('are of the newest articles, claims and events alone, as many as the site has room for', () => {
    const publication = linkPublication(
      aCorpus({
        site: { ...aCorpus().site, lead: 'new', socialCards: 1 },
        articles: [
          anArticle({ id: 'old', published: '2020-01-01' }),
          anArticle({ id: 'new', published: '2021-01-01' }),
        ],
      }),
    );
    const cards = drawSocialCards(publication, TOKENS, new Map([[publication.corpus.site.language, english]])).map(
      ({ path }) => path,
    );
    expect(cards.filter((path) => path.includes('articles'))).toEqual(['/social-cards/articles/new.png']);
    const [general] = cards;
    expect(articleSocialCard(publication.article.get('old') as never, publication, english).path).toBe(general);
    expect(articleSocialCard(publication.article.get('new') as never, publication, english).path).toBe(cards[1]);
  });
});
