import { firstIdOf, idsOf } from '../../domain/formerly.ts';
import { entryUrl, PAGE_KINDS, type PageKind } from '../../domain/url.ts';
import { extensionOf } from '../../domain/collection.ts';
import type { ContentFile } from '../content-file.ts';
import type { Issue } from '../issue.ts';
import { parsePermanent, PERMANENT_FILE, type PermanentLine, publishedFeedIds } from '../permanent.ts';
import type { ValidEntries } from './field.ts';

/**
 * What was published and is gone: entries with their addresses, and what feeds have told of them.
 * @param text The list of permanent addresses.
 */
export function checkLostAddresses(text: string, valid: ValidEntries): Issue[] {
  const { lines, wrong } = parsePermanent(text);
  const entries = entriesByAddress(valid);
  const feedIds = new Set(publishedFeedIds(valid));
  return [
    ...wrong.map(({ text: row, line }): Issue =>
      listIssue(
        line,
        `"${row}" is no address. A line is a path from the site's root, e.g. /claims/the-id/, or "id" and such a path.`,
      ),
    ),
    ...lines.flatMap((line): Issue[] => {
      const [page = '', fragment] = line.path.split('#');
      const entry = entries.get(page);
      if (line.kind === 'address') return lostAddress(line, entry);
      // Where the whole entry is gone, its address says so.
      return !entry || entry.isDraft || feedIds.has(line.path) ? [] : [lostFeedId(line, page, fragment, entry)];
    }),
  ];
}

interface PublishedEntry {
  readonly file: ContentFile;
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

function lostAddress({ path, line }: PermanentLine, entry: PublishedEntry | undefined): Issue[] {
  if (entry?.isDraft) {
    const { file } = entry;
    return [
      {
        rule: 'lost-address',
        file: file.path,
        ...file.locate(['draft']),
        message: `this was published at ${path} and cannot be a draft again. Remove "draft", and say in "changes" what was wrong.`,
      },
    ];
  }
  const [, kind, id] = ENTRY_PAGE.exec(path) ?? [];
  if (entry || kind === undefined) return [];
  return [
    listIssue(
      line,
      `${path} was published, and nothing is there now. Put content/${kind}/${id}${extensionOf(kind as PageKind)} back, or name "${id}" in the field "formerly" of the entry that it became.`,
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
): Issue {
  if (page !== firstAddress || fragment === undefined) {
    const id = page.split('/')[2];
    const message = `feeds know this as ${path}, and their readers would meet it a second time. Name "${id}" first in "formerly".`;
    return { rule: 'lost-address', file: file.path, ...file.locate(['formerly']), message };
  }
  const field = FIELDS[fragment.split('-')[0] as string] ?? 'id';
  const message = `feeds have told of ${path}, which is not among the "${field}". Put it back with its date: what was published stays on record.`;
  return { rule: 'lost-address', file: file.path, ...file.locate([field]), message };
}

function listIssue(line: number, message: string): Issue {
  return { rule: 'lost-address', file: PERMANENT_FILE, line, column: 1, message };
}
