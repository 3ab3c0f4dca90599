/** Where the pages of the last build are, and what was written down about them. */
export interface LastPages {
  /** The site, as it was published. */
  readonly site: string;
  /** The folder of the records. */
  readonly records: string;
}

/** What a thread is told at its start. */
export interface PageThreadData {
  /** URL of the bundle that makes pages. */
  readonly entry: string;
  /** The stylesheets of each page's route, as Astro knows them. */
  readonly styles: ReadonlyMap<string, { readonly styles: readonly unknown[] }>;
  /** The folder into which the site is written. */
  readonly folder: string;
  readonly origin: string;
  readonly last: LastPages | undefined;
  readonly records: string | undefined;
}

/** Tell which pages of entries there are; make all others; or make some of entries. */
export type PageTask =
  | { readonly kind: 'list' }
  | { readonly kind: 'whole' }
  | {
      readonly kind: 'bucket';
      readonly bucket: number;
      readonly pages: readonly { readonly route: string; readonly path: string }[];
    };

export type PageReport =
  | {
      readonly kind: 'listed';
      readonly paths: readonly { readonly route: string; readonly paths: readonly string[] }[];
    }
  | { readonly kind: 'made'; readonly count: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string; readonly cause: unknown };
