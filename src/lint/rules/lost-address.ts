import { firstIdOf, idsOf } from '../../domain/formerly.ts';
import { entryUrl, PAGE_KINDS, type PageKind } from '../../domain/url.ts';
import { extensionOf } from '../../domain/collection.ts';
import type { PlacedFinding } from '../issue.ts';
import { parsePermanent, PERMANENT_FILE, type PermanentLine, publishedFeedIds } from '../permanent.ts';
import type { CheckedFile, ValidEntries } from '../publication.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL018',
  name: 'lost-address',
  severity: 'error',
  title: 'Something that was published and is gone',
  why: 'The links, citations and feeds of others would lead nowhere; what was published must stay, or say where it went.',
  mend: 'Put the entry back, or list its old id under formerly in the entry that replaced it.',
  example: {
    file: 'content/permanent.txt',
    failing: '/claims/two-billion/\n',
    mended: '/claims/one-billion/\n',
  },
  // What cannot be read would seem to be gone: mend that first.
  checkPublication: ({ isWhole, permanent, valid }) => (isWhole ? findLost(permanent, valid) : []),
};

/**
 * What was published and is gone: entries with their addresses, and what feeds have told of them.
 * @param text The list of permanent addresses.
 */
function findLost(text: string, valid: ValidEntries): PlacedFinding[] {
  const { lines, wrong } = parsePermanent(text);
  const entries = entriesByAddress(valid);
  const feedIds = new Set(publishedFeedIds(valid));
  return [
    ...wrong.map(({ text: row, line }): PlacedFinding =>
      listIssue(
        line,
        `"${row}" is not an address.`,
        'A line is a path from the site\'s root, e.g. /claims/the-id/, or "id" and such a path.',
      ),
    ),
    ...lines.flatMap((line): PlacedFinding[] => {
      const [page = '', fragment] = line.path.split('#');
      const entry = entries.get(page);
      if (line.kind === 'address') return lostAddress(line, entry);
      // Where the whole entry is gone, its address says so.
      return !entry || entry.isDraft || feedIds.has(line.path) ? [] : [lostFeedId(line, page, fragment, entry)];
    }),
  ];
}

interface PublishedEntry {
  readonly file: CheckedFile;
  readonly isDraft: boolean;
  /** The address under which it was first published. */
  readonly firstAddress: string;
}

/** Entries that have a page, by its address and by the former ones. */
function entriesByAddress(valid: ValidEntries): ReadonlyMap<string, PublishedEntry> {
  return new Map(
    PAGE_KINDS.flatMap((kind) =>
      [...valid[kind].values()].flatMap(({ id, file, data }) => {
        const ids = { id, formerly: data.formerly };
        const isDraft = 'draft' in data && data.draft;
        const entry = { file, isDraft, firstAddress: entryUrl(kind, firstIdOf(ids)) };
        return idsOf(ids).map((name) => [entryUrl(kind, name), entry] as const);
      }),
    ),
  );
}

const ENTRY_PAGE = new RegExp(`^/(${PAGE_KINDS.join('|')})/([^/]+)/$`);

function lostAddress({ path, line }: PermanentLine, entry: PublishedEntry | undefined): PlacedFinding[] {
  if (entry?.isDraft) {
    const { file } = entry;
    return [
      {
        file: file.path,
        ...file.locate(['draft']),
        message: `this was published at ${path} and cannot be a draft again.`,
        mend: 'Remove "draft", and say in "changes" what was wrong.',
      },
    ];
  }
  const [, kind, id] = ENTRY_PAGE.exec(path) ?? [];
  if (entry || kind === undefined) return [];
  return [
    listIssue(
      line,
      `${path} was published, and nothing is there now.`,
      `Put content/${kind}/${id}${extensionOf(kind as PageKind)} back, or name "${id}" under "formerly" in the entry that replaced it.`,
    ),
  ];
}

/** Fields that hold what the first word of a fragment names. */
const FIELDS: Readonly<Record<string, string>> = {
  correction: 'corrections',
  change: 'changes',
  claim: 'corrections',
  judgement: 'assessments',
};

function lostFeedId(
  { path }: PermanentLine,
  page: string,
  fragment: string | undefined,
  { file, firstAddress }: PublishedEntry,
): PlacedFinding {
  if (page !== firstAddress || fragment === undefined) {
    const id = page.split('/')[2];
    const message = `feeds know this as ${path}, and would show it to their readers a second time.`;
    return { file: file.path, ...file.locate(['formerly']), message, mend: `List "${id}" first under "formerly".` };
  }
  const field = FIELDS[fragment.split('-')[0] as string] ?? 'id';
  const message = `feeds have told of ${path}, which is not among the "${field}".`;
  const mend = 'Put it back with its date: what was published stays on record.';
  return { file: file.path, ...file.locate([field]), message, mend };
}

function listIssue(line: number, message: string, mend: string): PlacedFinding {
  return { file: PERMANENT_FILE, line, column: 1, message, mend };
}
