import { didYouMean } from './nearest.ts';

/** Says that a command has no such flag, with the nearest that it has. The command is as one types it. */
export function unknownFlag(flag: string, known: Iterable<string>, command: string): string {
  return `${flag} is not a flag of ${command}.${didYouMean(flag.slice(2), known)} ${command} -- --help lists them.`;
}

/**
 * What is wrong with flags that `parseArgs` refuses; undefined where it is a word that belongs to none.
 * @param error What it threw.
 * @param options The flags that the command has, by name.
 */
export function flagFault(error: unknown, options: object, command: string): string | undefined {
  const flag = /'(--?[\w-]+)/.exec((error as Error).message)?.[1];
  if (flag === undefined) return undefined;
  return Object.hasOwn(options, flag.slice(2))
    ? `${flag} needs a value, or takes none: see ${command} -- --help.`
    : unknownFlag(flag, Object.keys(options), command);
}
