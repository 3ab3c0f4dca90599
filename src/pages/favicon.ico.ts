import { publicDir } from 'astro:config/server';
import { icoFile } from '../outputs/icon/ico.ts';
import { paintIcon, readIcon } from '../picture/icon-painter.ts';

const SIZE = 48;

export async function GET(): Promise<Response> {
  const picture = await paintIcon(await readIcon(publicDir), { size: SIZE, fill: 1, isOpaque: false }, '#0000');
  return new Response(icoFile(picture, SIZE), { headers: { 'content-type': 'image/x-icon' } });
}
