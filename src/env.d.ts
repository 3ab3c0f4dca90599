/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The language of the page that is being written; see `middleware.ts`. */
    locale: import('./words/locale.ts').Locale;
    /** The language of the publication's entries, where that is not the page's. */
    entryLanguage: string | undefined;
  }
}
