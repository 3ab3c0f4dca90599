import { FIELD_REFERENCES } from '../../domain/reference.ts';
import type { FileUnderCheck } from '../file-under-check.ts';
import type { Finding } from '../issue.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL034',
  name: 'repeated-id',
  severity: 'error',
  title: 'A list with the same entry twice',
  why: 'Pages show such lists as they are: a reader would count one source as two.',
  mend: 'Remove one of the two.',
  example: {
    file: 'content/events/izvestia-report.yaml',
    failing: 'sources: [rbth-2014-08-06, rbth-2014-08-06]',
    mended: 'sources: [rbth-2014-08-06]',
  },
  checkFile,
};

function checkFile({ file, data }: FileUnderCheck): Finding[] {
  const read = FIELD_REFERENCES[file.collection];
  if (data === undefined || !read) return [];
  const seen = new Set<string>();
  return read(data as never).flatMap(({ id, path }): Finding[] => {
    // Only the items of one list are held against one another: their paths end in a number.
    if (typeof path.at(-1) !== 'number') return [];
    const key = JSON.stringify([...path.slice(0, -1), id]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ message: `"${id}" appears here twice.`, ...file.locate(path) }];
  });
}
