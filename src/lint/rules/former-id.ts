import type { Renamed } from '../../domain/formerly.ts';
import { FIXED_PATHS, PAGE_KINDS } from '../../domain/url.ts';
import type { ContentFile } from '../content-file.ts';
import type { Issue } from '../issue.ts';
import type { ValidEntries } from './field.ts';

/** Collections whose entries have a page, and so an address that can be renamed. */
const NAMED = [...PAGE_KINDS, 'pages'] as const;

/** Former ids that another entry has, as its id or as a former one: an address can lead to one entry only. */
export function checkFormerIds(files: readonly ContentFile[], valid: ValidEntries): Issue[] {
  return NAMED.flatMap((kind) => {
    const current = new Map(files.filter(({ collection }) => collection === kind).map((file) => [file.id, file]));
    const former = new Map<string, ContentFile>();
    return [...valid[kind].values()].flatMap(({ id: own, file, data }) => {
      const { formerly }: Pick<Renamed, 'formerly'> = data;
      return formerly.flatMap((id, index): Issue[] => {
        const other = former.get(id);
        former.set(id, other ?? file);
        const message = problemOf(id, own, file, current.get(id), other);
        const isFixed = kind === 'pages' && (FIXED_PATHS as readonly string[]).includes(`/${id}/`);
        if (message === undefined && !isFixed) return [];
        return [
          {
            rule: 'former-id',
            file: file.path,
            ...file.locate(['formerly', index]),
            message: message ?? `"/${id}/" is a page that every publication has. Remove it here.`,
          },
        ];
      });
    });
  });
}

function problemOf(
  id: string,
  own: string,
  file: ContentFile,
  taken: ContentFile | undefined,
  other: ContentFile | undefined,
): string | undefined {
  if (id === own) return `"${id}" is its id now. Remove it here.`;
  if (taken) return `"${id}" is the id of ${taken.path}, which its address shows. Remove it here, or rename that file.`;
  if (other === file) return `"${id}" stands here twice. Remove one of them.`;
  if (other) return `"${id}" is a former id of ${other.path} already. Remove it in one of the two.`;
  return undefined;
}
