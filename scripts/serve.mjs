import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Problem } from './outcome.mjs';
import { dist } from './paths.mjs';

const HOST = '127.0.0.1';
const DEFAULT_PORT = 4321;
const LAST_PORT = 65535;

/** Sent with every answer, as a careful host would. */
const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'DENY',
};

/** Text that is not HTML, which sirv would send without saying that it is UTF-8. */
const UTF8_TYPES = [
  { ending: /\.(?:txt|md)$/, type: 'text/plain;charset=utf-8' },
  { ending: /\.csv$/, type: 'text/csv;charset=utf-8' },
  { ending: /\.ics$/, type: 'text/calendar;charset=utf-8' },
  { ending: /\.bib$/, type: 'application/x-bibtex;charset=utf-8' },
  { ending: /\.opml$/, type: 'text/x-opml;charset=utf-8' },
  { ending: /\.ris$/, type: 'application/x-research-info-systems;charset=utf-8' },
];

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
 * @param {{ port?: number, dir?: string }} [options] the port to start trying from, by default PORT or 4321; the folder, by default dist/
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} the address of the front page, and how to stop
 * @throws {Problem} when no port is free or this one is not allowed
 */
export async function serve({ port = parsePort(process.env.PORT), dir = dist } = {}) {
  const { default: sirv } = await import('sirv');
  const files = sirv(dir, {
    // Looks at the disk for each request; its other mode reads the folder once and would answer from a build that is gone.
    dev: true,
    etag: true,
    setHeaders(response, path) {
      // The names of these files change with their contents.
      if (/^\/(?:_astro|search\/[0-9a-f]{12}|timeline\/data\/[0-9a-f]{12})\//.test(path))
        response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      const text = UTF8_TYPES.find(({ ending }) => ending.test(path));
      if (text) response.setHeader('Content-Type', text.type);
    },
    onNoMatch: (_request, response) => sendNotFound(response, dir),
  });

  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    // Pages that are made to stand within those of others.
    if (request.url?.startsWith('/embed/')) response.removeHeader('X-Frame-Options');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
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
    url: `http://${HOST}:${bound}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Browsers hold connections open for minutes after the last answer.
        server.closeAllConnections?.();
      }),
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
