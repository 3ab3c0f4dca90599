import { parentPort } from 'node:worker_threads';
import { checkSource } from './file-check.ts';
import type { SourceFile } from './file-facts.ts';
import { RULES } from './rules.ts';

/** A thread that looks at files by themselves: it is sent some, and sends back what it learnt from each. */
parentPort?.on('message', (sources: SourceFile[]) => {
  parentPort?.postMessage(sources.map((source) => checkSource(source, RULES)));
});
