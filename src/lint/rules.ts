import { readdirSync } from 'node:fs';
import type { Rule } from './rule.ts';

const folder = new URL('./rules/', import.meta.url);

/** Every rule of the content check, by code. A new file in `rules/` is all that a new rule needs. */
export const RULES: readonly Rule[] = (
  await Promise.all(
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map(async (name) => ((await import(new URL(name, folder).href)) as { rule: Rule }).rule),
  )
).sort((a, b) => (a.code < b.code ? -1 : 1));

const byName = new Map(RULES.map((rule) => [rule.name, rule]));

/**
 * The rule of a name.
 * @throws RangeError where there is none.
 */
export function getRule(name: string): Rule {
  const rule = byName.get(name);
  if (!rule) throw new RangeError(`no rule "${name}"`);
  return rule;
}

/** The rule of a code or a name, in any case; undefined where there is none. */
export function findRule(text: string): Rule | undefined {
  return byName.get(text.toLowerCase()) ?? RULES.find(({ code }) => code === text.toUpperCase());
}
