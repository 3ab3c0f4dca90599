import { byLanguage } from './by-language.ts';

/**
 * What an interface says in one language: a text with names in braces for what is put in ("{count} of {total} claims"), or
 * such a text for each category of number that the language has (Unicode CLDR: zero, one, two, few, many, other), chosen
 * by the value of `count`.
 */
export type Message = string | Plural;

/** A message by categories of number; `other` stands for those that are not given. */
export type Plural = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** What is put into a message; numbers are written as the language writes them. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * A message with its values put in.
 * @param locale The language in which it is written: its tag, BCP 47.
 * @throws RangeError where the message has a name for which there is no value.
 */
export function say(message: Message, values: Values, locale: { readonly tag: string }): string {
  return choose(message, values['count'], locale).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new RangeError(`"${name}" is missing from a message`);
    return typeof value === 'number' ? formatNumber(value, locale) : value;
  });
}

const pluralRules = byLanguage((tag) => new Intl.PluralRules(tag));
const numberFormat = byLanguage((tag) => new Intl.NumberFormat(tag));

/** The text of a message that is right for a number; its values still to be put in. */
export function choose(message: Message, count: unknown, { tag }: { readonly tag: string }): string {
  if (typeof message === 'string') return message;
  return message[pluralRules(tag).select(Number(count))] ?? message.other;
}

/** A number as the language writes it; years and other names made of digits are no numbers. */
export function formatNumber(value: number, { tag }: { readonly tag: string }): string {
  return numberFormat(tag).format(value);
}

const percentFormat = byLanguage((tag) => new Intl.NumberFormat(tag, { style: 'percent' }));

/** A part of a whole as the language writes it: "115%" for 1.15. */
export function formatPercent(value: number, { tag }: { readonly tag: string }): string {
  return percentFormat(tag).format(value);
}
