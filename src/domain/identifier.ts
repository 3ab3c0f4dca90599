import { z } from 'zod';

/** A scheme by which an authority tells apart what it keeps records of. */
interface Scheme {
  /** What stands before the value on a page; a name of its own in every language. */
  readonly name: string;
  /** What it identifies, for authors. */
  readonly meaning: string;
  readonly example: string;
  readonly pattern: RegExp;
  /** Address of the authority's record. */
  readonly address: (value: string) => string;
  /** Whether a value that fits the pattern agrees with what it says of itself. */
  readonly isSound?: (value: string) => boolean;
}

/**
 * The schemes of identifiers, in the order in which they are shown. Where the records stand:
 * - Wikidata: the address of the thing itself, which leads to its page
 *   (https://meta.wikimedia.org/wiki/Wikidata/Notes/URI_scheme).
 * - ISO 3166-1 alpha-2: the entry in ISO's online browsing platform (https://www.iso.org/obp/ui/).
 * - CELEX: the permanent link by number (https://eur-lex.europa.eu/content/help/data-reuse/linking.html); a number is
 *   sector, year, letters of the kind of document, and its number in that year.
 * - LEI (ISO 17442): the record in the index of the foundation that keeps it (https://search.gleif.org/).
 * - OpenSanctions: the page of the entity, whose id is one of its own (NK-…), an item of Wikidata, or that of the only list
 *   that names it, ofac-81717 (https://www.opensanctions.org/docs/identifiers/).
 * - Federal Register: the short address by document number (https://www.federalregister.gov/).
 */
export const IDENTIFIER_SCHEMES = {
  wikidata: {
    name: 'Wikidata',
    meaning: 'Item of Wikidata',
    example: 'Q159',
    pattern: /^Q[1-9][0-9]*$/,
    address: (value) => `https://www.wikidata.org/entity/${value}`,
  },
  iso3166: {
    name: 'ISO 3166-1',
    meaning: 'Two-letter code of a country or territory',
    example: 'RU',
    pattern: /^[A-Z]{2}$/,
    address: (value) => `https://www.iso.org/obp/ui/#iso:code:3166:${value}`,
  },
  celex: {
    name: 'CELEX',
    meaning: 'Number of an EU law in EUR-Lex',
    example: '32014R0833',
    pattern: /^[2-5][0-9]{4}[A-Z]{1,2}[0-9]{4}(?:\([0-9]{2}\))?$/,
    address: (value) => `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${value}`,
  },
  lei: {
    name: 'LEI',
    meaning: 'Legal Entity Identifier',
    example: 'HWUPKR0MPOU8FGXBT394',
    pattern: /^[0-9A-Z]{18}[0-9]{2}$/,
    address: (value) => `https://search.gleif.org/#/record/${value}`,
    isSound: hasCheckDigits,
  },
  opensanctions: {
    name: 'OpenSanctions',
    meaning: 'Id of an entity of OpenSanctions',
    example: 'NK-jwaS6fDuK2uzvRrsDRwkfo',
    pattern: /^(?:NK-[0-9A-Za-z]+|Q[1-9][0-9]*|[a-z][0-9a-z]*(?:-[0-9A-Za-z]+)+)$/,
    address: (value) => `https://www.opensanctions.org/entities/${value}/`,
  },
  federalRegister: {
    name: 'Federal Register',
    meaning: 'Document number of a US rule in the Federal Register',
    example: '2022-21658',
    pattern: /^(?:[A-Z][0-9]-)?[0-9A-Z]{2,4}-[0-9]{1,6}$/,
    address: (value) => `https://www.federalregister.gov/d/${value}`,
  },
} as const satisfies Record<string, Scheme>;

export type IdentifierScheme = keyof typeof IDENTIFIER_SCHEMES;
const SCHEME_NAMES = Object.keys(IDENTIFIER_SCHEMES) as IdentifierScheme[];

/** What others call an entity, by the scheme in which they do: a value each, all of them optional. */
export const IdentifiersSchema = z.strictObject(
  Object.fromEntries(
    Object.values<Scheme>(IDENTIFIER_SCHEMES).map((scheme, index) => [
      SCHEME_NAMES[index],
      valueSchema(scheme).optional().describe(`${scheme.meaning}, e.g. "${scheme.example}"`),
    ]),
  ) as Record<IdentifierScheme, z.ZodOptional<z.ZodString>>,
);
export type Identifiers = z.infer<typeof IdentifiersSchema>;

/** An identifier of an entity, and where the authority that gave it has its record. */
export interface Identifier {
  readonly scheme: IdentifierScheme;
  /** Of the scheme: "Wikidata". */
  readonly name: string;
  readonly value: string;
  readonly address: string;
}

/** The identifiers that there are, in the order of the schemes. */
export function listIdentifiers(identifiers: Identifiers): Identifier[] {
  return SCHEME_NAMES.flatMap((scheme) => {
    const value = identifiers[scheme];
    if (value === undefined) return [];
    const { name, address } = IDENTIFIER_SCHEMES[scheme];
    return [{ scheme, name, value, address: address(value) }];
  });
}

function valueSchema({ name, example, pattern, isSound }: Scheme): z.ZodString {
  return (
    z
      .string()
      .superRefine((text, context) => {
        const fault = !pattern.test(text)
          ? `"${text}" is not how ${name} identifies anything; write it like ${example}`
          : isSound?.(text) === false
            ? `"${text}" has a slip in it, as its last two digits do not fit the others; write it as its record has it`
            : undefined;
        if (fault !== undefined) context.addIssue({ code: 'custom', input: text, message: fault });
      })
      // For JSON Schema, which cannot run the check above.
      .meta({ pattern: pattern.source })
  );
}

/**
 * Whether the last two digits of an LEI are those that its other characters lead to (ISO 7064, MOD 97-10): with A = 10 to
 * Z = 35 in place of letters, the whole is a number that leaves 1 when it is divided by 97.
 */
function hasCheckDigits(lei: string): boolean {
  let rest = 0;
  for (const character of lei) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
  }
  return rest === 1;
}
