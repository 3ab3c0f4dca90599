import { listIdentifiers } from '../../domain/identifier.ts';
import type { CheckedFile } from '../publication.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL036',
  name: 'shared-identifier',
  severity: 'error',
  title: 'Two entities with the same identifier',
  why: 'Either they are the same, and each dossier has half of what was said and done, or one of them links to the record of somebody else.',
  mend: 'Correct the wrong identifier, or merge the two entries.',
  example: {
    file: 'content/entities/roscosmos.yaml',
    failing: 'kind: government-body\nidentifiers:\n  wikidata: Q148',
    mended: 'kind: government-body',
  },
  checkPublication: ({ valid }) => {
    const first = new Map<string, CheckedFile>();
    return [...valid.entities.values()].flatMap(({ file, data }) =>
      listIdentifiers(data.identifiers).flatMap(({ scheme, name, value }) => {
        const key = `${scheme} ${value}`;
        const earlier = first.get(key);
        if (!earlier) {
          first.set(key, file);
          return [];
        }
        return [
          {
            file: file.path,
            message: `${name} ${value} already belongs to ${earlier.path}.`,
            mend: 'Correct the wrong one, or merge the two entries.',
            ...file.locate(['identifiers', scheme]),
          },
        ];
      }),
    );
  },
};
