import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { box, type CardElement, text, withoutWords } from '../../src/outputs/social-card/card-element.ts';
import { passage, title } from '../../src/outputs/social-card/card-frame.ts';
import { createCardPainter } from '../../src/picture/card-painter.ts';

const ROOT = pathToFileURL(`${resolve(import.meta.dirname, '../..')}/`);
const made: string[] = [];

function newCache(): { folder: string; url: URL } {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-cards-'));
  made.push(folder);
  return { folder, url: pathToFileURL(`${folder}/`) };
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A card of one line in the serif and one in the sans, black on white. */
function aCard(words: string): CardElement {
  return box(
    {
      flexDirection: 'column',
      width: 1200,
      height: 630,
      padding: 60,
      boxSizing: 'border-box',
      background: '#fff',
      color: '#000',
    },
    [
      text({ fontFamily: 'serif', fontWeight: 600, fontSize: 60 }, words),
      text({ fontFamily: 'sans', fontSize: 60 }, words),
    ],
  );
}

/** How much of a picture is ink, per thousand. */
async function inkOf(png: Buffer): Promise<number> {
  const { channels } = await sharp(png).greyscale().stats();
  return 1000 * (1 - (channels[0]?.mean ?? 255) / 255);
}

describe('painting a social card', () => {
  it('gives a PNG of 1200 by 630 pixels that is small', async () => {
    const { paint } = await createCardPainter(ROOT, newCache().url);
    const picture = (await paint(aCard('The chip order that was always next year'))) as Buffer;
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630, hasAlpha: false });
    expect(picture.byteLength).toBeLessThan(60_000);
  });

  it('breaks a word that is longer than its line', async () => {
    const { paint } = await createCardPainter(ROOT, newCache().url);
    const room = { width: 1200, height: 630, padding: 64, boxSizing: 'border-box', background: '#fff', color: '#000' };
    const picture = (await paint(box(room, [title('x'.repeat(200), 300).element]))) as Buffer;
    const edge = { left: 1200 - 60, top: 0, width: 60, height: 630 };
    expect(await inkOf(await sharp(picture).extract(edge).png().toBuffer())).toBe(0);
    expect(await inkOf(picture)).toBeGreaterThan(8);
  });

  it('fills the last line of Arabic that is cut', async () => {
    const { paint } = await createCardPainter(ROOT, newCache().url);
    const room = { width: 1200, height: 630, background: '#fff', color: '#000', direction: 'rtl' };
    const style = { fontFamily: 'serif', fontSize: 31, lineHeight: 1.4 };
    const words = passage(style, 'نص عربي قصير مع رقم وكلمة أخرى '.repeat(12), 90, 1200).element;
    const picture = (await paint(box(room, [words]))) as Buffer;
    const inSecondLine = { left: 600, top: 48, width: 300, height: 36 };
    expect(await inkOf(await sharp(picture).extract(inSecondLine).png().toBuffer())).toBeGreaterThan(20);
  });

  it.each([
    ['Latin with accents', 'Žižek à Đặng'],
    ['Cyrillic', 'Роскосмос купит'],
    ['Ukrainian and Greek', 'Київ Ґава Ελλάδα'],
    ['simplified Chinese', '外交部再次推迟'],
    ['traditional Chinese', '外交部再次推遲'],
    ['Japanese', '外務省はふたたび延期'],
    ['Arabic', 'الوزارة تؤجل'],
    ['three scripts in one line', 'ЕС и 中国 2014'],
  ])('draws %s in its own letters, upright and in bold', async (_script, words) => {
    const { paint } = await createCardPainter(ROOT, newCache().url);
    const picture = (await paint(aCard(words))) as Buffer;
    expect(picture).toBeDefined();
    // Boxes for want of letters would all be the same: other letters give another picture.
    const turned = (await paint(aCard([...words].reverse().join('')))) as Buffer;
    expect(picture.equals(turned)).toBe(false);
    expect(await inkOf(picture)).toBeGreaterThan(8);
  });

  it.each([
    ['Hebrew', 'המשרד דוחה'],
    ['Hangul', '외교부가 다시'],
    ['an emoji', 'A launch 🚀'],
    ['a letter for private use', 'A \ue000'],
    ['a Cyrillic letter of few languages', 'Аҧсны Ҩ'],
  ])('gives nothing, and no boxes, for %s, which our fonts do not have', async (_script, words) => {
    const { folder, url } = newCache();
    const { paint } = await createCardPainter(ROOT, url);
    expect(await paint(aCard(words))).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('divides a word that is longer than a line, and leaves the margin white', async () => {
    const { paint } = await createCardPainter(ROOT, newCache().url);
    const { element } = passage(
      { fontFamily: 'serif', fontSize: 88, lineHeight: 1.2 },
      'Donaudampfschifffahrt'.repeat(4),
      600,
    );
    const style = { width: 1200, height: 630, padding: 64, boxSizing: 'border-box', background: '#fff', color: '#000' };
    const picture = (await paint(box(style, [element]))) as Buffer;
    const margin = await sharp(picture).extract({ left: 1140, top: 0, width: 60, height: 630 }).png().toBuffer();
    expect(await inkOf(margin)).toBe(0);
    expect(await inkOf(picture)).toBeGreaterThan(8);
  });

  it('paints what is left of a card without its words, whatever they were', async () => {
    const { paint } = await createCardPainter(ROOT, newCache().url);
    const picture = (await paint(withoutWords(aCard('외교부가 다시')))) as Buffer;
    expect(await inkOf(picture)).toBe(0);
  });

  it('gives the same bytes each time, whoever paints it and whatever was painted before', async () => {
    const cards = ['The chip order', '外交部再次推迟', 'Роскосмос 中国'].map(aCard);
    const first = await createCardPainter(ROOT, newCache().url);
    const second = await createCardPainter(ROOT, newCache().url);
    await second.paintAll([...cards].reverse());
    for (const card of cards)
      expect((await first.paint(card))?.equals((await second.paint(card)) as Buffer)).toBe(true);
  });

  it('keeps what it painted, and paints anew only what shows something else', async () => {
    const { folder, url } = newCache();
    const { paint } = await createCardPainter(ROOT, url);
    await paint(aCard('The chip order'));
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, name), 'kept');
    const later = await createCardPainter(ROOT, url);
    expect(String(await later.paint(aCard('The chip order')))).toBe('kept');
    expect(String(await later.paint(aCard('The chip orders')))).not.toBe('kept');
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('forgets what is shown no more, and leaves no half pictures', async () => {
    const { folder, url } = newCache();
    await (await createCardPainter(ROOT, url)).paintAll(['One', 'Two', 'Three'].map(aCard));
    expect(readdirSync(folder)).toHaveLength(3);
    await (await createCardPainter(ROOT, url)).paintAll(['Two', 'Four'].map(aCard));
    expect(readdirSync(folder)).toHaveLength(2);
    expect(readdirSync(folder).every((name) => /^[0-9a-f]{64}\.png$/.test(name))).toBe(true);
  });
});
