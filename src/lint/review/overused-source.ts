import { visit } from 'unist-util-visit';
import { placeOf } from '../rules/body.ts';
import type { ValidEntries } from '../rules/field.ts';
import { warn, type Warning } from './warning.ts';

/** An article with fewer citations is too short to lean. */
const FEWEST = 10;
/** Beyond this share of its citations an article retells its source. */
const LARGEST_SHARE = 1 / 3;

/** Articles that lean on a single source. */
export function reviewSourceUse(valid: ValidEntries): Warning[] {
  return [...valid.articles.values()].flatMap((article) => {
    const { body } = article.file;
    if (!body) return [];
    const uses = new Map<string, number>();
    let all = 0;
    visit(body.tree, 'citation', ({ sources }) => {
      for (const { id } of sources) {
        uses.set(id, (uses.get(id) ?? 0) + 1);
        all += 1;
      }
    });
    return [...uses]
      .filter(([, count]) => all >= FEWEST && count > all * LARGEST_SHARE)
      .map(([id, count]) =>
        warn(
          article,
          'overused-source',
          placeOf(undefined, body),
          `${count} of its ${all} citations are of "${id}". Find who else reported it, or explain why it leans on one source.`,
        ),
      );
  });
}
