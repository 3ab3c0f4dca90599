import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { headersFor, READABLE, readHeaderTable, TYPES } from './hosting/headers.mjs';
import { Problem } from './outcome.mjs';
import { dist } from './paths.mjs';

const HOST = '127.0.0.1';
const DEFAULT_PORT = 4321;
const LAST_PORT = 65535;
const IS_READABLE = new RegExp(`^${READABLE}`);

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

/** How long a client may take to send its request, in ms; one that dribbles it byte by byte is cut off. */
const PATIENCE = 10_000;
/** Bytes of headers that a request may have; Node answers 431 to more. */
const MOST_HEADER_BYTES = 16_384;

/**
 * Serves a folder of finished pages on 127.0.0.1, as a static host would: with the compressed files that lie beside them,
 * their types, entity tags, ranges, and the site's own page for what is not there. A new build shows without a restart.
 *
 * @param {{ port?: number, dir?: string, base?: string, patience?: number }} [options] the port to start trying from, by
 *   default PORT or 4321; the folder, by default dist/; the path under which its pages expect to lie, by default `/`; how
 *   long a client may take to send its request, in ms
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} the address of the front page, and how to stop
 * @throws {Problem} when no port is free or this one is not allowed
 */
export async function serve({ port = parsePort(process.env.PORT), dir = dist, base = '/', patience = PATIENCE } = {}) {
  const [{ fastify }, { default: files }] = await Promise.all([import('fastify'), import('@fastify/static')]);
  const headers = createHeaders(dir, base);
  const notFound = (/** @type {import('fastify').FastifyReply} */ reply) => {
    const page = join(dir, '404.html');
    return reply
      .code(404)
      .header('Cache-Control', 'no-cache')
      .type(TYPES.html)
      .send(existsSync(page) ? readFileSync(page) : 'Not found');
  };
  const app = fastify({
    http: { maxHeaderSize: MOST_HEADER_BYTES, headersTimeout: patience, connectionsCheckingInterval: patience / 2 },
    requestTimeout: patience,
    // An address that is none is answered like any other that is not there.
    frameworkErrors: (_error, _request, reply) => notFound(reply.headers(headers(base))),
  });
  app.addHook('onRequest', async (request, reply) => {
    const [path = ''] = request.raw.url?.split('?') ?? [];
    reply.headers(headers(path));
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return reply.code(405).header('Allow', 'GET, HEAD').send();
    if (!path.startsWith(base)) return reply.redirect(base, 302);
    return undefined;
  });
  app.addHook('onSend', async (request, reply, body) => {
    const path = request.url.split('?')[0] ?? '';
    if (reply.statusCode < 300 || reply.statusCode === 304)
      reply.type(typeOf(path) ?? String(reply.getHeader('Content-Type')));
    return body;
  });
  await app.register(files, {
    root: dir,
    prefix: base,
    // Files that the build has compressed, beside the originals.
    preCompressed: true,
    redirect: true,
    cacheControl: false,
    // Nothing outside the folder is sent, through a symbolic link neither.
    allowedPath: (path) => IS_READABLE.test(path) && isWithin(dir, path),
  });
  app.setNotFoundHandler((_request, reply) => notFound(reply));
  app.setErrorHandler((error, _request, reply) => {
    const { statusCode = 500 } = /** @type {{ statusCode?: number }} */ (error);
    // Paths that are refused or cannot be read are answered like any other that is not there.
    if (statusCode < 500 && statusCode !== 412 && statusCode !== 416) return notFound(reply);
    // The file went away between being found and being read: a build put a new folder in place.
    return reply.code(statusCode < 500 ? statusCode : 503).send();
  });

  await app.ready();
  const bound = await listen(app.server, port);
  return { url: `http://${HOST}:${bound}${base}`, close: () => close(app.server) };
}

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
function close(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Browsers hold connections open for minutes after the last answer.
    server.closeAllConnections();
  });
}

/**
 * The type of a file by the ending of its path.
 *
 * @param {string} path
 * @returns {string | undefined}
 */
function typeOf(path) {
  const ending = path.endsWith('/') ? 'html' : extname(path).slice(1);
  return Object.hasOwn(TYPES, ending) ? TYPES[/** @type {keyof typeof TYPES} */ (ending)] : undefined;
}

/**
 * @param {string} dir
 * @param {string} path below the folder; one that does not exist lies nowhere else either
 */
function isWithin(dir, path) {
  try {
    const root = realpathSync(dir);
    const place = realpathSync(join(root, path));
    return place === root || place.startsWith(root + sep);
  } catch {
    return true;
  }
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
