import { parentPort, workerData } from 'node:worker_threads';
import { createBodyRenderer } from '../markdown/body.ts';
import { keepBody, type WaitingBody } from './rendered-bodies.ts';

/** A thread that renders bodies: it is sent some, keeps what they become, and asks for more. */
const folder = new URL(workerData as string);
const render = await createBodyRenderer();

parentPort?.on('message', (bodies: WaitingBody[]) => {
  void (async () => {
    for (const { key, text, file } of bodies) keepBody(folder, key, await render(text, new URL(file)));
    parentPort?.postMessage('done');
  })();
});
