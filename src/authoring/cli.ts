import { newCommand } from './command.ts';
import { Refusal } from './flags.ts';
import { GivenUp } from './interview.ts';
import { newPublication } from './new-publication.ts';

const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
try {
  const [kind, ...flags] = process.argv.slice(2);
  const told =
    kind === 'publication'
      ? newPublication(flags, process.cwd())
      : await newCommand(process.argv.slice(2), {
          root: process.cwd(),
          // The Swedish form of a date is ISO 8601: the day here, not in Greenwich.
          today: new Date().toLocaleDateString('sv-SE'),
          terminal: isTerminal ? {} : undefined,
        });
  process.stdout.write(told);
} catch (error) {
  if (error instanceof GivenUp) {
    process.stderr.write('Nothing was written.\n');
    process.exitCode = 130;
  } else if (error instanceof Refusal) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } else throw error;
}
