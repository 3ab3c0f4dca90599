import { findHeading, type HeadingLink } from './finished-body.ts';
import type { Ledger } from './ledger.ts';
import { applyPatches, linedText, type Patch } from './lined-text.ts';
import { articleAddress } from './link-map.ts';
import { writeUrl } from './markdown-text.ts';
import type { Passage } from './passage.ts';

/** Links to headings by ids that another generator made lead to the heading as it is called now, or to its page. */
export function mendHeadingLinks(passages: readonly Passage[], ledger: Ledger): Passage[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return passages.map((passage) => {
    const { body, headingLinks } = passage.finished;
    const patches = headingLinks.flatMap((link) => mendLink(link, passage, byId.get(link.target), ledger));
    if (patches.length === 0) return passage;
    return { ...passage, finished: { ...passage.finished, body: applyPatches(linedText(body, 1), patches).text } };
  });
}

function mendLink(link: HeadingLink, from: Passage, target: Passage | undefined, ledger: Ledger): Patch[] {
  const { start, end, words, fragment, title, label } = link;
  const found = target && findHeading(fragment, target.finished.headings, target.anchors);
  if (found === fragment) return [];
  const page = target === from ? '' : articleAddress(link.target, undefined);
  if (found === undefined) ledger.noteOf(from.post.file)('fragment', 0, `${page}#${fragment}`);
  const text = words ? from.finished.body.slice(...words) : '';
  // On its own page a link to nowhere is no link.
  if (found === undefined && target === from && label === undefined) return [{ start, end, text }];
  const url = writeUrl(found === undefined ? page || articleAddress(from.id, undefined) : `${page}#${found}`);
  return [{ start, end, text: label === undefined ? `[${text}](${url}${title})` : `[${label}]: ${url}${title}` }];
}
