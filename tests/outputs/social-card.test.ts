import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/domain/corpus.ts';
import { dayNumber } from '../../src/domain/day-number.ts';
import { OUTCOMES } from '../../src/domain/outcome.ts';
import { type Backlinks, linkPublication } from '../../src/domain/publication.ts';
import { outcomeWord } from '../../src/outputs/outcome-word.ts';
import {
  asSentence,
  box,
  CARD_HEIGHT,
  CARD_WIDTH,
  type CardElement,
  text,
  wordsOf,
} from '../../src/outputs/social-card/card-element.ts';
import {
  bodyHeight,
  type CardSetting,
  color,
  cutArabic,
  linesOf,
  type LineMark,
  passage,
  point,
  spanWithin,
  storyExtent,
  storyLine,
  title,
} from '../../src/outputs/social-card/card-frame.ts';
import { periodOf } from '../../src/outputs/social-card/overview.ts';
import { siteCardWords } from '../../src/outputs/social-card/site-card.ts';
import {
  articleSocialCard,
  claimSocialCard,
  drawSocialCards,
  eventSocialCard,
  overviewSocialCard,
} from '../../src/outputs/social-card/social-cards.ts';
import { aClaim, aCorpus, anArticle, anAssessment, anEntity, anEvent } from '../domain/builders.ts';
import { english } from '../words/english.ts';

