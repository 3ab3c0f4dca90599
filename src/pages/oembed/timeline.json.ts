import { getPublication, getSiteLocale } from '../../content.ts';
import { oembed, timelineEmbed } from '../../outputs/embed/embed.ts';
import { jsonText } from '../../outputs/json-text.ts';

export async function GET(): Promise<Response> {
  const { words } = await getSiteLocale();
  const { site } = (await getPublication()).corpus;
  return new Response(jsonText(oembed(timelineEmbed(words.timeline.title), site)), {
    headers: { 'Content-Type': 'application/json' },
  });
}
