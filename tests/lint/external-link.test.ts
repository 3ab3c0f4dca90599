import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseContentFile } from '../../src/lint/content-file.ts';
import { askForLink, askForLinks, findExternalLinks } from '../../src/lint/external-link.ts';

let server: Server;
let site = '';
let asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const answer = (status: number, headers = {}) => response.writeHead(status, headers).end();
    if (request.url === '/gone') answer(410);
    else if (request.url === '/missing') answer(404);
    else if (request.url === '/moved') answer(301, { location: '/here' });
    else if (request.url === '/no-head') answer(request.method === 'HEAD' ? 405 : 200);
    else if (request.url === '/shy') answer(403);
    else if (request.url !== '/silent') answer(200);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('an address', () => {
  it.each([
    ['/here', 'alive'],
    ['/moved', 'alive'],
    ['/no-head', 'alive'],
    ['/missing', 'gone'],
    ['/gone', 'gone'],
    ['/shy', 'unclear'],
    ['/silent', 'unclear'],
  ])('%s is %s', async (path, kind) => {
    expect((await askForLink(`${site}${path}`, 300)).kind).toBe(kind);
  });

  it('that no server has is unreachable', async () => {
    const closed = createServer();
    await new Promise<void>((done) => closed.listen(0, '127.0.0.1', done));
    const { port } = closed.address() as AddressInfo;
    await new Promise((done) => closed.close(done));
    expect(await askForLink(`http://127.0.0.1:${port}/`)).toEqual({ kind: 'unreachable', reason: 'ECONNREFUSED' });
  });
});

describe('the addresses of the content', () => {
  const files = [
    parseContentFile(
      'content/sources/a.yaml',
      'sources',
      'a',
      `title: A\nurl: ${'https://a.example/1'}\narchive: https://b.example/2`,
    ),
    parseContentFile(
      'content/articles/b.md',
      'articles',
      'b',
      '---\ntitle: B\n---\n\nSee [it](https://a.example/1) and [here](/claims/).',
    ),
  ];

  it('are those of sources, of their copies and of links in texts, each with its place', () => {
    expect(findExternalLinks(files)).toEqual([
      expect.objectContaining({ url: 'https://a.example/1', file: 'content/sources/a.yaml', line: 2, column: 6 }),
      expect.objectContaining({ url: 'https://b.example/2', file: 'content/sources/a.yaml', line: 3, column: 10 }),
      expect.objectContaining({ url: 'https://a.example/1', file: 'content/articles/b.md', line: 5, column: 5 }),
    ]);
  });

  it('are asked for once each', async () => {
    asked = [];
    const links = ['/here', '/moved', '/here'].map((path) => ({
      url: `${site}${path}`,
      file: 'a',
      line: 1,
      column: 1,
    }));
    const answers = await askForLinks(links);
    expect([...answers.values()].map(({ kind }) => kind)).toEqual(['alive', 'alive']);
    expect(asked).toEqual(['HEAD /here', 'HEAD /moved', 'HEAD /here']);
  });
});
