declare namespace App {
  interface Locals {
    /** Set where a build may reuse the page of the last one: what was written down then, and now. */
    reuse?: {
      readonly last: import('./build/shelf.ts').ReadingRecord | undefined;
      record?: import('./build/shelf.ts').ReadingRecord;
    };
  }
}
