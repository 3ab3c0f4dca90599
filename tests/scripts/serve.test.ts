import { request } from 'node:http';
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
): Promise<{ status: number; type: string; headers: object; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path, method }, (response) => {
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
