import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOnPath } from '../../scripts/debian.mjs';
import { caddyConfig } from '../../scripts/hosting/caddy.mjs';
import { readBase } from '../../scripts/hosting.mjs';
import { headersFor, readHeaderTable } from '../../scripts/hosting/headers.mjs';
import { headersFile } from '../../scripts/hosting/netlify.mjs';
import { nginxConfig } from '../../scripts/hosting/nginx.mjs';
import { serve } from '../../scripts/serve.mjs';
import { DIST, listFiles } from '../built-site.ts';

/** The built site, with an editor as another site may have one. */
const SITE = mkdtempSync(join(tmpdir(), 'throughline site-'));
for (const path of listFiles(DIST).filter((file) => !file.startsWith('admin/'))) {
  mkdirSync(dirname(join(SITE, path)), { recursive: true });
  try {
    linkSync(join(DIST, path), join(SITE, path));
  } catch {
    // A temporary folder on a disk of its own.
    copyFileSync(join(DIST, path), join(SITE, path));
  }
}
mkdirSync(join(SITE, 'admin'));
writeFileSync(
  join(SITE, 'admin/index.html'),
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'unsafe-inline'">`,
);

for (const path of ['.well-known/security.txt', '.well-known/.left', '.git/config', 'claims/.left']) {
  mkdirSync(dirname(join(SITE, path)), { recursive: true });
  writeFileSync(join(SITE, path), path);
}

/** What a publication may have in public/, with its type. */
const BROUGHT = {
  'report.pdf': 'application/pdf',
  'photo.jpeg': 'image/jpeg',
  'photo.gif': 'image/gif',
  'talk.mp3': 'audio/mpeg',
  'talk.mp4': 'video/mp4',
  'table.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
for (const name of Object.keys(BROUGHT)) writeFileSync(join(SITE, name), name);

const table = readHeaderTable(SITE);
const asset = `/_astro/${readdirSync(join(DIST, '_astro')).find((name) => name.endsWith('.css')) ?? ''}`;

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

/** Waits until something listens. */
async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const isThere = await new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1', () => done(true));
      socket.on('error', () => done(false));
      socket.on('connect', () => socket.destroy());
    });
    if (isThere) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`nothing listens on port ${port}`);
}

const folders: string[] = [SITE];
const running: ChildProcess[] = [];

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-hosting-'));
  folders.push(folder);
  return folder;
}

/** Starts a server in the foreground and waits for it; its last words are shown if it dies. */
async function start(command: string, args: string[], port: number, folder: string): Promise<void> {
  let said = '';
  const child = spawn(command, args, { env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder } });
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  running.push(child);
  await Promise.race([
    listening(port),
    new Promise((_, reject) => child.on('exit', (code) => reject(new Error(`${command} ended with ${code}: ${said}`)))),
  ]);
}

async function startNginx(): Promise<string> {
  const [folder, port] = [aFolder(), await freePort()];
  const modules = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
  const site = nginxConfig(table, { root: SITE, address: `127.0.0.1:${port}`, hasBrotli: existsSync(modules) });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${existsSync(modules) ? `load_module ${modules};` : ''}\n${process.getuid?.() === 0 ? 'user root;' : ''}\ndaemon off; pid ${folder}/pid; error_log stderr; events {}\nhttp { access_log off; ${temporary.join(' ')}\n${site} }\n`,
  );
  await start('nginx', ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')], port, folder);
  return `http://127.0.0.1:${port}`;
}

