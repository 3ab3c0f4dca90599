import { describe, expect, it } from 'vitest';
import { setUpBrowser } from './browser.ts';

const bench = setUpBrowser();
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

describe('a small timeline on a phone', () => {
  it.each(['', 'entities/glonass/', 'topics/energy/', 'articles/the-bank-that-said-no/'])(
    'is time from edge to edge, with entries in sight at first: /%s',
    async (path) => {
      const context = await bench.newContext({ ...PHONE, javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${bench.url}${path}`);
      const [frame, marks] = await page
        .locator('.tl-scroll')
        .first()
        .evaluate((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          const boxes = [...element.querySelectorAll('.tl-mark text')].map((text) => text.getBoundingClientRect());
          return [width, boxes.filter((box) => box.left >= left && box.right <= right).length] as const;
        });
      expect(frame).toBeGreaterThan(300);
      expect(marks).toBeGreaterThanOrEqual(3);
      await context.close();
    },
  );

  it('keeps the names of its lanes in sight when it is scrolled, and clear of its entries', async () => {
    const context = await bench.newContext(PHONE);
    const page = await context.newPage();
    await page.goto(`${bench.url}topics/energy/`);
    const measure = (left: number) =>
      page
        .locator('.tl-scroll')
        .first()
        .evaluate(async (element, to) => {
          element.scrollLeft = to;
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          const edge = element.getBoundingClientRect().left;
          const others = [...element.querySelectorAll('.tl-mark')].map((mark) => mark.getBoundingClientRect());
          return [...element.querySelectorAll('.tl-lane')].map((name) => {
            const box = name.getBoundingClientRect();
            const touched = others.filter(
              (other) =>
                other.left < box.right && other.right > box.left && other.top < box.bottom && other.bottom > box.top,
            );
            return { x: Math.round(box.left - edge), touched: touched.length };
          });
        }, left);
    for (const left of [0, 137, 450, 5000])
      expect(await measure(left), String(left)).toEqual([
        { x: 0, touched: 0 },
        { x: 0, touched: 0 },
      ]);
    await context.close();
  });

  it('fits a sheet of paper, names and all', async () => {
    const context = await bench.newContext(PHONE);
    const page = await context.newPage();
    await page.goto(`${bench.url}entities/glonass/`);
    await page.emulateMedia({ media: 'print' });
    const [chart, name, sheet] = await page
      .locator('.tl-chart')
      .evaluate((element) => [
        element.getBoundingClientRect().right,
        (element.querySelector('.tl-lane') as Element).getBoundingClientRect().left -
          element.getBoundingClientRect().left,
        innerWidth,
      ]);
    expect(chart).toBeLessThanOrEqual(sheet as number);
    expect(Math.abs(name as number)).toBeLessThan(1);
    await context.close();
  });
});
