import type { Locale } from '../words/locale.ts';

/** What the words of a language ask for beside what English does: a stylesheet of that name in `styles/` each. */
export type WritingSystem = 'arabic' | 'chinese' | 'compounds' | 'long-words' | 'right-to-left';

/** By their codes of ISO 15924. */
const OF_SCRIPT: Readonly<Record<string, WritingSystem>> = { Arab: 'arabic', Cyrl: 'long-words', Hans: 'chinese' };

/** Languages that write a compound as one word, as long as need be. */
const WITH_COMPOUNDS = new Set(['da', 'de', 'fi', 'nb', 'nl', 'nn', 'no', 'sv']);

/** What a language asks for, the most general last. */
export function writingSystemsOf({ tag, direction }: Pick<Locale, 'tag' | 'direction'>): readonly WritingSystem[] {
  const { language, script } = new Intl.Locale(tag).maximize();
  const ofScript = OF_SCRIPT[script ?? ''];
  return [
    ...(ofScript ? [ofScript] : []),
    ...(WITH_COMPOUNDS.has(language) ? (['long-words', 'compounds'] as const) : []),
    ...(direction === 'rtl' ? (['right-to-left'] as const) : []),
  ];
}
