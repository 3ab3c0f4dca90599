import type { Site } from '../../domain/site.ts';
import { FIXED_PATHS } from '../../domain/url.ts';
import { TOP } from '../place.ts';
import { inFile, type Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL019',
  name: 'taken-address',
  severity: 'error',
  title: 'A fixed page at an address that another page has',
  why: 'Only one of the two can be there, and readers would never see this file.',
  mend: 'Rename the file: its name is its address.',
  example: {
    file: 'content/pages/search.md',
    failing: '---\ntitle: How to search\ndek: What is found.\nupdated: 2026-11-24\norder: 2\n---\n\nBy words.\n',
    mended: '',
  },
  checkPublication: ({ files, valid }) => {
    const site = [...valid.site.values()][0]?.data;
    return files
      .filter(({ collection, id }) => collection === 'pages' && isTaken(id, site))
      .flatMap((file) =>
        inFile(file, [
          { ...TOP, message: `the address "/${file.id}/" already belongs to one of the site's own pages.` },
        ]),
      );
  },
};

/** Whether a page at the root of the site is there already, by the name of its folder. */
function isTaken(id: string, site: Site | undefined): boolean {
  if (id === 'admin') return site?.editor !== undefined;
  return id === '404' || (FIXED_PATHS as readonly string[]).includes(`/${id}/`);
}
