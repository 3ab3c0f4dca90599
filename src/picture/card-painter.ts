import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Font } from 'satori';
import sharp from 'sharp';
import { CARD_HEIGHT, CARD_WIDTH, type CardElement, wordsOf } from '../outputs/social-card/card-element.ts';
import { FAMILIES, type Family, type FontFile, type FontShelf, openFontShelf } from './font-files.ts';
import { openPictureCache, type PictureCache, pictureKey } from './picture-cache.ts';

/** Few colours on one ground: a palette halves the file and shows no difference. */
const PNG = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 } as const;

/** How many cards are painted at once: sharp works on other threads, satori on this one. */
const AT_ONCE = 6;

/** Paints social cards as PNG files of 1200 by 630 pixels. */
export interface CardPainter {
  /** A card, or undefined where it has a character that no font of ours has. */
  paint(card: CardElement): Promise<Buffer | undefined>;
  /** Paints many cards as fast as the machine can, so that `paint` finds them, and forgets all others. */
  paintAll(cards: readonly CardElement[]): Promise<void>;
}

/**
 * A painter that keeps what it painted.
 * @param root The project's folder, with its closing slash.
 * @param cache The folder for the pictures that are kept between builds, likewise.
 */
export async function createCardPainter(root: URL, cache: URL): Promise<CardPainter> {
  const [shelf, lockfile] = await Promise.all([openFontShelf(root), readFile(new URL('package-lock.json', root))]);
  // Of every package that has a part in a picture, fonts included, the lockfile names the very bytes.
  const installed = createHash('sha256').update(lockfile).digest('hex');
  const pictures = openPictureCache(cache);
  const fontSets = new Map<string, Promise<Font[]>>();

  /** The same list for the same files, since satori reads the fonts of each list anew. */
  const openFonts = (files: readonly FontFile[]) => {
    const key = files.map(({ name }) => name).join();
    const found = fontSets.get(key) ?? Promise.all(files.map(openFont));
    fontSets.set(key, found);
    return found;
  };
  const paint = (card: CardElement) => paintCard(card, { shelf, openFonts, pictures, installed });
  return {
    paint,
    async paintAll(cards) {
      const queue = [...cards];
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          for (let card = queue.shift(); card; card = queue.shift()) await paint(card);
        }),
      );
      await pictures.prune();
    },
  };
}

interface Studio {
  readonly shelf: FontShelf;
  readonly openFonts: (files: readonly FontFile[]) => Promise<Font[]>;
  readonly pictures: PictureCache;
  readonly installed: string;
}

async function paintCard(card: CardElement, { shelf, openFonts, pictures, installed }: Studio) {
  // What is too long ends in an ellipsis.
  const files = shelf.find(`${wordsOf(card)}…`);
  const families = Object.fromEntries(
    FAMILIES.map((family) => {
      const names = files.filter((file) => file.family === family).map(({ name }) => `"${name}"`);
      return [family, [...new Set(names)].join(', ')];
    }),
  ) as Record<Family, string>;
  const key = pictureKey([installed, sharp.versions, PNG, families, card]);
  try {
    return await pictures.get(key, async () => {
      // Slow to load, and not needed by a build whose pictures are all there.
      const { default: satori } = await import('satori');
      const svg = await satori(withFamilies(card, families) as never, {
        width: CARD_WIDTH,
        height: CARD_HEIGHT,
        fonts: await openFonts(files),
        loadAdditionalAsset: (_language, characters) => Promise.reject(new MissingCharacters(characters)),
      });
      return sharp(Buffer.from(svg)).removeAlpha().png(PNG).toBuffer();
    });
  } catch (error) {
    if (error instanceof MissingCharacters) return undefined;
    throw error;
  }
}

class MissingCharacters extends Error {}

async function openFont(file: FontFile): Promise<Font> {
  return { name: file.name, weight: file.weight, style: 'normal', data: await file.read() };
}

/** A card whose "serif" and "sans" are lists of what is open. */
function withFamilies({ type, props }: CardElement, families: Record<Family, string>): CardElement {
  const { style, children } = props;
  const family = families[style['fontFamily'] as Family] as string | undefined;
  return {
    type,
    props: {
      ...props,
      style: family === undefined ? style : { ...style, fontFamily: family },
      ...(typeof children === 'object' && { children: children.map((child) => withFamilies(child, families)) }),
    },
  };
}
