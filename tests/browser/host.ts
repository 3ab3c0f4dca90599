import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '../../scripts/serve.mjs';

/** What a host does with a request instead of answering as it should. */
export type Fault =
  | 'hang'
  | number
  | { readonly body: string; readonly type: string }
  /** Sends the first half, and the rest when the promise is kept. */
  | { readonly restAfter: Promise<unknown> };

/** A host at one address whose site can be replaced, and which can be made to fail. */
export interface Host {
  /** Address of the front page, with its closing slash. */
  readonly url: string;
  /** What goes wrong with a path; undefined for what is answered as usual. */
  fault: (path: string) => Fault | undefined;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  /** Puts another built site in the place of the one that is shown. */
  show(folder: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts a host, on 127.0.0.1, that shows the built site in a folder by the project's own server. */
export async function openHost(folder: string): Promise<Host> {
  const servers: Awaited<ReturnType<typeof serve>>[] = [];
  let shown = '';
  const asked: string[] = [];
  const front = createServer((incoming, response) => {
    const path = incoming.url ?? '/';
    asked.push(path);
    const fault = host.fault(path);
    const isHalved = typeof fault === 'object' && 'restAfter' in fault;
    if (fault !== undefined && !isHalved) {
      fail(response, fault);
      return;
    }
    const restAfter = isHalved ? fault.restAfter : undefined;
    const passed = request(new URL(path, shown), { method: incoming.method, headers: incoming.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      if (restAfter) void sendInHalves(answer, response, restAfter);
      else answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const host: Host = {
    url: `http://127.0.0.1:${(front.address() as AddressInfo).port}/`,
    fault: () => undefined,
    asked,
    show: async (next) => {
      const server = await serve({ port: 0, dir: next });
      servers.push(server);
      shown = server.url;
    },
    close: async () => {
      front.closeAllConnections();
      await Promise.all([new Promise((resolve) => front.close(resolve)), ...servers.map((server) => server.close())]);
    },
  };
  await host.show(folder);
  return host;
}

async function sendInHalves(answer: IncomingMessage, response: ServerResponse, restAfter: Promise<unknown>) {
  const body = Buffer.concat(await answer.toArray());
  const half = body.length >> 1;
  response.write(body.subarray(0, half));
  await restAfter;
  response.end(body.subarray(half));
}

function fail(response: ServerResponse, fault: Exclude<Fault, { restAfter: unknown }>): void {
  if (fault === 'hang') return;
  if (typeof fault === 'number') response.writeHead(fault, { 'Content-Type': 'text/html' }).end(`Error ${fault}`);
  else response.writeHead(200, { 'Content-Type': fault.type, 'Cache-Control': 'no-cache' }).end(fault.body);
}
