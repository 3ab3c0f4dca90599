import { createLocale } from '../../src/words/locale.ts';

/** The language of most tests. */
export const english = createLocale('en-GB');
