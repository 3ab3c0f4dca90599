import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Icon } from '../outputs/icon/icon.ts';

/** Pixels per inch at which an SVG's own units are pixels. */
const DENSITY = 72;

/** The one drawing of the site's icon, from the folder of public files (with its closing slash). */
export function readIcon(publicFolder: URL): Promise<Buffer> {
  return readFile(new URL('favicon.svg', publicFolder));
}

/**
 * Paints an icon from an SVG as a PNG.
 * @param ground What shows round a drawing that does not fill the icon, as a CSS colour.
 */
export async function paintIcon(svg: Buffer, { size, fill, isOpaque }: Icon, ground: string): Promise<Buffer> {
  const drawn = Math.round(size * fill);
  const { width = drawn } = await sharp(svg).metadata();
  const drawing = await sharp(svg, { density: (DENSITY * drawn) / width })
    .resize(drawn, drawn)
    .png()
    .toBuffer();
  if (!isOpaque && drawn === size) return drawing;
  const canvas = sharp({ create: { width: size, height: size, channels: 4, background: isOpaque ? ground : '#0000' } });
  const icon = canvas.composite([{ input: drawing }]);
  return (isOpaque ? icon.removeAlpha() : icon).png({ compressionLevel: 9 }).toBuffer();
}
