import { findReferences } from '../../markdown/references.ts';
import type { ValidEntries } from '../rules/field.ts';
import { TOP, warn, type Warning } from './warning.ts';

/** Sources that articles cite and that nobody has held against what rests on them. */
export function reviewSourceChecks(valid: ValidEntries): Warning[] {
  return [...citedSources(valid)].flatMap((id) => {
    const source = valid.sources.get(id);
    return source && !source.data.checked
      ? [
          warn(
            source,
            'unchecked-source',
            TOP,
            'articles cite this source, and it does not say when it was last checked. Open it, and write checked: {on, how}.',
          ),
        ]
      : [];
  });
}

/** Ids of sources that articles cite. */
export function citedSources(valid: ValidEntries): Set<string> {
  return new Set(
    [...valid.articles.values()].flatMap(({ file }) =>
      findReferences(file.body?.tree ?? { type: 'root', children: [] }).flatMap(({ target, id }) =>
        target === 'sources' && id !== undefined ? [id] : [],
      ),
    ),
  );
}
