declare namespace App {
  interface Locals {
    /** Set where a build may reuse the page of the last one: what was written down then, and now. */
    reuse?: {
      readonly last: import('./content.ts').PageRecord | undefined;
      record?: import('./content.ts').PageRecord;
    };
  }
}
