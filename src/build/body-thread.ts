import { parentPort, workerData } from 'node:worker_threads';
import { createBodyRenderer } from '../markdown/body.ts';
import { keepBody, type WaitingBody } from './rendered-bodies.ts';

/** A thread that renders bodies: it is sent some, keeps what they become, and asks for more. */
const folder = new URL(workerData as string);
const render = createBodyRenderer();

parentPort?.on('message', (bodies: WaitingBody[]) => {
  void (async () => {
    for (const body of bodies) keepBody(folder, body.key, await render(body));
    parentPort?.postMessage('done');
  })();
});
