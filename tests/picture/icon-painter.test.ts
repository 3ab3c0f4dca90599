import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { icoFile } from '../../src/outputs/icon/ico.ts';
import { ICONS, type IconName } from '../../src/outputs/icon/icon.ts';
import { paintIcon, readIcon } from '../../src/picture/icon-painter.ts';

const GROUND = '#0b5566';
const svg = await readIcon(pathToFileURL(`${resolve(import.meta.dirname, '../../public')}/`));

async function pixels(name: IconName) {
  const { data, info } = await sharp(await paintIcon(svg, ICONS[name], GROUND))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return (x: number, y: number) => [...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4)];
}

describe('the icon of the site', () => {
  it.each(Object.keys(ICONS) as IconName[])('"%s" is a PNG of its size', async (name) => {
    const { size } = ICONS[name];
    expect(await sharp(await paintIcon(svg, ICONS[name], GROUND)).metadata()).toMatchObject({
      format: 'png',
      width: size,
      height: size,
    });
  });

  it('lets its corners be seen through, except where a system would show them black', async () => {
    expect((await pixels('512'))(0, 0)[3]).toBe(0);
    expect((await pixels('apple-touch'))(0, 0)).toEqual([0x0b, 0x55, 0x66, 255]);
  });

  it('has nothing but its ground where a mask may cut', async () => {
    const at = await pixels('maskable-512');
    const ground = [0x0b, 0x55, 0x66, 255];
    const isGround = (pixel: readonly number[]) =>
      pixel.every((value, index) => Math.abs(value - (ground[index] as number)) <= 2);
    // Beyond a circle of 40 % of the width (https://www.w3.org/TR/appmanifest/#icon-masks).
    const drawn: string[] = [];
    for (let y = 0; y < 512; y += 1)
      for (let x = 0; x < 512; x += 1)
        if (Math.hypot(x - 256, y - 256) > 0.4 * 512 + 1 && !isGround(at(x, y))) drawn.push(`${x},${y}`);
    expect(drawn).toEqual([]);
    expect(at(256, 256)).not.toEqual(ground);
  });

  it('is an ICO that holds the PNG as it is', () => {
    const png = Uint8Array.of(1, 2, 3, 4, 5);
    const ico = Buffer.from(icoFile(png, 48));
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 1]);
    expect([ico[6], ico[7]]).toEqual([48, 48]);
    // One plane of colour, 32 bits a pixel.
    expect([ico.readUInt16LE(10), ico.readUInt16LE(12)]).toEqual([1, 32]);
    expect(icoFile(png, 256)[6]).toBe(0);
    const [length, offset] = [ico.readUInt32LE(14), ico.readUInt32LE(18)];
    expect([...ico.subarray(offset, offset + length)]).toEqual([...png]);
    expect(ico).toHaveLength(offset + length);
  });
});
