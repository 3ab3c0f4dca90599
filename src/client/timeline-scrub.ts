import { dayNumber } from '../domain/day-number.ts';
import type { OpenTimeline } from '../outputs/timeline/timeline-file.ts';

/** The strip of density on a phone: it stays at the top, says where in time the list is, and a finger on it goes there. */
export function openScrub(strip: HTMLElement, list: HTMLElement, { extent, items }: OpenTimeline): void {
  const svg = strip.querySelector('svg') as SVGSVGElement;
  const here = document.createElementNS('http://www.w3.org/2000/svg', 'line');
  here.setAttribute('class', 'tl-here');
  here.setAttribute('y2', '100%');
  svg.append(here);

  // Years whose entries stand on pages of their own are there by their headings.
  const visible = () => [
    ...list.querySelectorAll<HTMLElement>('li[data-i]:not([hidden]), [data-year]:not([hidden], :has(li)) h3'),
  ];
  const dayOf = (entry: HTMLElement) => {
    if (entry.dataset['i'] !== undefined) return items[Number(entry.dataset['i'])]?.span.start ?? extent.from;
    const year = entry.closest<HTMLElement>('[data-year]')?.dataset['year'] ?? '';
    // Any day of the year leads to its heading, and none to that of the next.
    return dayNumber(`${year.padStart(4, '0')}-12-31`);
  };

  let requested = 0;
  const tell = () => {
    requested = 0;
    const top = strip.getBoundingClientRect().bottom;
    const entries = visible();
    // Entries are in order down the page: the first that is not above the strip, by bisection.
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((entries[middle] as HTMLElement).getBoundingClientRect().bottom < top) low = middle + 1;
      else high = middle;
    }
    const entry = entries[Math.min(low, entries.length - 1)];
    if (!entry) return;
    const x = `${Math.max(0, Math.min(1, (dayOf(entry) - extent.from) / (extent.to - extent.from))) * 100}%`;
    here.setAttribute('x1', x);
    here.setAttribute('x2', x);
  };
  const request = () => {
    if (requested === 0) requested = requestAnimationFrame(tell);
  };
  addEventListener('scroll', request, { passive: true });
  // At first, on another screen, and when the list is narrowed.
  new ResizeObserver(request).observe(list);

  const goTo = ({ clientX }: PointerEvent) => {
    const { left, width } = svg.getBoundingClientRect();
    const day = extent.from + ((clientX - left) / width) * (extent.to - extent.from);
    const entries = visible();
    const entry = entries.find((one) => dayOf(one) >= day) ?? entries.at(-1);
    if (!entry) return;
    const y = entry.getBoundingClientRect().top + scrollY - strip.getBoundingClientRect().height - 8;
    scrollTo({ top: y, behavior: 'instant' });
  };
  let isScrubbing = false;
  strip.addEventListener('pointerdown', (event) => {
    isScrubbing = event.isPrimary;
    strip.setPointerCapture(event.pointerId);
  });
  strip.addEventListener('pointermove', (event) => {
    if (isScrubbing) goTo(event);
  });
  for (const end of ['pointerup', 'pointercancel'] as const) strip.addEventListener(end, () => (isScrubbing = false));
}
