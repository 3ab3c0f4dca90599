import { en } from '../../words/en.ts';
import { INTERFACE_LANGUAGES } from '../../words/locale.ts';
import { entryOf } from '../file-under-check.ts';
import type { Finding } from '../issue.ts';
import { findNearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL032',
  name: 'wrong-words',
  severity: 'error',
  title: 'Messages of the interface that are unknown, missing, or lack their placeholders',
  why: 'A message under a wrong name changes nothing, and one without its names in braces leaves out information.',
  mend: 'Take names of messages, and the names in braces, from src/words/en.ts.',
  example: {
    file: 'content/words/en.yaml',
    failing: 'date:\n  abuot: c. {date}\n',
    mended: 'date:\n  about: c. {date}\n',
  },
  checkFile: (subject) => {
    const words = entryOf(subject, 'words');
    if (words === undefined) return [];
    const { file } = subject;
    const found: Finding[] = [];
    const forms = pluralForms(file.id);
    const visit = (own: Tree, engine: Tree, path: readonly string[]): void => {
      for (const [name, text] of Object.entries(own)) {
        const place = [...path, name];
        const asked = Object.hasOwn(engine, name) ? engine[name] : undefined;
        if (asked === undefined)
          found.push({
            message: `the interface never says "${place.join('.')}".`,
            nearest: findNearest(name, Object.keys(engine)),
            ...file.locateKey(path, name),
          });
        else
          found.push(
            ...problemsOf(text as Node, asked, forms).map((problem) => ({ ...problem, ...file.locate(place) })),
          );
        if (asked !== undefined && isSection(asked) && isSection(text as Node)) visit(text as Tree, asked, place);
      }
    };
    visit(words as Tree, en, []);
    if (!INTERFACE_LANGUAGES.includes(file.id))
      found.push(
        ...missing(words as Tree, en).map((name) => ({
          message: `the message "${name}" is missing, and no dictionary of ${file.id} comes with the engine.`,
          mend: 'Translate it from src/words/en.ts.',
          ...file.locate([]),
        })),
      );
    return found.slice(0, MOST_FINDINGS);
  },
};

/** More than this in one dictionary are one mistake: it has just been begun. */
const MOST_FINDINGS = 50;

type Node = string | Tree;
interface Tree {
  readonly [name: string]: Node;
}

function isSection(node: Node): node is Tree {
  return typeof node === 'object' && !isPlural(node);
}

function isPlural(node: Node): boolean {
  return typeof node === 'object' && typeof node['other'] === 'string';
}

/** Categories of number that a language has, where its name is one (Unicode CLDR). */
function pluralForms(language: string): readonly string[] | undefined {
  try {
    return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  } catch {
    return undefined;
  }
}

/** What is wrong with a message. */
function problemsOf(
  text: Node,
  asked: Node,
  forms: readonly string[] | undefined,
): Pick<Finding, 'message' | 'mend'>[] {
  if (isSection(asked))
    return isSection(text) ? [] : [{ message: 'this is a group of messages, not one.', mend: 'See src/words/en.ts.' }];
  if (typeof text === 'object' && !isPlural(text))
    return [{ message: 'this is one message, not a group.', mend: 'Write it as a text, or by number with "other".' }];
  if (typeof text === 'object' && typeof asked === 'string')
    return [{ message: 'this message takes no number.', mend: 'Write it as one text.' }];
  const needed = namesIn(asked);
  if (textsOf(text).some((one) => one.trim() === ''))
    return [{ message: 'this message says nothing.', mend: 'Write its text.' }];
  return [
    ...unknownForms(text, forms),
    ...[...namesIn(text)]
      .filter((name) => !needed.has(name))
      .map((name) => ({
        message: `there is no value for "{${name}}".`,
        mend: `It may have: ${[...needed].map((one) => `{${one}}`).join(', ') || 'nothing'}.`,
      })),
    ...[...needed]
      .filter((name) => name !== 'count' && !namesIn(text).has(name))
      .map((name) => ({ message: `"{${name}}" is missing from this message.`, mend: 'Put it where it belongs.' })),
  ];
}

function unknownForms(text: Node, forms: readonly string[] | undefined): Pick<Finding, 'message' | 'mend'>[] {
  if (typeof text === 'string' || forms === undefined) return [];
  return Object.keys(text)
    .filter((form) => form !== 'other' && !forms.includes(form))
    .map((form) => ({
      message: `the language has no plural form "${form}".`,
      mend: `It has: ${forms.join(', ')}.`,
    }));
}

/** A message in each of its forms. */
function textsOf(message: Node): string[] {
  return typeof message === 'string' ? [message] : Object.values(message).map(String);
}

/** The names in braces of a message, in any of its forms. */
function namesIn(message: Node): Set<string> {
  return new Set(
    textsOf(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)),
  );
}

/** Names of messages that a dictionary does not have. */
function missing(own: Tree, engine: Tree, path: readonly string[] = []): string[] {
  return Object.entries(engine).flatMap(([name, asked]) => {
    const text = Object.hasOwn(own, name) ? own[name] : undefined;
    const place = [...path, name];
    if (text === undefined && !isSection(asked)) return [place.join('.')];
    return isSection(asked) ? missing(text !== undefined && isSection(text) ? text : {}, asked, place) : [];
  });
}
