/** What is cut from wholes: the files of the data, and everything else. */
export type Whole = 'data' | 'rest';

/** Make what is cut from a whole; list the pages of entries; or make a bucket of those that are listed. */
export type PageTask =
  | { readonly kind: 'whole'; readonly whole: Whole }
  | { readonly kind: 'list' }
  | { readonly kind: 'bucket'; readonly bucket: number };

export type PageReport =
  | { readonly kind: 'listed'; readonly buckets: readonly number[]; readonly total: number }
  | { readonly kind: 'made'; readonly count: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string };
