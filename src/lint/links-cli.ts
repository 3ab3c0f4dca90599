import { resolve } from 'node:path';
import { visible } from './format/visible.ts';
import { askForLinks, findExternalLinks, hostOf } from './external-link.ts';
import { readContent } from './read.ts';

/** So many servers cannot all be down at once. */
const PROBES = 4;

/** `npm run check:links`: which of the addresses that the content names still answer. */
const { files } = await readContent(resolve(process.argv[2] ?? '.'));
const links = findExternalLinks(files);
const addresses = new Set(links.map(({ url }) => url)).size;

if (!(await isNetworkThere())) {
  process.stdout.write(`Link check: no network here, so none of ${addresses} addresses was checked.\n`);
} else {
  const answers = await askForLinks(links);
  const count = (kind: string) => [...answers.values()].filter((answer) => answer.kind === kind).length;
  for (const { url, file, line, column } of links) {
    const answer = answers.get(url);
    if (answer?.kind === 'gone')
      process.stdout.write(
        `${file}:${line}:${column}  broken-link  ${visible(url)} answers ${answer.status}. Name an archived copy, or the page's new address.\n`,
      );
    else if (answer?.kind === 'unclear' || answer?.kind === 'unreachable')
      process.stdout.write(
        `${file}:${line}:${column}  unclear-link  ${visible(url)}: ${answer.reason}. Open it yourself.\n`,
      );
  }
  process.stdout.write(
    `Link check: ${addresses} addresses, ${count('alive')} answer, ${count('gone')} are gone, ${count('unclear') + count('unreachable')} to be opened by hand.\n`,
  );
  if (count('gone') > 0) process.exitCode = 1;
}

/** Whether any of the first few servers is reached. */
async function isNetworkThere(): Promise<boolean> {
  const hosts = Map.groupBy(links, ({ url }) => hostOf(url));
  const probes = [...hosts.values()].slice(0, PROBES).flatMap(([first]) => first ?? []);
  const answers = await askForLinks(probes);
  return probes.length === 0 || [...answers.values()].some(({ kind }) => kind !== 'unreachable');
}
