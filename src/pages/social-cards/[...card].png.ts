import { cacheDir, root } from 'astro:config/server';
import { getLocales, getPublication } from '../../content.ts';
import { withoutWords } from '../../outputs/social-card/card-element.ts';
import { type DrawnCard, drawSocialCards } from '../../outputs/social-card/social-cards.ts';
import { createCardPainter } from '../../picture/card-painter.ts';
import { DESIGN_TOKENS } from '../../styles/design-tokens.ts';

const painter = createCardPainter(root, new URL('../social-cards/', cacheDir));

export async function getStaticPaths() {
  const locales = new Map((await getLocales()).map((locale) => [locale.tag, locale]));
  const cards = drawSocialCards(await getPublication(), DESIGN_TOKENS, locales);
  const [general] = cards;
  // Astro asks for one file after the other; all at once they use the whole machine. In development one is enough.
  if (!import.meta.env.DEV) await (await painter).paintAll(cards.map(({ element }) => element));
  return cards.map((card) => ({
    params: { card: card.path.replace(/^\/social-cards\/(.*)\.png$/, '$1') },
    props: { card, general },
  }));
}

interface Route {
  props: { card: DrawnCard; general: DrawnCard };
}

/** The card, or the general one where its words have characters that no font of ours has, or that one without words. */
export async function GET({ props: { card, general } }: Route): Promise<Response> {
  const { paint } = await painter;
  const picture =
    (await paint(card.element)) ?? (await paint(general.element)) ?? (await paint(withoutWords(general.element)));
  if (!picture) throw new Error('The general card cannot be painted.');
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
}
