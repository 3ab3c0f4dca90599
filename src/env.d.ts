/// <reference types="astro/client" />

/** True in `npm run dev` alone; the integration in `src/preview/` says so. */
declare const IS_PREVIEW: boolean;

declare namespace App {
  interface Locals {
    /** The language of the page that is being written; see `middleware.ts`. */
    locale: import('./words/locale.ts').Locale;
    /** Attributes of text from the publication's entries: their language and its direction, where these are not the page's. */
    entryText: { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' };
    /** Set where a build may reuse the page of the last one: what was written down then, and now. */
    reuse?: {
      readonly last: import('./build/shelf.ts').ReadingRecord | undefined;
      record?: import('./build/shelf.ts').ReadingRecord;
    };
  }
}
