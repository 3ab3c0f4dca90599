import { publicDir } from 'astro:config/server';
import { readTokens } from '../../outputs/design-tokens.ts';
import { ICONS, type IconName } from '../../outputs/icon/icon.ts';
import { paintIcon, readIcon } from '../../picture/icon-painter.ts';
import { DESIGN_TOKENS } from '../../styles/design-tokens.ts';

export function getStaticPaths() {
  return Object.keys(ICONS).map((icon) => ({ params: { icon } }));
}

export async function GET({ params }: { params: { icon: IconName } }): Promise<Response> {
  const ground = readTokens(DESIGN_TOKENS, 'light').get('--color-accent') ?? '#000';
  const picture = await paintIcon(await readIcon(publicDir), ICONS[params.icon], ground);
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
}
