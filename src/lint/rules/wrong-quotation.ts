import { isCertainlyBefore } from '../../domain/date.ts';
import { foreignLanguage, writtenLanguage } from '../../domain/language-tag.ts';
import type { Quotation } from '../../domain/quotation.ts';
import type { PlacedFinding } from '../issue.ts';
import type { CheckedPublication, ValidEntry } from '../publication.ts';
import type { Rule } from '../rule.ts';

/** Marks around the whole of a text, and not only around its first and its last words. */
const AROUND = /^(?:["“”„«»「『][^"“”„«»「」『』]*["“”«»」』]|['‘‚‹›](?:[^'‘’‚‹›]|['’](?=\p{L}))*['‘’‹›])$/u;

export const rule: Rule = {
  code: 'TL037',
  name: 'wrong-quotation',
  severity: 'error',
  title:
    'Quoted words that are in no source of the claim, repeated, out of order, in quotation marks, or in an unclear language',
  why: 'A reader who looks the words up in the source must find them there. The page sets the marks by the language.',
  mend: 'Name the source of the claim that prints the words, and copy them exactly.',
  example: {
    file: 'content/claims/one-billion.yaml',
    failing: '    source: relay\n',
    mended: '    source: rbth-2014-08-06\n',
  },
  checkPublication: (publication) =>
    [...publication.valid.claims.values()].flatMap((claim) =>
      claim.data.quotations.flatMap((_, index) =>
        problemsOf(claim, index, publication).map(({ field, ...problem }) => ({
          file: claim.file.path,
          ...problem,
          ...claim.file.locate(['quotations', index, field]),
        })),
      ),
    ),
};

type Problem = Pick<PlacedFinding, 'message' | 'mend'> & { readonly field: keyof Quotation };

function problemsOf(
  { data }: ValidEntry<'claims'>,
  index: number,
  { valid }: Pick<CheckedPublication, 'valid'>,
): Problem[] {
  const { quotations, sources } = data;
  const quotation = quotations[index] as Quotation;
  const { words, source: id, translation } = quotation;
  const site = [...valid.site.values()][0]?.data.language;
  const source = valid.sources.get(id)?.data;
  const problems: Problem[] = [];

  // One that does not exist is told of already.
  if (source && !sources.includes(id))
    problems.push({
      field: 'source',
      message: `"${id}" is not a source of this claim.`,
      mend: 'Name one of them, or add it to "sources".',
    });
  for (const field of ['words', 'translation'] as const)
    if (AROUND.test(quotation[field] ?? ''))
      problems.push({
        field,
        message: 'these words have quotation marks around them, and the page would add a second pair.',
        mend: 'Remove them.',
      });
  if (quotations.findIndex((other) => asRead(other.words) === asRead(words)) < index)
    problems.push({ field: 'words', message: 'these words are quoted twice.', mend: 'Keep one of the two.' });
  if (site !== undefined && translation !== undefined && foreignLanguage(quotation, site) === undefined)
    problems.push({
      field: 'translation',
      message: 'these words are in the language of the publication, and need no translation.',
      mend: 'Remove it, or say the "language" of the words.',
    });
  else if (
    site !== undefined &&
    source &&
    quotation.language === undefined &&
    writtenLanguage(source.language) !== writtenLanguage(site)
  )
    problems.push({
      field: 'words',
      message: `"${id}" is in another language (${source.language}) than these words are said to be in (${site}).`,
      mend: `Add "language: ${source.language}", or "language: ${site}" if it prints them that way.`,
    });
  const above = quotations[index - 1];
  const before = above && valid.sources.get(above.source)?.data.published;
  if (before !== undefined && source?.published !== undefined && isCertainlyBefore(source.published, before))
    problems.push({
      field: 'source',
      message: `quotations must be oldest first, but this one of ${source.published} comes after one of ${before}.`,
      mend: 'Move it up.',
    });
  return problems;
}

/** Two texts that differ only in case and spaces are the same to a reader. */
function asRead(words: string): string {
  return words.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
}
