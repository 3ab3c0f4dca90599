import { describe, expect, it } from 'vitest';
import { render } from './pipeline.ts';

const htmlOf = async (markdown: string) => (await render(markdown)).replace(/\n/g, '');

describe('the element of a block', () => {
  it('of a timeline has what it names, and nothing of what it does not', async () => {
    expect(await htmlOf(':::timeline{events="a, b" claims=c topic=d entity="" range=2014}\n:::')).toBe(
      '<figure class="timeline" data-events="a, b" data-claims="c" data-topic="d" data-range="2014"></figure>',
    );
  });

  it('of a picture has a caption where there are words, also beside another picture', async () => {
    const picture = '<div class="picture"><img src="/a.png" alt="A"></div>';
    expect(await htmlOf(':::figure\n![A](/a.png)\n:::')).toBe(`<figure>${picture}</figure>`);
    expect(await htmlOf(':::figure\n![A](/a.png)![A](/a.png)\n\nWords ![A](/a.png)\n\n- More.\n:::')).toBe(
      '<figure><div class="picture"><img src="/a.png" alt="A"><img src="/a.png" alt="A"></div><figcaption><p>Words <img src="/a.png" alt="A"></p><ul><li>More.</li></ul></figcaption></figure>',
    );
  });
});
