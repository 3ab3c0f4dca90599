import { describe, expect, it } from 'vitest';
import { contactUrl } from '../../src/outputs/contact.ts';

describe('the way to reach the editors', () => {
  it.each([
    ['corrections@throughline.example', 'mailto:corrections@throughline.example'],
    ['https://throughline.example/write', 'https://throughline.example/write'],
  ])('links %s', (contact, url) => {
    expect(contactUrl(contact)).toBe(url);
  });

  it.each(['By letter: 1 Press Lane', 'javascript:alert(1)', 'Write to desk@throughline.example'])(
    'leaves "%s" as it is',
    (contact) => {
      expect(contactUrl(contact)).toBeUndefined();
    },
  );
});