const TOKENS = ['content/theme.css', 'src/styles/tokens.css']
  .map((path) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8'))
  .join('');

function draw(fields: Partial<Corpus>): Map<string, CardElement> {
  const cards = drawSocialCards(linkPublication(aCorpus(fields)), TOKENS, new Map([['en-GB', english]]));
  return new Map(cards.map(({ path, element }) => [path, element]));
}

function elements(card: CardElement): CardElement[] {
  return [card, ...childrenOf(card).flatMap(elements)];
}

function childrenOf(card: CardElement | undefined): readonly CardElement[] {
  return card?.type === 'container' ? card.children : [];
}

function textOf(card: CardElement): string | undefined {
  return card.type === 'text' ? card.text : undefined;
}

describe('a social card', () => {
  it('is there for every article, claim, event, story, topic, author and entity, and one for all other pages', () => {
    expect([...draw({}).keys()]).toEqual([
      '/social-cards/site.png',
      '/social-cards/articles/the-chip-order.png',
      '/social-cards/claims/one-billion-next-year.png',
      '/social-cards/events/izvestia-casic-report.png',
      '/social-cards/stories/chips.png',
      '/social-cards/topics/space.png',
      '/social-cards/authors/desk.png',
      '/social-cards/entities/roscosmos.png',
    ]);
  });

  it('is nowhere but the general one where the site wants none', () => {
    const site = { ...aCorpus().site, socialCards: 0 };
    expect([...draw({ site }).keys()]).toEqual(['/social-cards/site.png']);
    const publication = linkPublication(aCorpus({ site }));
    const overview = { kicker: 'Topic', title: 'Space', dek: 'Satellites.' };
    expect(overviewSocialCard('topics', 'space', overview, publication, english).path).toBe('/social-cards/site.png');
  });

  it('of a story says what it is about, since when, and how much is written of it', () => {
    const card = draw({ articles: [anArticle({ story: 'chips' }), anArticle({ id: 'more', story: 'chips' })] });
    const words = wordsOf(card.get('/social-cards/stories/chips.png') as CardElement);
    for (const part of ['Story', 'Chips', 'since 2013', '2 articles']) expect(words).toContain(part);
  });

  it('of an entity says what it is, and how many articles, claims and events name it', () => {
    const card = draw({ articles: [anArticle({ passages: ['Roscosmos said so.'] })] });
    const words = wordsOf(card.get('/social-cards/entities/roscosmos.png') as CardElement);
    for (const part of ['Roscosmos', anEntity().description, '1 article · 1 claim']) expect(words).toContain(part);
    const alone = draw({ entities: [anEntity(), anEntity({ id: 'casic', name: 'CASIC' })] });
    expect(wordsOf(alone.get('/social-cards/entities/casic.png') as CardElement)).not.toMatch(/article|claim|event/);
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
      const drawings = elements(card).flatMap((part) => (part.type === 'image' ? part.src : []));
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
      return Number(elements(card as CardElement).find((part) => textOf(part) === title)?.style['fontSize']);
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
          for (const { style } of elements(element)) {
            const { left = 0, width = 0 } = style as { left?: number; width?: number };
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
      expect(element.style['direction']).toBe('rtl');
      const ltr = elements(element).filter(({ style }) => style['direction'] === 'ltr');
      expect(ltr).toHaveLength(element.style['padding'] === '72px 64px 0' ? 0 : 1);
    }
    const { site } = aCorpus();
    const described = (card: CardElement | undefined) =>
      elements(card as CardElement).find((part) => textOf(part) === site.description)?.style;
    const [card] = drawSocialCards(linkPublication(aCorpus()), TOKENS, new Map([['en-GB', right]]));
    expect(described(card?.element)).toHaveProperty('right');
    expect(described(card?.element)).not.toHaveProperty('left');
    expect(described(draw({}).get('/social-cards/site.png'))).toHaveProperty('left');
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
    expect(found?.element.style['direction']).toBe('rtl');
    expect(cards[0].element.style['direction']).toBe('ltr');
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

  it('ends with the year of its last day, and is there before anything has happened', () => {
    const until = (date: string) => storyExtent(linkPublication(aCorpus({ events: [anEvent({ date })] }))).to;
    expect(until('2027-12-31')).toBe(dayNumber('2028-01-01'));
    const corpus = aCorpus({ articles: [], claims: [], events: [] });
    expect(storyExtent({ ...linkPublication(aCorpus()), corpus, date: '' })).toEqual({
      from: dayNumber('2000-01-01'),
      to: dayNumber('2001-01-01'),
    });
  });
});

/** A card's marks on the line of its story, from left to right as they are drawn; the line itself left out. */
function marksOf(card: CardElement) {
  return elements(card)
    .filter(({ style }) => style['position'] === 'absolute')
    .map((part) => ({
      left: Number(part.style['left']),
      right: Number(part.style['left']) + Number(part.style['width']),
      middle: Number(part.style['top']) + Number(part.style['height']) / 2,
      background: part.style['background'],
      children: childrenOf(part),
    }))
    .slice(1);
}

describe('the marks on the line of a story', () => {
  const colors = new Map(['page', 'text', 'text-soft'].map((name) => [`--color-${name}`, name]));
  const extent = { from: dayNumber('2014-01-01'), to: dayNumber('2018-01-01') };
  const setting: CardSetting = { siteName: 'The Paper', locale: english, colors, extent };
  const lineOf = (...marks: LineMark[]) => storyLine(setting, marks);
  const pointAt = (day: string): LineMark => ({ kind: 'point', at: dayNumber(day), color: 'red' });
  const barOver = (date: string, more = {}): LineMark => ({
    kind: 'bar',
    span: spanWithin(date, extent),
    color: 'red',
    ...more,
  });
  const measure = CARD_WIDTH - 128;

  it('stand where they belong between its first and its last day, and at its ends where they are beyond', () => {
    const days = ['2010-01-01', '2014-01-01', '2016-01-01', '2018-01-01', '2030-01-01'];
    const [before, first, half, last, after] = marksOf(lineOf(...days.map(pointAt)));
    expect([before?.left, first?.left]).toEqual([0, 0]);
    expect(((half?.left ?? 0) + (half?.right ?? 0)) / 2).toBeCloseTo(measure / 2, 0);
    expect([last?.right, after?.right]).toEqual([measure, measure]);
  });

  it('cover the time that they mean, wide enough to be seen, and run off the card where it goes on', () => {
    const [whole, half, short, beyond] = marksOf(
      lineOf(barOver('2014/2017'), barOver('2016/..'), barOver('2014-01-01'), barOver('2016/2030', { isBeyond: true })),
    );
    expect([whole?.left, whole?.right]).toEqual([0, measure]);
    expect(half?.left).toBeCloseTo(measure / 2, 0);
    expect(half?.right).toBeCloseTo(measure, 5);
    expect(short?.right).toBeGreaterThan(20);
    expect(beyond?.right).toBe(measure + 64);
  });

  it('lie in the middle of the line, whatever their size', () => {
    const element = box({});
    const drawn: LineMark = { kind: 'drawing', at: extent.from, element, size: 34 };
    const card = lineOf(barOver('2014'), barOver('2014', { isThin: true }), pointAt('2015-01-01'), drawn);
    const axis = elements(card).find(({ style }) => style['position'] === 'absolute')?.style;
    const middle = Number(axis?.['top']) + Number(axis?.['height']) / 2;
    expect(new Set(marksOf(card).map((mark) => mark.middle))).toEqual(new Set([middle]));
    expect(marksOf(card).at(-1)).toMatchObject({ left: 0, right: 34, children: [element] });
  });

  it('are full where the thing is done and a ring where it only begins', () => {
    const innerOf = (part: CardElement) => childrenOf(part)[0]?.style;
    const [full, ring] = [point(26, 'red', 'white'), point(26, 'red', 'white', true)];
    expect([full.style['background'], innerOf(full)?.['background']]).toEqual(['white', 'red']);
    expect([ring.style['background'], innerOf(ring)?.['background']]).toEqual(['red', 'white']);
    for (const inner of [innerOf(full), innerOf(ring)]) {
      expect(inner?.['width']).toBeGreaterThan(13);
      expect(inner?.['width']).toBeLessThan(26);
    }
  });

  it('stand between the first and the last year, as a reader writes them', () => {
    const years = (from: string, to: string) =>
      wordsOf(storyLine({ ...setting, extent: { from: dayNumber(from), to: dayNumber(to) } }, [])).trim();
    expect(years('2014-01-01', '2018-01-01')).toBe('2014 2017');
    expect(years('0050-01-01', '2011-01-01')).toBe('50 2010');
  });

  it('are found in an archive of any size', () => {
    const { corpus, ...publication } = linkPublication(aCorpus({ events: [anEvent({ date: '2013-05' })] }));
    const claims = Array.from({ length: 200_000 }, () => aClaim({ said: '2014' }));
    const { from } = storyExtent({ ...publication, corpus: { ...corpus, claims } });
    expect(from).toBe(dayNumber('2013-01-01'));
  });

  it('last as long as the story where their end is open, and at least a day', () => {
    expect(spanWithin('2016/..', extent)).toMatchObject({ start: dayNumber('2016-01-01'), end: extent.to });
    expect(spanWithin('../2016', extent)).toMatchObject({ start: extent.from, end: dayNumber('2017-01-01') });
    expect(spanWithin('2015', extent)).toMatchObject({ start: dayNumber('2015-01-01'), end: dayNumber('2016-01-01') });
    const late = dayNumber('2020-01-01');
    expect(spanWithin('2020/..', extent)).toMatchObject({ start: late, end: late + 1 });
    const early = dayNumber('2011-01-01');
    expect(spanWithin('../2010', extent)).toMatchObject({ start: early - 1, end: early });
  });

  it('have the colours of the theme, and no card is drawn where one is missing', () => {
    expect(color(setting, '--color-page')).toBe('page');
    expect(() => color(setting, '--color-gone')).toThrow('--color-gone');
  });
});

describe('the marks of a claim and an article on their cards', () => {
  const marks = (claim: Parameters<typeof aClaim>[0]) => {
    // The story runs from 2013 to the year of the article, 2026.
    const card = draw({ events: [anEvent({ date: '2013' })], claims: [aClaim(claim)] });
    return marksOf(card.get('/social-cards/claims/one-billion-next-year.png') as CardElement);
  };
  const year = (CARD_WIDTH - 128) / 14;
  const centre = (mark: { left: number; right: number } | undefined) => ((mark?.left ?? 0) + (mark?.right ?? 0)) / 2;

  it('lead from where it was said to its outcome where it was due', () => {
    const [line, ring, outcome, ...more] = marks({ said: '2015', due: '2019' });
    expect(more).toEqual([]);
    expect(line?.left).toBeCloseTo(2.5 * year, 0);
    expect(line?.right).toBeCloseTo(7 * year, 0);
    expect(centre(ring)).toBeCloseTo(2.5 * year, 0);
    expect(centre(outcome)).toBeCloseTo(7 * year, 0);
    expect(ring?.children[0]?.style['background']).toBe(line?.background);
    expect(marks({ said: '2015', due: '2026-12-31' })).toHaveLength(3);
  });

  it('run off the card where it is due later than the story, and are the outcome alone where it is due at no time', () => {
    const beyond = marks({ said: '2015', due: '2027' });
    expect(beyond).toHaveLength(2);
    expect(beyond[0]?.right).toBe(CARD_WIDTH - 64);
    for (const due of [undefined, '2016/..']) {
      const [outcome, ...more] = marks({ said: '2015', due });
      expect(more).toEqual([]);
      expect(centre(outcome)).toBeCloseTo(2.5 * year, 0);
    }
  });

  it('cover the period of an article, or stand at the day when it was published', () => {
    const of = (covers?: string) =>
      marksOf(
        draw({ events: [anEvent({ date: '2013' })], articles: [anArticle({ covers })] }).get(
          '/social-cards/articles/the-chip-order.png',
        ) as CardElement,
      );
    const [period] = of('2014/2018');
    expect([period?.left, period?.right].map((edge) => Math.round((edge ?? 0) / year))).toEqual([1, 6]);
    expect(centre(of()[0])).toBeGreaterThan(13.8 * year);
  });
});

describe('the mark of what has no period of its own', () => {
  const links = (fields: Partial<Backlinks>): Backlinks => ({
    ...{ articles: [], claims: [], disagreements: [], events: [], series: [], sources: [], stories: [] },
    ...fields,
  });

  it('reaches from the first to the last of its claims and events', () => {
    const told = { claims: [aClaim({ said: '2015-03' })], events: [anEvent({ date: '2014' })] };
    expect(periodOf(links({ ...told, articles: [anArticle()] }))).toBe('2014-01-01/2015-03-31');
    expect(periodOf(links({ events: [anEvent({ date: '2016-02/..' })] }))).toBe('2016-02-01');
  });

  it('reaches over its articles where it has neither, and is not there where it has nothing', () => {
    const published = ['2020-05-06', '2019-01-02'].map((day) => anArticle({ published: day }));
    expect(periodOf(links({ articles: published }))).toBe('2019-01-02/2020-05-06');
    expect(periodOf(links({ articles: [anArticle({ published: '2020-05-06' })] }))).toBe('2020-05-06');
    expect(periodOf(links({}))).toBeUndefined();
    const card = draw({ entities: [anEntity(), anEntity({ id: 'casic', name: 'CASIC' })] });
    expect(marksOf(card.get('/social-cards/entities/casic.png') as CardElement)).toEqual([]);
    expect(marksOf(card.get('/social-cards/entities/roscosmos.png') as CardElement)).toHaveLength(1);
  });
});

describe('the words of a card have room', () => {
  const style = { fontSize: 30, lineHeight: 1.4 };
  const long = 'Word '.repeat(200).trim();

  it('in lines of about one length where all of them fit, and are cut at the last line where not', () => {
    const whole = passage(style, 'A word', 200);
    expect(whole.height).toBe(42);
    expect(whole.element.style).toMatchObject({ lineHeight: '42px', textWrap: 'balance' });
    expect(whole.element.style).not.toHaveProperty('lineClamp');
    const cut = passage(style, long, 200);
    expect(cut.height).toBe(4 * 42);
    expect(cut.element.style).toMatchObject({ lineClamp: 4 });
    expect(passage(style, long, 10).height).toBe(42);
    const lines = linesOf(long, style.fontSize);
    expect(passage(style, long, lines * 42).element.style).not.toHaveProperty('lineClamp');
  });

  it('as a title in four lines at most, as large as its room allows, and whole unless it is very long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 150, max: 500 }), (count, room) => {
        const words = 'Word '.repeat(count).trim();
        const { fontSize, height, element } = title(words, room);
        expect(height).toBeLessThanOrEqual(room);
        expect(title(words, room + 50).fontSize).toBeGreaterThanOrEqual(fontSize);
        if (fontSize > 39) {
          expect(linesOf(words, fontSize)).toBeLessThanOrEqual(4);
          expect(element.style).not.toHaveProperty('lineClamp');
        }
      }),
    );
    const four = Array.from({ length: 60 }, (_, count) => 'Word '.repeat(count + 1).trim()).find(
      (words) => linesOf(words, 88) === 4,
    );
    expect(title(four as string, 4 * Math.round(88 * 1.16)).fontSize).toBe(88);
  });

  it('as a title whose words are whole where they can be, and that fills its lines in scripts without spaces', () => {
    const compound = 'Elektrizitätshauptbetriebswerk';
    expect(linesOf(compound, title(compound, 300).fontSize)).toBe(1);
    expect(linesOf(compound, 88)).toBe(2);
    expect(title('x'.repeat(200), 300).fontSize).toBe(39);
    expect(title('柏林机场为什么晚了七年才启用', 300).fontSize).toBe(88);
  });

  it('between lines of Arabic as well, whose letters and marks reach further', () => {
    const leading = (words: string) => {
      const { element, fontSize } = title(words, 300);
      return parseInt(String(element.style['lineHeight'])) / fontSize;
    };
    expect(leading('هل فُتح المطار في الوقت الذي أُعلن عنه؟')).toBeCloseTo(1.5, 1);
    expect(leading('Has the airport opened?')).toBeCloseTo(1.16, 1);
  });

  it('cut behind a whole word in Arabic, which Takumi would cut behind a letter', () => {
    const arabic = 'نص عربي قصير مع رقم وكلمة أخرى '.repeat(12).trim();
    const cut = cutArabic(arabic, 31, 2);
    expect(linesOf(cut, 31)).toBe(2);
    expect(cut.endsWith('…')).toBe(true);
    expect(arabic.startsWith(`${cut.slice(0, -1)} `)).toBe(true);
    expect(textOf(passage({ ...style, fontSize: 31 }, arabic, 90).element)).toBe(cut);
    for (const whole of [arabic.slice(0, 40), long]) expect(cutArabic(whole, 31, 2)).toBe(whole);
  });

  it('counted in lines as its words fill them', () => {
    // By their width alone they would be two: "Sonderzeichen" has no room behind what stands before it.
    expect(linesOf('Ç, Œ und ẞ: Sonderzeichen auf Ortsschildern', 88)).toBe(3);
    expect(linesOf('Wort', 88)).toBe(1);
    expect(linesOf('Donaudampfschifffahrt'.repeat(4), 88)).toBe(4);
    expect(linesOf('', 88)).toBe(1);
  });

  it('between its head and its foot, with some air', () => {
    const card = draw({}).get('/social-cards/articles/the-chip-order.png') as CardElement;
    const [head, , facts, line] = childrenOf(card);
    const [top, , bottom] = String(card.style['padding']).match(/\d+/g)?.map(Number) as number[];
    const taken = [
      top,
      bottom,
      head?.style['height'],
      facts?.style['marginBottom'],
      line?.style['height'],
    ].reduce<number>((sum, height) => sum + Number(height), 0);
    const air = CARD_HEIGHT - taken - 38 - bodyHeight(38);
    expect(air).toBeGreaterThan(20);
    expect(air).toBeLessThan(60);
  });

  it('for a headline and its dek, however long they are; a short headline stays large above a whole dek', () => {
    const bodyOf = (title: string, dek: string) => {
      const card = draw({ articles: [anArticle({ title, dek })] }).get('/social-cards/articles/the-chip-order.png');
      const [, body] = childrenOf(card);
      return childrenOf(body).map((part) => {
        const { style } = part;
        const lines = Number(style['lineClamp'] ?? linesOf(textOf(part) as string, Number(style['fontSize'])));
        return { lines, fontSize: Number(style['fontSize']), height: lines * parseInt(String(style['lineHeight'])) };
      });
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 80 }), (title, dek) => {
        const parts = bodyOf('Word '.repeat(title).trim(), 'Word '.repeat(dek).trim());
        expect(parts[0]?.height).toBeGreaterThan(0);
        expect(parts[1]?.lines).toBeGreaterThan(0);
        expect(parts.reduce((sum, { height }) => sum + height, 20)).toBeLessThanOrEqual(bodyHeight(38));
      }),
      { numRuns: 40 },
    );
    const [headline, dek] = bodyOf('Two words', long);
    expect(headline?.fontSize).toBeGreaterThanOrEqual(68);
    expect(dek?.lines).toBe(3);
  });
});

describe('words on a card', () => {
  it('have no control characters, marks of direction or halves of characters', () => {
    expect(textOf(text({}, ' A\u0007 bell\n\tand \u202Ea\u2066 turn \ud83d. '))).toBe('A bell and a turn .');
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
    const { site } = aCorpus();
    expect(siteCardWords(site, english)).toContain(site.name);
    expect(siteCardWords(site, english)).toContain(site.tagline);
  });

  it('say nothing of a period or a due date that there is not', () => {
    const article = anArticle();
    const publication = linkPublication(aCorpus());
    expect(articleSocialCard(article, publication, english).words).toBe(
      'Analysis: The chip order. It was always next year.',
    );
    for (const due of [undefined, '2016/..']) {
      const claim = aClaim({ due });
      expect(claimSocialCard(claim, publication, english).words).toMatch(/Said by: Roscosmos, 6 August 2014\.$/);
      const card = draw({ claims: [claim] }).get('/social-cards/claims/one-billion-next-year.png');
      expect(wordsOf(card as CardElement)).not.toContain('due');
    }
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
