import type { Renamed } from '../../domain/formerly.ts';
import { FIXED_PATHS, PAGE_KINDS } from '../../domain/url.ts';
import type { Finding, PlacedFinding } from '../issue.ts';
import type { CheckedFile, CheckedPublication } from '../publication.ts';
import type { Rule } from '../rule.ts';

/** Collections whose entries have a page, and so an address that can be renamed. */
const NAMED = [...PAGE_KINDS, 'pages'] as const;

export const rule: Rule = {
  code: 'TL017',
  name: 'former-id',
  severity: 'error',
  title: 'A former id that another entry has, as its id or a former id',
  why: 'An address can lead to only one entry: an old link would take readers to the wrong one.',
  mend: 'Remove it from one of the two, or rename the file that has it now.',
  example: {
    file: 'content/events/izvestia-report.yaml',
    failing: 'entities: [roscosmos]\nformerly: [supplier-named]',
    mended: 'entities: [roscosmos]',
  },
  checkPublication: ({ files, valid }) => findTaken(files, valid),
};

function findTaken(files: readonly CheckedFile[], valid: CheckedPublication['valid']): PlacedFinding[] {
  return NAMED.flatMap((kind) => {
    const current = new Map(files.filter(({ collection }) => collection === kind).map((file) => [file.id, file]));
    const former = new Map<string, CheckedFile>();
    return [...valid[kind].values()].flatMap(({ id: own, file, data }) => {
      const { formerly }: Pick<Renamed, 'formerly'> = data;
      return formerly.flatMap((id, index): PlacedFinding[] => {
        const other = former.get(id);
        former.set(id, other ?? file);
        const isFixed = kind === 'pages' && (FIXED_PATHS as readonly string[]).includes(`/${id}/`);
        const problem =
          problemOf(id, own, file, current.get(id), other) ??
          (isFixed
            ? { message: `"/${id}/" is a page that every publication has.`, mend: 'Remove it here.' }
            : undefined);
        return problem ? [{ file: file.path, ...problem, ...file.locate(['formerly', index]) }] : [];
      });
    });
  });
}

function problemOf(
  id: string,
  own: string,
  file: CheckedFile,
  taken: CheckedFile | undefined,
  other: CheckedFile | undefined,
): Pick<Finding, 'message' | 'mend'> | undefined {
  if (id === own) return { message: `"${id}" is its current id.`, mend: 'Remove it here.' };
  if (taken)
    return {
      message: `"${id}" is the id of ${taken.path}, whose address it is.`,
      mend: 'Remove it here, or rename that file.',
    };
  if (other === file) return { message: `"${id}" appears here twice.`, mend: 'Remove one of them.' };
  if (other)
    return { message: `"${id}" is a former id of ${other.path} already.`, mend: 'Remove it from one of the two.' };
  return undefined;
}
