import { renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../scripts/outcome.mjs';
import { parsePort, serve } from '../../scripts/serve.mjs';
import { aFolder } from './temporary-folder.ts';

const site = () =>
  aFolder({
    'site/index.html': '<h1>Front page</h1>',
    'site/404.html': '<h1>Not here</h1>',
    'site/claims/index.html': '<h1>Claims</h1>',
    'site/notes.txt': 'Чипы',
    'site/cite.bib': '@misc{a}',
    'secret.txt': 'secret',
  });

/** Sends a path as it stands: `fetch` would tidy "..", as a browser does and an attacker does not. */
function get(
  url: string,
  path: string,
  method = 'GET',
  sent: OutgoingHttpHeaders = {},
): Promise<{ status: number; type: string; headers: IncomingHttpHeaders; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path, method, headers: sent }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (body += part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          headers: response.headers,
          body,
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('serving a built site', () => {
  it('answers with pages, its own page for what is not there, and careful headers', async () => {
    const { url, close } = await serve({ port: 0, dir: `${site()}/site` });
    try {
      expect(await get(url, '/claims/')).toMatchObject({ status: 200, body: '<h1>Claims</h1>' });
      expect(await get(url, '/no/such/page/')).toMatchObject({ status: 404, body: '<h1>Not here</h1>' });
      expect(await get(url, '/notes.txt')).toMatchObject({ type: 'text/plain; charset=utf-8', body: 'Чипы' });
      expect(await get(url, '/cite.bib')).toMatchObject({ type: 'application/x-bibtex; charset=utf-8' });
      expect((await get(url, '/')).headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'content-security-policy': "frame-ancestors 'none'",
      });
    } finally {
      await close();
    }
  });

  it('lets nobody out of its folder, and nobody write', async () => {
    const { url, close } = await serve({ port: 0, dir: `${site()}/site` });
    try {
      for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/claims/../../secret.txt'])
        expect((await get(url, path)).body, path).not.toContain('secret');
      for (const method of ['POST', 'PUT', 'DELETE'])
        expect(await get(url, '/', method)).toMatchObject({ status: 405, body: '' });
    } finally {
      await close();
    }
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/%252e%252e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/claims/../../secret.txt',
    '//../secret.txt',
    '/secret.txt%00.html',
    '/%00',
    '/%',
    '/link.txt',
    '/linked/secret.txt',
    '/linked/',
  ])('has no page at %s', async (path) => {
    const folder = site();
    symlinkSync(`${folder}/secret.txt`, `${folder}/site/link.txt`);
    symlinkSync(folder, `${folder}/site/linked`);
    const { url, close } = await serve({ port: 0, dir: `${folder}/site` });
    try {
      const { status, body } = await get(url, path);
      expect(body).not.toContain('secret');
      expect([400, 404]).toContain(status);
      expect(await get(url, '/claims/'), 'and still serves').toMatchObject({ status: 200 });
    } finally {
      await close();
    }
  });

  it('leads from a folder to its page, and loses no query', async () => {
    const { url, close } = await serve({ port: 0, dir: `${site()}/site` });
    try {
      const { status, headers } = await get(url, '/claims?outcome=failed');
      expect(status).toBe(301);
      expect(headers.location).toBe('/claims/?outcome=failed');
      expect((await get(url, '//example.org/%2e%2e')).headers.location ?? '').not.toMatch(/^\/\//);
    } finally {
      await close();
    }
  });

  it('sends what the build has compressed, to whom it suits', async () => {
    const folder = site();
    const text = '<h1>Claims</h1>';
    writeFileSync(`${folder}/site/claims/index.html.br`, brotliCompressSync(text));
    writeFileSync(`${folder}/site/claims/index.html.gz`, gzipSync(text));
    const { url, close } = await serve({ port: 0, dir: `${folder}/site` });
    try {
      const ask = (accepted: string) => get(url, '/claims/', 'GET', { 'accept-encoding': accepted });
      const brotli = await fetch(`${url}claims/`, { headers: { 'accept-encoding': 'br, gzip' } });
      expect(brotli.headers.get('content-encoding')).toBe('br');
      expect(brotli.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(brotli.headers.get('vary')).toMatch(/accept-encoding/i);
      expect(await brotli.text()).toBe(text);
      expect((await ask('gzip')).headers['content-encoding']).toBe('gzip');
      expect(await ask('identity')).toMatchObject({ body: text });
    } finally {
      await close();
    }
  });

  it('answers 304 to whom has the file, and with the part that is asked for', async () => {
    const { url, close } = await serve({ port: 0, dir: `${site()}/site` });
    try {
      const { etag, 'last-modified': modified } = (await get(url, '/cite.bib')).headers;
      expect(await get(url, '/cite.bib', 'GET', { 'if-none-match': etag })).toMatchObject({ status: 304, body: '' });
      expect(await get(url, '/cite.bib', 'GET', { 'if-modified-since': modified })).toMatchObject({ status: 304 });
      const range = (text: string) => get(url, '/cite.bib', 'GET', { range: text });
      expect(await range('bytes=1-4')).toMatchObject({ status: 206, body: 'misc' });
      expect((await range('bytes=1-4')).headers['content-range']).toBe('bytes 1-4/8');
      expect(await range('bytes=-2')).toMatchObject({ status: 206, body: 'a}' });
      expect(await range('bytes=9-')).toMatchObject({ status: 416 });
      // What is no range may be ignored (RFC 9110, section 14.2).
      for (const text of ['bytes=4-1', 'bytes=x', 'lines=1-2'])
        expect([200, 416], text).toContain((await range(text)).status);
    } finally {
      await close();
    }
  });

  it('shows a new build without a restart', async () => {
    const folder = site();
    const { url, close } = await serve({ port: 0, dir: `${folder}/site` });
    try {
      expect(await get(url, '/claims/')).toMatchObject({ body: '<h1>Claims</h1>' });
      renameSync(`${folder}/site`, `${folder}/old`);
      expect(await get(url, '/claims/')).toMatchObject({ status: 404 });
      renameSync(aFolder({ 'claims/index.html': 'New', '404.html': 'Gone' }), `${folder}/site`);
      expect(await get(url, '/claims/')).toMatchObject({ status: 200, body: 'New' });
      expect(await get(url, '/notes.txt')).toMatchObject({ status: 404, body: 'Gone' });
    } finally {
      await close();
    }
  });

  it('cuts off who sends a request byte by byte, or headers without end, and serves the others', async () => {
    const { url, close } = await serve({ port: 0, dir: `${site()}/site`, patience: 200 });
    try {
      const talk = (text: string) =>
        new Promise<string>((resolve) => {
          const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text));
          let answer = '';
          socket.on('data', (part) => (answer += String(part)));
          socket.on('error', () => resolve(answer));
          socket.on('close', () => resolve(answer));
        });
      const slow = talk('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ');
      expect(await talk(`GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${'a'.repeat(100_000)}\r\n\r\n`)).toMatch(
        /^HTTP\/1.1 431 /,
      );
      expect(await talk('nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
      expect(await get(url, '/claims/')).toMatchObject({ status: 200 });
      expect(await slow).toMatch(/^HTTP\/1.1 408 /);
    } finally {
      await close();
    }
  });

  it('takes the next port where one is taken', async () => {
    const first = await serve({ port: 0, dir: `${site()}/site` });
    const port = Number(new URL(first.url).port);
    const second = await serve({ port, dir: `${site()}/site` });
    try {
      expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
      expect(await get(second.url, '/')).toMatchObject({ status: 200 });
    } finally {
      await Promise.all([first.close(), second.close()]);
    }
  });
});

describe('the PORT variable', () => {
  it('is 4321 where it is not set, and otherwise what it says', () => {
    expect([undefined, '', ' '].map((text) => parsePort(text))).toEqual([4321, 4321, 4321]);
    expect(parsePort('8080')).toBe(8080);
    expect(parsePort('0')).toBe(0);
  });

  it.each(['http', '-1', '80.5', '65536', '1e3', '0x50'])('is refused in one clear line as %s', (text) => {
    expect(() => parsePort(text)).toThrow(Problem);
    expect(() => parsePort(text)).toThrow(`PORT is "${text}"`);
  });
});
