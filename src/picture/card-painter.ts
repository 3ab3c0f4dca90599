import type { Node } from '@takumi-rs/core';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { CARD_HEIGHT, CARD_WIDTH, type CardElement, wordsOf } from '../outputs/social-card/card-element.ts';
import { codePointsOf, type Family, type FontFile, type FontShelf, openFontShelf } from './font-files.ts';
import { openPictureCache, type PictureCache, pictureKey } from './picture-cache.ts';

/** How many cards are painted at once: Takumi works on other threads. */
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
  let easel: Promise<Easel> | undefined;
  const paint = (card: CardElement) =>
    // Slow to load, and not needed by a build whose pictures are all there.
    paintCard(card, { shelf, pictures, installed, openEasel: () => (easel ??= openEasel()) });
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
  readonly pictures: PictureCache;
  readonly installed: string;
  readonly openEasel: () => Promise<Easel>;
}

/** What paints a card in the letters of some files. */
interface Easel {
  paint(card: CardElement, files: readonly FontFile[]): Promise<Buffer>;
}

async function openEasel(): Promise<Easel> {
  const { Renderer } = await import('@takumi-rs/core');
  const renderer = new Renderer();
  const opened = new Map<string, Promise<ReadonlySet<number>>>();
  const open = async ({ name, weight, read }: FontFile) => {
    const data = await read();
    await renderer.registerFont({ name, data, ...(weight !== undefined && { weight, style: 'normal' }) });
    return codePointsOf(data);
  };
  const letters = (file: FontFile) => {
    const key = `${file.name} ${file.weight}`;
    const found = opened.get(key) ?? open(file);
    opened.set(key, found);
    return found;
  };
  return {
    async paint(card, files) {
      const known = await Promise.all(files.map(letters));
      const isKnown = (character: string) => known.some((points) => points.has(character.codePointAt(0) as number));
      if (![...wordsOf(card)].every(isKnown)) throw new MissingCharacter();
      return renderer.render(card as Node, {
        width: CARD_WIDTH,
        height: CARD_HEIGHT,
        format: 'png',
        // Else all that other cards have opened, in the order in which they did.
        fontFamilies: [...new Set(files.map(({ name }) => name))],
      });
    },
  };
}

async function paintCard(card: CardElement, { shelf, pictures, installed, openEasel }: Studio) {
  // What is too long ends in an ellipsis.
  const files = shelf.find(`${wordsOf(card)}…`);
  const families = Object.fromEntries(
    [...Map.groupBy(files, ({ family }) => family)].map(([family, ofFamily]) => [
      family,
      [...new Set(ofFamily.map(({ name }) => `"${name}"`))].join(', '),
    ]),
  );
  const shown = withFamilies(card, families);
  try {
    return await pictures.get(pictureKey([installed, shown]), async () => (await openEasel()).paint(shown, files));
  } catch (error) {
    if (error instanceof MissingCharacter) return undefined;
    throw error;
  }
}

class MissingCharacter extends Error {}

/** A card whose "serif" and "sans" are lists of what is open. */
function withFamilies(card: CardElement, families: Partial<Record<Family, string>>): CardElement {
  const family = families[card.style['fontFamily'] as Family];
  const style = family === undefined ? card.style : { ...card.style, fontFamily: family };
  if (card.type !== 'container') return { ...card, style };
  return { ...card, style, children: card.children.map((child) => withFamilies(child, families)) };
}
