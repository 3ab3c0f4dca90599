import type { Site } from '../../domain/site.ts';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { box, CARD_HEIGHT, CARD_WIDTH, type CardElement, text } from './card-element.ts';
import { type CardSetting, color, cutArabic, point } from './card-frame.ts';

/** The publication's name, its line and what it is, for pages that have no card of their own. */
export function siteCard(site: Site, setting: CardSetting): CardElement {
  const page = color(setting, '--color-page');
  const accent = color(setting, '--color-accent');
  const ink = color(setting, '--color-text');
  const line = 420;
  return box(
    {
      position: 'relative',
      flexDirection: 'column',
      justifyContent: 'flex-start',
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      padding: '72px 64px 0',
      boxSizing: 'border-box',
      background: page,
      color: ink,
      direction: setting.locale.direction,
    },
    [
      text(
        {
          fontFamily: 'serif',
          fontWeight: 600,
          fontSize: 116,
          lineHeight: 1.1,
          letterSpacing: '-0.02em',
          lineClamp: 2,
        },
        cutArabic(site.name, 116, 2),
      ),
      text(
        {
          marginTop: 22,
          fontFamily: 'serif',
          fontSize: 46,
          lineHeight: 1.3,
          color: color(setting, '--color-text-soft'),
          lineClamp: 2,
        },
        cutArabic(site.tagline, 46, 2),
      ),
      text(
        {
          position: 'absolute',
          [setting.locale.direction === 'rtl' ? 'right' : 'left']: 64,
          top: line + 52,
          width: 1000,
          fontFamily: 'sans',
          fontSize: 31,
          lineHeight: '44px',
          color: color(setting, '--color-text-soft'),
          lineClamp: 2,
        },
        cutArabic(site.description, 31, 2, 1000),
      ),
      box({ position: 'absolute', left: 0, top: line - 2, width: CARD_WIDTH, height: 4, background: ink }),
      box({ position: 'absolute', left: 64, top: line - 19, width: 38, height: 38 }, [point(38, accent, page)]),
      box({ position: 'absolute', left: 760, top: line - 20, width: 40, height: 40 }, [point(40, ink, page, true)]),
    ],
  );
}

/** The same in words, for those who do not see the picture. */
export function siteCardWords({ name, tagline }: Site, locale: Locale): string {
  return say(locale.words.socialCard.site, { site: name, tagline }, locale);
}
