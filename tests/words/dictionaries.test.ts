import { describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { createLocale, INTERFACE_LANGUAGES } from '../../src/words/locale.ts';
import { say } from '../../src/words/message.ts';

type Node = string | { readonly [name: string]: Node };

/** The messages of a dictionary by their whole names; one by number is one message. */
function messagesOf(node: Node, path = ''): Map<string, Node> {
  if (typeof node === 'string' || typeof node['other'] === 'string') return new Map([[path, node]]);
  return new Map(
    Object.entries(node).flatMap(([name, part]) => [...messagesOf(part, path === '' ? name : `${path}.${name}`)]),
  );
}

const textsOf = (message: Node): string[] =>
  typeof message === 'string' ? [message] : Object.values(message).map(String);
const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
/** Names, codes and keys that are the same in every language. */
const NAMES =
  /\b(?:Atom|BibTeX|Chicago|JSON Schema|JSON|CSV|iCalendar|SHA-256|OPML|RSS|APA|RIS|CSL-JSON|Frictionless Data Package)\b/g;
/** Whether a text has words of its own, besides such names and what is put in. */
const hasWords = (text: string) => /\p{L}/u.test(text.replace(/\{\w+\}/g, '').replace(NAMES, ''));

const asked = messagesOf(en);
const others = INTERFACE_LANGUAGES.filter((language) => language !== 'en');

describe('the dictionaries', () => {
  it('are those of English, Russian, Chinese and Arabic', () => {
    expect([...INTERFACE_LANGUAGES].sort()).toEqual(['ar', 'en', 'ru', 'zh']);
  });

  it('say of a ledger of one claim what it is in the singular, in English too', () => {
    const english = createLocale('en-GB');
    expect(say(english.words.ledger.dek, { count: 1 }, english)).toMatch(/^1 claim: a forecast, pledge, assertion,/);
  });

  it.each(INTERFACE_LANGUAGES)('let no line begin with a point between two things: %s', (language) => {
    const given = messagesOf(createLocale(language).words as unknown as Node);
    expect([...given].filter(([, message]) => textsOf(message).some((text) => / ·/.test(text)))).toEqual([]);
  });

  describe.each(others)('of %s', (language) => {
    const given = messagesOf(createLocale(language).words as unknown as Node);

    it('says all that English says, and nothing else', () => {
      expect([...given.keys()].sort()).toEqual([...asked.keys()].sort());
    });

    it('puts in what English puts in', () => {
      const wrong = [...asked].flatMap(([name, message]) => {
        const needed = new Set(textsOf(message).flatMap(namesIn));
        return textsOf(given.get(name) as Node).flatMap((text) => {
          const names = new Set(namesIn(text));
          const isWhole = [...needed].every((one) => one === 'count' || names.has(one));
          return isWhole && [...names].every((one) => needed.has(one)) ? [] : [`${name}: ${text}`];
        });
      });
      expect(wrong).toEqual([]);
    });

    it('has every form that its numbers ask for, and where English has none, none', () => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const wrong = [...given].filter(([name, message]) =>
        typeof message === 'string'
          ? typeof asked.get(name) !== 'string'
          : typeof asked.get(name) === 'string' || Object.keys(message).sort().join() !== [...forms].sort().join(),
      );
      expect(wrong.map(([name]) => name)).toEqual([]);
    });

    it('leaves nothing empty, and nothing in English', () => {
      const left = [...given].filter(([name, message]) => {
        const english = textsOf(asked.get(name) as Node);
        return textsOf(message).some((text) =>
          text.trim() === '' ? english.every((one) => one.trim() !== '') : hasWords(text) && english.includes(text),
        );
      });
      expect(left.map(([name]) => name)).toEqual([]);
    });
  });
});
