import { cutLedger } from '../domain/claim-ledger.ts';
import { correctionLog, cutCorrectionLog } from '../domain/correction-log.ts';
import { entityList } from '../domain/entity-list.ts';
import type { ListPart } from '../domain/list-part.ts';
import type { Publication } from '../domain/publication.ts';
import { sourceList } from '../domain/source-list.ts';
import { cutKnown, knownItems } from '../outputs/known-years.ts';
import { once } from './once.ts';
import { recorder, wholePublication } from './publication.ts';

/** A list that many pages show parts of: made and cut once a build. Each of them has read all that it is made of. */
export function longList<Entry>(
  readings: readonly string[],
  make: (publication: Publication) => ListPart<Entry> | Promise<ListPart<Entry>>,
): () => Promise<ListPart<Entry>> {
  const list = once(async () => make(await wholePublication()));
  return () => {
    for (const reading of readings) recorder.note(reading);
    return list();
  };
}

/** The ledger of claims, cut where it is too long for a page. */
export const getLedger = longList(['all claims'], ({ corpus }) => cutLedger(corpus.claims));

/** Everything with a day on which it became known, cut where it is too much for a page. */
export const getKnownList = longList(['all articles', 'all claims', 'all events', 'all sources'], (publication) =>
  cutKnown(knownItems(publication)),
);

export const wholeLog = once(async () => correctionLog(await wholePublication()));

/** All corrections and judgements, cut where they are too many for a page. */
export const getCorrectionLog = longList(['all articles', 'all translations', 'all claims', 'log entries'], async () =>
  cutCorrectionLog(await wholeLog()),
);

/** All sources, cut where they are too many for a page. */
export const getSourceList = longList(['all sources'], ({ corpus }) => sourceList(corpus.sources));

/** All entities, cut where they are too many for a page. */
export const getEntityList = longList(['all entities'], ({ corpus }) =>
  entityList(corpus.entities, corpus.site.language),
);
