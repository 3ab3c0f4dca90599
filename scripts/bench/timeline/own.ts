import { type Subject, WINDOW } from './measure.ts';

/** The timeline itself, driven by the address that its own code reads: the window goes through d3-zoom as a gesture does. */
export function ownTimeline(url: string): Subject {
  return {
    url: `${url}timeline/`,
    isReady: `document.querySelector('timeline-view[data-ready]')`,
    chart: '.tl-frame',
    step: `(step) => {
      const [from, to] = (${WINDOW})(step);
      const DAY = 86400000;
      document.querySelector('timeline-view').chart.setView({ from: from / DAY, to: to / DAY });
    }`,
  };
}
