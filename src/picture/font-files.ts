import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkitten';

/** The two families that a card names. */
const FAMILIES = ['serif', 'sans'] as const;
export type Family = (typeof FAMILIES)[number];

const WEIGHTS = [400, 600] as const;

/** A package of fonts, in files by script. */
interface FontPackage {
  readonly name: string;
  /** Of `unicode.json`, the files to take. */
  readonly isTaken: (part: string) => boolean;
  readonly file: (part: string, weight: number | undefined) => string;
  /** True where one file holds every weight. */
  readonly isVariable: boolean;
}

const source = (name: string): FontPackage => ({
  name: `@fontsource/${name}`,
  isTaken: () => true,
  file: (part, weight) => `${name}-${part}-${weight}-normal.woff2`,
  isVariable: false,
});
// Its Latin would not match ours.
const arabic = (name: string, bold: number): FontPackage => ({
  ...source(name),
  isTaken: (part) => part === 'arabic',
  file: (part, weight) => `${name}-${part}-${weight === 600 ? bold : weight}-normal.woff2`,
});
// A hundred small files of Chinese characters (with Japanese kana); its Latin would not match ours.
const chinese = (name: string): FontPackage => ({
  name: `@fontsource-variable/${name}`,
  isTaken: (part) => /^\[\d+\]$/.test(part),
  file: (part) => `${name}-${part.slice(1, -1)}-wght-normal.woff2`,
  isVariable: true,
});

/** For each family, the packages in the order in which a character is looked for. */
const PACKAGES: Record<Family, readonly FontPackage[]> = {
  serif: [source('source-serif-4'), arabic('amiri', 700), chinese('noto-serif-sc')],
  sans: [source('source-sans-3'), arabic('vazirmatn', 600), chinese('noto-sans-sc')],
};

/** A file of some characters of a family. */
export interface FontFile {
  readonly family: Family;
  /** Name of these characters of the family, of all weights. */
  readonly name: string;
  /** Undefined where the file holds every weight. */
  readonly weight: (typeof WEIGHTS)[number] | undefined;
  /** The bytes, in WOFF2. */
  read(): Promise<Buffer>;
}

interface Part {
  readonly files: readonly FontFile[];
  has(codePoint: number): boolean;
}

/** Finds the files of fonts that have the characters of some words, and no others. */
export interface FontShelf {
  /** In the order in which characters are looked for; a character that no file has is passed over. */
  find(words: string): FontFile[];
}

/**
 * Opens the installed fonts.
 * @param root The project's folder, with its closing slash: packages are found from there.
 */
export async function openFontShelf(root: URL): Promise<FontShelf> {
  const require = createRequire(new URL('package.json', root));
  const shelves = await Promise.all(
    FAMILIES.flatMap((family) => PACKAGES[family].map((fonts) => openPackage(family, fonts, require))),
  );
  const byFamily = FAMILIES.map((family) => shelves.filter((shelf) => shelf.family === family));
  return {
    find(words) {
      const codePoints = [...new Set(words)].map((character) => character.codePointAt(0) as number);
      return byFamily.flatMap((packages) => {
        let open = codePoints;
        return packages.flatMap(({ parts }) => {
          const taken = parts.filter((part) => open.some((codePoint) => part.has(codePoint)));
          open = open.filter((codePoint) => !taken.some((part) => part.has(codePoint)));
          return taken.flatMap(({ files }) => files);
        });
      });
    },
  };
}

async function openPackage(family: Family, fonts: FontPackage, require: NodeJS.Require) {
  const folder = dirname(require.resolve(`${fonts.name}/package.json`));
  const ranges = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const parts = Object.entries(ranges)
    .filter(([part]) => fonts.isTaken(part))
    .map(([part, text]): Part => {
      const covered = parseRanges(text);
      return {
        has: (codePoint) => covered.some(([first, last]) => first <= codePoint && codePoint <= last),
        files: (fonts.isVariable ? [undefined] : WEIGHTS).map((weight) => ({
          family,
          name: `${family} ${fonts.name} ${part}`,
          weight,
          read: () => readFile(join(folder, 'files', fonts.file(part, weight))),
        })),
      };
    });
  return { family, parts };
}

/** Ranges of code points as CSS writes them: `U+0301,U+0400-045F`. */
function parseRanges(text: string): (readonly [first: number, last: number])[] {
  return text.split(',').map((range) => {
    const [first = 0, last = first] = range
      .replace('U+', '')
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return [first, last];
  });
}

/** The code points that a font has letters for: fewer than its ranges, which are cut for all fonts alike. */
export function codePointsOf(font: Buffer): ReadonlySet<number> {
  return new Set((create(font) as Font).characterSet);
}
