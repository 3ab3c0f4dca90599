import type { Issue } from '../../src/lint/issue.ts';
import type { Example, Rule } from '../../src/lint/rule.ts';
import { CALLS } from '../../src/lint/usage.ts';
import { SAMPLE } from './sample.ts';

/** The sample publication as an example has it: with what the rule refuses, or with the same mended. */
export function exampleFiles({ file, failing, mended }: Example, state: 'failing' | 'mended'): Map<string, string> {
  const files = new Map(SAMPLE);
  const text = files.get(file);
  const parts = text?.split(mended) ?? [];
  if (text !== undefined && (mended === '' || parts.length !== 2))
    throw new RangeError(`${file} of the sample has to hold this once: ${mended}`);
  const wanted =
    text === undefined ? (state === 'failing' ? failing : mended) : state === 'failing' ? parts.join(failing) : text;
  if (wanted === '') files.delete(file);
  else files.set(file, wanted);
  return files;
}

/**
 * `docs/checks.md`: every rule with its code, why it matters, how to mend it and an example.
 * @param told What the check says about the failing example of each rule, in one line, by the rule's code
 */
export function renderRuleDocs(rules: readonly Rule[], told: ReadonlyMap<string, string>): string {
  const list = (severity: Issue['severity']) =>
    rules
      .filter((rule) => rule.severity === severity)
      .map(
        ({ code, name, title, fixes }) =>
          `| [${code}](#${anchor({ code, name })}) | \`${name}\` | ${title} | ${fixes ? 'yes' : ''} |`,
      );
  const table = (severity: Issue['severity']) =>
    ['| code | rule | finds | `--fix` |', '| --- | --- | --- | --- |', ...list(severity)].join('\n');
  return `${INTRODUCTION}
## Errors

${table('error')}

## Warnings

${table('warning')}

${rules.map((rule) => section(rule, told.get(rule.code) ?? '')).join('\n')}`;
}

/** The address of a rule's section in `docs/checks.md`. */
export function anchor({ code, name }: Pick<Rule, 'code' | 'name'>): string {
  return `${code}-${name}`.toLowerCase();
}

function section(rule: Rule, told: string): string {
  const { code, name, severity, title, why, mend, fixes, example } = rule;
  return `### ${code} ${name}

${title}: ${severity === 'error' ? 'an error' : 'a warning'}.

${why}

**To fix it:** ${mend}${fixes ? `\n\n**\`--fix\`** ${fixes}.` : ''}

In \`${example.file}\`, this fails:

${fence(example.failing)}

> ${told}

and this passes:

${example.mended === '' ? 'No such file.' : fence(example.mended)}
`;
}

/** A code block; what nobody would see in it is written as its number. */
function fence(text: string): string {
  const shown = text
    .replace(/\n$/, '')
    .replace(/[\u200B\u202E]/g, (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase()}>`)
    .replace(/ +$/gm, (spaces) => '·'.repeat(spaces.length));
  return `\`\`\`text\n${shown}\n\`\`\``;
}

const INTRODUCTION = `# What the content check looks at

\`npm run check\` reads everything in \`content/\` and reports what is wrong (errors, which stop a build) and what a sceptical editor would ask (warnings). Every rule has a permanent code. This page is generated from the rules: \`tests/lint/rules.test.ts\` compares it with them, and writes it if it is missing.

| command | what it does |
| --- | --- |
${CALLS.map(([call, what]) => `| \`${call}\` | ${what} |`).join('\n')}

To answer a warning, give the rule's name and your reason in the file of the article, claim, event or source:

\`\`\`yaml
explained:
  thin-article: A short note on one document.
\`\`\`

Spelling is British. Names are known from the entries (entities with all their spellings, authors, publishers, places). Add other words to \`content/dictionary.txt\`, one per line, and put words of another language in \`<span lang="ru">…</span>\`. Results are cached in \`.cache/\` until a file changes.

A new rule is one file in \`src/lint/rules/\`.
`;
