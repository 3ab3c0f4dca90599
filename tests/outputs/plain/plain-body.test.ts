import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { plainBody } from '../../../src/outputs/plain/plain-body.ts';
import { english } from '../../words/english.ts';

const { chart, timeline } = english.words.feedEntry;
const plain = (html: string) => toHtml(plainBody(html, '/articles/a/', english));

describe('a body without what only our own pages give a meaning to', () => {
  it('has no links by which a page leads to its own parts, and all others', () => {
    expect(
      plain(
        '<h2>Why</h2><a class="heading-link" href="#why"></a><p>So <a href="/x/">it</a> is.<a class="permalink" href="#p1"></a> <a class="data-footnote-backref" href="#r">↩</a></p>',
      ),
    ).toBe('<h2>Why</h2><p>So <a href="/x/">it</a> is. </p>');
  });

  it('has the title of a note in bold', () => {
    expect(plain('<aside><p class="note-title">Method</p><p>So.</p></aside>')).toBe(
      '<aside><p class="note-title"><strong>Method</strong></p><p>So.</p></aside>',
    );
  });

  it('has a chart as its table alone, with what the author says of it and a link to the picture', () => {
    expect(
      plain(
        '<figure class="chart" id="chart-trade">In words. <p class="chart-title">Trade</p><div class="forecast-panels">Panels</div>' +
          '<details class="chart-data"><summary>Data</summary> <table></table> <ul><li>A claim.</li></ul></details><figcaption>Said.</figcaption></figure>',
      ),
    ).toBe(
      `<figure class="chart" id="chart-trade">In words. <table></table><figcaption>Said.</figcaption><p><a href="/articles/a/#chart-trade">${chart}</a></p></figure>`,
    );
  });

  it('has a timeline as its list, unfolded, with a link to its page where it has no place of its own', () => {
    expect(
      plain(
        '<figure class="timeline"><div class="tl-scroll">Drawn</div><details class="chart-data"> <summary>List</summary> <ol><li>2014</li></ol></details></figure>',
      ),
    ).toBe(`<figure class="timeline"><ol><li>2014</li></ol><p><a href="/articles/a/">${timeline}</a></p></figure>`);
  });

  it.each(['<figure><img src="/a.jpg" alt="A"></figure>', '<div class="chart"><p class="chart-title">Trade</p></div>'])(
    'leaves alone what is no chart: %s',
    (html) => {
      expect(plain(html)).toBe(html);
    },
  );
});
