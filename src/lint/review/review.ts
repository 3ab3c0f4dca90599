import { byPlace } from '../issue.ts';
import type { ValidEntries } from '../rules/field.ts';
import { reviewCoverage } from './coverage.ts';
import { reviewQuotations } from './long-quotation.ts';
import { reviewSourceUse } from './overused-source.ts';
import { reviewArticles } from './thin-article.ts';
import { reviewSourceChecks } from './unchecked-source.ts';
import { reviewParagraphs } from './uncited-paragraph.ts';
import type { Warning } from './warning.ts';

/** What a sceptical editor would ask about a publication without errors, in order of place. Drafts are asked too. */
export function reviewContent(valid: ValidEntries): Warning[] {
  return [
    ...reviewCoverage(valid),
    ...reviewQuotations(valid),
    ...reviewSourceUse(valid),
    ...reviewArticles(valid),
    ...reviewSourceChecks(valid),
    ...reviewParagraphs(valid),
  ].sort(byPlace);
}