async function startCaddy(): Promise<string> {
  const [folder, port] = [aFolder(), await freePort()];
  const site = caddyConfig(table, { root: SITE, address: `http://127.0.0.1:${port}` });
  writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
  await start('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], port, folder);
  return `http://127.0.0.1:${port}`;
}

let own: Awaited<ReturnType<typeof serve>> | undefined;

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await own?.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const HOSTS: { name: string; isThere: boolean; open: () => Promise<string> }[] = [
  { name: 'nginx', isThere: isOnPath('nginx'), open: startNginx },
  { name: 'Caddy', isThere: isOnPath('caddy'), open: startCaddy },
  {
    name: 'our own server',
    isThere: true,
    open: async () => {
      own = await serve({ port: 0, dir: SITE });
      return own.url.slice(0, -1);
    },
  },
];

describe.each(HOSTS)('the site behind $name', ({ isThere, open }) => {
  let site = '';
  beforeAll(async () => {
    // In CI a missing server is a fault and no reason to look away.
    if (isThere || process.env['CI']) site = await open();
  });
  const only = it.skipIf(!isThere && !process.env['CI']);

  only('has the headers of the table on pages, embeds, pictures, data and files that never change', async () => {
    for (const path of [
      '/',
      '/claims/',
      '/embed/timeline/',
      '/admin/',
      '/timeline/timeline.svg',
      '/timeline/timeline.json',
      asset,
    ]) {
      const { status, headers } = await get(`${site}${path}`);
      expect(status, path).toBe(200);
      for (const [name, value] of Object.entries(headersFor(table, path)))
        expect(headers[name.toLowerCase()], `${path}: ${name}`).toBe(value);
    }
    expect((await get(`${site}/`)).headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect((await get(`${site}/embed/timeline/`)).headers['content-security-policy']).toContain('frame-ancestors *');
    const editor = (await get(`${site}/admin/`)).headers;
    expect(editor['content-security-policy']).toContain("style-src 'unsafe-inline'; frame-ancestors 'none'");
    expect(editor['cross-origin-opener-policy']).toBe('unsafe-none');
    expect((await get(`${site}${asset}`)).headers['cache-control']).toContain('immutable');
  });

  only('says of each kind of file what it is', async () => {
    const types = {
      '/': 'text/html; charset=utf-8',
      '/timeline/timeline.csv': 'text/csv; charset=utf-8',
      '/timeline/timeline.ics': 'text/calendar; charset=utf-8',
      '/favicon.svg': 'image/svg+xml',
      [asset]: 'text/css; charset=utf-8',
      ...Object.fromEntries(Object.entries(BROUGHT).map(([name, type]) => [`/${name}`, type])),
    };
    for (const [path, type] of Object.entries(types))
      expect((await get(`${site}${path}`)).headers['content-type'], path).toBe(type);
  });

  only('sends the files that the build has compressed', async () => {
    const plain = (await get(`${site}/claims/`)).body;
    const brotli = await get(`${site}/claims/`, { 'accept-encoding': 'br, gzip' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).equals(plain)).toBe(true);
    const gzip = await get(`${site}/claims/`, { 'accept-encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).equals(plain)).toBe(true);
    expect(plain.equals(readFileSync(join(DIST, 'claims/index.html')))).toBe(true);
  });

  only('sends nothing again that the reader has', async () => {
    const { headers } = await get(`${site}/claims/`);
    const again = await get(`${site}/claims/`, { 'if-none-match': String(headers['etag']) });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });

  only('answers with its own page for what is not there, in the same headers', async () => {
    const { status, headers, body } = await get(`${site}/no/such/page/`);
    expect(status).toBe(404);
    expect(body.toString()).toContain('<html');
    expect(headers['content-security-policy']).toBe(table.pagePolicy);
  });

  only('answers so for a folder without a page as well', async () => {
    for (const path of ['/data/v1/', '/data/v1', '/social-cards/', '/.well-known/']) {
      const { status, headers, body } = await get(`${site}${path}`);
      const where = String(headers['location'] ?? '');
      const end =
        status === 301 || status === 302 ? await get(new URL(where, `${site}${path}`).href) : { status, body };
      expect(end.status, path).toBe(404);
      expect(end.body.toString(), path).toContain('<html lang');
    }
  });

  only('shows what is well known, and nothing else whose name begins with a dot', async () => {
    const { status, headers, body } = await get(`${site}/.well-known/security.txt`);
    expect([status, body.toString()]).toEqual([200, '.well-known/security.txt']);
    expect(headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' });
    for (const path of [
      '/.well-known/.left',
      '/.git/config',
      '/%2egit/config',
      '/claims/.left',
      '/.left/.well-known/',
    ]) {
      const hidden = await get(`${site}${path}`);
      expect(hidden.status, path).toBe(404);
      expect(hidden.body.toString(), path).toContain('<html');
    }
  });

  only('lets nobody out of its folder', async () => {
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/claims/..%2f..%2fpackage.json',
      '/%00',
      '/.git/config',
    ])
      expect((await get(`${site}${path}`)).status, path).toBeGreaterThanOrEqual(400);
  });
});

describe('the base of a site', () => {
  it.each([
    ['url: https://example.org/news\n', '/news/'],
    ['url: >-\n  https://example.org/news\n', '/news/'],
    ['"url": "https://example.org/"\n', '/'],
    ['"url": "https://example.org/news"\n', '/news/'],
    ['name: A site\n', '/'],
  ])('is read from %j', async (yaml, base) => {
    const folder = aFolder();
    mkdirSync(join(folder, 'content'));
    writeFileSync(join(folder, 'content/site.yaml'), yaml);
    expect(await readBase(folder)).toBe(base);
  });
});

describe('the folder of a site', () => {
  const configure = (...args: string[]) =>
    spawnSync(process.execPath, [join(DIST, '../scripts/hosting.mjs'), ...args], { encoding: 'utf8' });

  it.each([
    ['nginx', '/srv/$uri'],
    ['caddy', '/srv/{env.HOME}'],
    ['nginx', '/srv/a\nb'],
  ])('is not written for %s where it has a variable of servers in it: %j', (server, root) => {
    const { status, stdout, stderr } = configure(server, '--root', root);
    expect(stderr).toContain(`give the folder ${JSON.stringify(resolve(root))} another name.`);
    expect([status, stdout]).toEqual([1, '']);
  });

  it('may have spaces in it', () => {
    expect(configure('nginx', '--root', '/srv/a b').stdout).toContain(' b";\n');
  });
});

describe('a host that reads _headers', () => {
  const file = headersFile(table, SITE);
  const rulesOf = (text: string) => text.split(/\n(?=\/)/);
  /** The rules of the file that fit a path, as Netlify reads them: `/*` at the end is anything that begins so. */
  const rulesFor = (path: string, text = file) =>
    rulesOf(text).filter((rule) => {
      const [pattern = ''] = rule.split('\n');
      const source = pattern
        .replace(/[.+^${}()|[\]\\?]/g, '\\$&')
        .replace(/:\w+/g, '[^/]+')
        .replace(/\/\*$/, '/?*')
        .replaceAll('*', '.*');
      return new RegExp(`^${source}/?$`, 'i').test(path);
    });
  /** The values of a header for a path, each once: the same policy twice forbids nothing more. */
  const valuesFor = (path: string, header: string, text = file) => [
    ...new Set(
      rulesFor(path, text).flatMap((rule) =>
        [...rule.matchAll(new RegExp(` {2}${header}: (.*)`, 'g'))].map(([, value]) => value),
      ),
    ),
  ];

  it('finds the policy of every kind of address, and beside it none but on who may frame it', () => {
    const paths = [
      '/',
      '/index.html',
      '/claims/',
      '/claims/gas-deal-400bn/',
      '/corrections.xml',
      '/embed/timeline/',
      '/admin/',
      '/favicon.svg',
      '/timeline/timeline.svg',
      '/404.html',
      '/.well-known/security.txt',
      asset,
    ];
    for (const path of paths)
      for (const header of ['Content-Security-Policy', 'Cross-Origin-Opener-Policy'])
        expect(
          valuesFor(path, header).filter((value) => value !== "frame-ancestors 'none'"),
          path,
        ).toEqual([headersFor(table, path)[header]]);
    for (const path of ['/timeline/', '/timeline/2014/'])
      expect(valuesFor(path, 'Content-Security-Policy'), path).toEqual(["frame-ancestors 'none'"]);
  });

  it('reads as many rules for an archive of many years and pictures: Cloudflare Pages takes 100', () => {
    const folder = aFolder();
    writeFileSync(join(folder, '404.html'), '');
    for (let year = 1900; year < 2030; year += 1)
      mkdirSync(join(folder, 'timeline', String(year)), { recursive: true });
    mkdirSync(join(folder, 'images/2014'), { recursive: true });
    for (const name of ['timeline/timeline.svg', 'images/2014/map.svg']) writeFileSync(join(folder, name), '<svg/>');
    for (let number = 0; number < 100; number += 1) writeFileSync(join(folder, `images/${number}.png`), '');
    const text = headersFile(table, folder);
    expect(rulesOf(text).length).toBeLessThan(30);
    expect(rulesOf(file).length).toBeLessThan(90);
    expect(valuesFor('/images/2014/map.svg', 'Content-Security-Policy', text)).toEqual([
      "frame-ancestors 'none'",
      headersFor(table, '/images/2014/map.svg')['Content-Security-Policy'],
    ]);
  });

  it('finds careful headers everywhere, and long keeping for what never changes', () => {
    expect(rulesFor('/claims/').join()).toContain('X-Content-Type-Options: nosniff');
    expect(rulesFor(asset).join()).toContain('immutable');
    expect(rulesFor('/claims/').join()).not.toContain('immutable');
    expect(valuesFor('/claims/data.svg', 'Access-Control-Allow-Origin')).toEqual(['*']);
  });
});
