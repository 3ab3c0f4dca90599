import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  IDENTIFIER_SCHEMES,
  type IdentifierScheme,
  IdentifiersSchema,
  listIdentifiers,
} from '../../src/domain/identifier.ts';

const accepts = (scheme: string, value: unknown) => IdentifiersSchema.safeParse({ [scheme]: value }).success;

describe('an identifier', () => {
  it.each([
    ['wikidata', 'Q159'],
    ['iso3166', 'RU'],
    ['celex', '32014R0833'],
    ['celex', '32014D0512'],
    ['celex', '52022PC0105'],
    ['celex', '22014A0529(01)'],
    ['lei', 'HWUPKR0MPOU8FGXBT394'],
    ['opensanctions', 'NK-jwaS6fDuK2uzvRrsDRwkfo'],
    ['opensanctions', 'Q7747'],
    ['opensanctions', 'eu-fsf-1234'],
    ['federalRegister', '2022-21658'],
    ['federalRegister', '94-1234'],
    ['federalRegister', '94-1'],
    ['federalRegister', 'E9-12345'],
    ['federalRegister', 'C1-2014-12345'],
  ])('of %s may be %s', (scheme, value) => {
    expect(accepts(scheme, value)).toBe(true);
  });

  it.each([
    ['wikidata', 'q159'],
    ['wikidata', 'Q0159'],
    ['wikidata', 'https://www.wikidata.org/entity/Q159'],
    ['iso3166', 'RUS'],
    ['iso3166', 'ru'],
    ['celex', '2014R0833'],
    ['celex', '32014R833'],
    ['celex', '62014R0833'],
    ['celex', '32014RES0833'],
    // A consolidated text is a version of the law, of which there are many.
    ['celex', '02014R0833-20230624'],
    ['lei', 'HWUPKR0MPOU8FGXBT3'],
    ['lei', 'hwupkr0mpou8fgxbt394'],
    ['opensanctions', 'NK_jwaS6f'],
    ['opensanctions', 'ofac'],
    ['opensanctions', 'NK-../../'],
    ['federalRegister', '87 FR 62186'],
    ['federalRegister', '2022-21658 '],
    ['federalRegister', '20222-1658'],
    ['federalRegister', '2-21658'],
    ['federalRegister', '2022-2165812'],
    ['isin', 'US0378331005'],
  ])('of %s may not be %s', (scheme, value) => {
    expect(accepts(scheme, value)).toBe(false);
  });

  it('is as its scheme has it in the example that authors are shown', () => {
    for (const [scheme, { example }] of Object.entries(IDENTIFIER_SCHEMES))
      expect(accepts(scheme, example), scheme).toBe(true);
  });

  it.each([
    ['wikidata', 'Q159', 'https://www.wikidata.org/entity/Q159'],
    ['iso3166', 'RU', 'https://www.iso.org/obp/ui/#iso:code:3166:RU'],
    ['celex', '32014R0833', 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32014R0833'],
    ['lei', 'HWUPKR0MPOU8FGXBT394', 'https://search.gleif.org/#/record/HWUPKR0MPOU8FGXBT394'],
    ['opensanctions', 'Q7747', 'https://www.opensanctions.org/entities/Q7747/'],
    ['federalRegister', '2022-21658', 'https://www.federalregister.gov/d/2022-21658'],
  ])('of %s leads from %s to the record', (scheme, value, address) => {
    expect(listIdentifiers({ [scheme]: value }).map((identifier) => identifier.address)).toEqual([address]);
  });

  it('whose form is right leads to an address that needs no escapes', () => {
    for (const scheme of Object.keys(IDENTIFIER_SCHEMES) as IdentifierScheme[]) {
      const { pattern, address } = IDENTIFIER_SCHEMES[scheme];
      fc.assert(fc.property(fc.stringMatching(pattern), (value) => new URL(address(value)).href === address(value)));
    }
  });

  it('is listed in the order of the schemes, whatever that of its file', () => {
    expect(listIdentifiers({ iso3166: 'RU', wikidata: 'Q159' }).map(({ name, value }) => [name, value])).toEqual([
      ['Wikidata', 'Q159'],
      ['ISO 3166-1', 'RU'],
    ]);
    expect(listIdentifiers({})).toEqual([]);
  });
});

describe('the check digits of an LEI', () => {
  /** By whole numbers, as the standard has it: 98 less what the rest leaves, with two zeros behind it. */
  const complete = (rest: string) => {
    const digits = [...rest].map((character) => Number.parseInt(character, 36)).join('');
    return `${rest}${String(98n - (BigInt(`${digits}00`) % 97n)).padStart(2, '0')}`;
  };
  const rest = fc.stringMatching(/^[0-9A-Z]{18}$/);

  it('are right where they are worked out of the others', () => {
    fc.assert(fc.property(rest, (start) => accepts('lei', complete(start))));
  });

  it('are digits, behind eighteen others', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9A-Z]{16}$/), (start) => !accepts('lei', complete(start))));
    // One in 97 of these leaves 1.
    const letters = ['Z9', 'A1', 'B2'].flatMap((end) =>
      Array.from({ length: 1000 }, (_, count) => `${String(count).padStart(18, '0')}${end}`),
    );
    expect(letters.some((lei) => accepts('lei', lei))).toBe(false);
  });

  it('are wrong once one letter is another letter, or one digit another digit', () => {
    const slip = fc.tuple(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(rest, fc.nat({ max: 17 }), slip, (start, at, [byLetters, byDigits]) => {
        const lei = complete(start);
        const value = Number.parseInt(lei[at] as string, 36);
        const other = value < 10 ? (value + byDigits) % 10 : 10 + ((value - 10 + byLetters) % 26);
        return !accepts('lei', lei.slice(0, at) + other.toString(36).toUpperCase() + lei.slice(at + 1));
      }),
    );
  });

  it('are wrong once two neighbours of one kind have changed places', () => {
    const digits = fc.stringMatching(/^[0-9]{18}$/);
    fc.assert(
      fc.property(digits, fc.nat({ max: 16 }), (start, at) => {
        fc.pre(start[at] !== start[at + 1]);
        const lei = complete(start);
        return !accepts('lei', `${lei.slice(0, at)}${lei[at + 1]}${lei[at]}${lei.slice(at + 2)}`);
      }),
    );
  });
});
