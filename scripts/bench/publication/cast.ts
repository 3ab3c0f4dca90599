import type { Dice } from '../random.ts';
import { type ContentEntry, entry } from './entry.ts';
import { capital, inventedName } from './name.ts';
import type { Prose, Subject } from './prose.ts';

/** Someone or something that a story names. */
export interface Member {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

/** Kinds as often as in the first edition. */
const KINDS = [
  ...Array<string>(33).fill('person'),
  ...Array<string>(33).fill('company'),
  ...Array<string>(12).fill('organisation'),
  ...Array<string>(8).fill('government-body'),
  ...Array<string>(5).fill('programme'),
  ...Array<string>(5).fill('country'),
  ...Array<string>(4).fill('law'),
];
const COMPANIES = ['Electronics', 'Shipyard', 'Bank', 'Machine Works', 'Trading', 'Energy', 'Aviation', 'Optics'];
const ORGANISATIONS = ['Institute', 'Daily', 'News Agency', 'Council', 'Foundation', 'Times'];
const BODIES = ['Ministry of Trade', 'Customs Service', 'Court of Audit', 'Treasury', 'Parliament', 'Space Agency'];
const COUNTRIES = ['Russia', 'China', 'Ukraine', 'Germany', 'France', 'India', 'Turkey', 'Japan', 'Kazakhstan', 'Iran'];

/** An entity of a number: its entry, and how the texts name it. */
export function makeMember(
  number: number,
  newId: (title: string) => string,
  prose: Prose,
  subject: Subject,
  dice: Dice,
): { member: Member; file: ContentEntry } {
  const own = inventedName(number);
  const given = inventedName(40_000 + (number % 400));
  const drawn = dice.pick(KINDS);
  const country = dice.pick(COUNTRIES);
  // There are not so many countries as that.
  const kind = drawn === 'country' ? 'place' : drawn;
  const name = nameOf(kind, own.latin, given.latin, dice);
  const id = newId(name);
  const hasOriginals = dice.isTrue(0.54);
  const fields = {
    name,
    kind,
    description: capital(prose.sentence(subject, dice).join(' ')),
    names: hasOriginals
      ? kind === 'person'
        ? { ru: `${given.cyrillic} ${own.cyrillic}`, ...(dice.isTrue(0.3) ? { zh: `${given.han}·${own.han}` } : {}) }
        : { [dice.isTrue(0.6) ? 'ru' : 'zh']: dice.isTrue(0.6) ? own.cyrillic : own.han }
      : undefined,
    aliases: dice.isTrue(0.6) ? [kind === 'person' ? `${given.latin.charAt(0)}. ${own.latin}` : own.latin] : [],
    countries: [country],
  };
  return { member: { id, kind, name }, file: entry(`entities/${id}.yaml`, fields) };
}

function nameOf(kind: string, own: string, given: string, dice: Dice): string {
  switch (kind) {
    case 'person':
      return `${given} ${own}`;
    case 'company':
      return `${own} ${dice.pick(COMPANIES)}`;
    case 'organisation':
      return `${own} ${dice.pick(ORGANISATIONS)}`;
    case 'government-body':
      return `${own} ${dice.pick(BODIES)}`;
    case 'programme':
      return `${own} programme`;
    case 'law':
      return `${own} Act`;
    default:
      return own;
  }
}
