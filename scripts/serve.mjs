import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { headersFor, readHeaderTable, TYPES } from './hosting/headers.mjs';
import { Problem } from './outcome.mjs';
import { dist } from './paths.mjs';

const HOST = '127.0.0.1';
const DEFAULT_PORT = 4321;
const LAST_PORT = 65535;

/**
 * Reads the PORT variable.
 *
 * @param {string | undefined} text
 * @returns {number} 4321 when it is not set or empty; 0 means any free port
 * @throws {Problem} when it is not a port
 */
export function parsePort(text) {
  if (text === undefined || text.trim() === '') return DEFAULT_PORT;
  const port = Number(text);
  if (/^\d+$/.test(text.trim()) && port <= LAST_PORT) return port;
  throw new Problem(
    `PORT is "${text}": give it a whole number from 1 to ${LAST_PORT}, or leave it out for ${DEFAULT_PORT}.`,
  );
}

/**
 * Serves a folder of finished pages on 127.0.0.1, as a static host would. A new build shows without a restart.
 *
 * @param {{ port?: number, dir?: string, base?: string }} [options] the port to start trying from, by default PORT or
 *   4321; the folder, by default dist/; the path under which its pages expect to lie, by default `/`
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} the address of the front page, and how to stop
 * @throws {Problem} when no port is free or this one is not allowed
 */
export async function serve({ port = parsePort(process.env.PORT), dir = dist, base = '/' } = {}) {
  const { default: sirv } = await import('sirv');
  const files = sirv(dir, {
    // Looks at the disk for each request; its other mode reads the folder once and would answer from a build that is gone.
    dev: true,
    etag: true,
    // Files that the build has compressed, beside the originals.
    brotli: true,
    gzip: true,
    setHeaders(response, path) {
      const ending = extname(path).slice(1) || 'html';
      if (Object.hasOwn(TYPES, ending))
        response.setHeader('Content-Type', TYPES[/** @type {keyof typeof TYPES} */ (ending)]);
    },
    onNoMatch: (_request, response) => sendNotFound(response, dir),
  });
  const headers = createHeaders(dir, base);

  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    for (const [name, value] of Object.entries(headers(path))) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    if (base !== '/') {
      if (!path.startsWith(base)) {
        response.writeHead(302, { Location: base }).end();
        return;
      }
      request.url = (request.url ?? '').slice(base.length - 1);
    }
    // A server may ignore a range; sirv throws at one that runs backwards.
    delete request.headers.range;
    try {
      files(request, response);
    } catch {
      // The file went away between being found and being read: a build put a new folder in place.
      response.writeHead(503, { 'Retry-After': '1' }).end();
    }
  });

  const bound = await listen(server, port);
  return {
    url: `http://${HOST}:${bound}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Browsers hold connections open for minutes after the last answer.
        server.closeAllConnections?.();
      }),
  };
}

/**
 * What a careful host sends with the pages of a folder; read again when a build has put new ones there.
 *
 * @param {string} dir
 * @param {string} base
 * @returns {(path: string) => Record<string, string>}
 */
function createHeaders(dir, base) {
  const page = join(dir, '404.html');
  let made = NaN;
  let table = readHeaderTable(dir, base);
  return (path) => {
    const { mtimeMs = 0 } = statSync(page, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs !== made) {
      made = mtimeMs;
      table = readHeaderTable(dir, base);
    }
    return headersFor(table, path);
  };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} dir
 */
function sendNotFound(response, dir) {
  const page = join(dir, '404.html');
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-cache' });
  response.end(existsSync(page) ? readFileSync(page) : 'Not found');
}

/**
 * Listens on the port, or on the next one that is free.
 *
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>} the port
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    let candidate = port;
    const listening = () => {
      const address = server.address();
      resolve(address && typeof address === 'object' ? address.port : candidate);
    };
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      // Windows keeps ranges of high ports to itself and calls them forbidden, not taken.
      const taken = error.code === 'EADDRINUSE' || (error.code === 'EACCES' && candidate >= 1024);
      if (taken && candidate < LAST_PORT) {
        candidate += 1;
        server.listen(candidate, HOST);
      } else if (taken) {
        reject(new Problem(`No port from ${port} to ${LAST_PORT} is free: set PORT to a lower one.`));
      } else if (error.code === 'EACCES') {
        reject(new Problem(`Port ${candidate} needs more rights than this user has: set PORT to 1024 or more.`));
      } else {
        reject(error);
      }
    });
    server.on('listening', listening);
    server.listen(candidate, HOST);
  });
}
