import { join } from 'node:path';
import { type PageProgram, readPageProgram } from './page-program.ts';

/** Where the pages of the last build are, and what was written down about them. */
export interface LastPages {
  /** The site, as it was published. */
  readonly site: string;
  /** The folder of the records. */
  readonly records: string;
}

/** What is to be made, of what, and where. */
export interface SiteJob {
  /** The folder of the program. */
  readonly programFolder: string;
  readonly program: PageProgram;
  /** The folder into which the site is written. */
  readonly folder: string;
  /** Whose pages may be used again; undefined where its code was another, or where there is none. */
  readonly last: LastPages | undefined;
  /** A folder for the records of this build; without one nothing is written down. */
  readonly records: string | undefined;
}

/**
 * What a process is to do that was started with two folders: that of the program and that of the site.
 * @param env `PAGE_RECORDS` names the folder for what is written down about the pages; `LAST_SITE` and
 *   `LAST_PAGE_RECORDS` those of the last build, where its pages may be used again.
 */
export function readSiteJob([programFolder = '', folder = '']: readonly string[], env: NodeJS.ProcessEnv): SiteJob {
  const { LAST_SITE, LAST_PAGE_RECORDS, PAGE_RECORDS } = env;
  return {
    programFolder,
    program: readPageProgram(programFolder),
    folder,
    last: LAST_SITE && LAST_PAGE_RECORDS ? { site: LAST_SITE, records: LAST_PAGE_RECORDS } : undefined,
    records: PAGE_RECORDS || undefined,
  };
}

/**
 * Where it is written down, while a site is made, which pages there are to make: with the records, of which each build has
 * its own, as processes of a build that was killed may still be running.
 */
export function bucketsFolder({ records, programFolder }: Pick<SiteJob, 'records' | 'programFolder'>): string {
  return join(records ?? programFolder, 'buckets');
}
