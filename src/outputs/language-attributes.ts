import { directionOf } from '../words/locale.ts';
import { escapeHtml } from './escape-html.ts';

/**
 * The attributes of an element, with a space before them, that say a language and its direction; nothing for none.
 * @param language BCP 47, e.g. "ar"
 */
export function languageAttributes(language: string | undefined): string {
  return language === undefined ? '' : ` lang="${escapeHtml(language)}" dir="${directionOf(language)}"`;
}
