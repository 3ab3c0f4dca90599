import { stringify } from 'yaml';

/** One file of a content folder. */
export interface ContentEntry {
  /** Path below the content folder, `events/gas-deal.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** Fields that hold nothing are left out, as an author leaves them out. */
export function entry(path: string, fields: Readonly<Record<string, unknown>>, body?: string): ContentEntry {
  const given = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
  const yaml = stringify(given, { lineWidth: 0 });
  return { path, text: body === undefined ? yaml : `---\n${yaml}---\n\n${body}` };
}

/** Gives ids made of titles, each once: the second of a name has a number. */
export function createIds(): (title: string) => string {
  const given = new Map<string, number>();
  return (title) => {
    const words = title
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}|'/gu, '')
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '');
    const id = words.slice(0, 8).join('-') || 'entry';
    const count = (given.get(id) ?? 0) + 1;
    given.set(id, count);
    if (count === 1) return id;
    // The numbered one may itself be the id of another title.
    const numbered = `${id}-n${count}`;
    given.set(numbered, 1);
    return numbered;
  };
}
