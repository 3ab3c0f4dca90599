/**
 * What readers can choose of how pages look, each by the name under which their device keeps the choice and the page
 * carries it (`data-text-size="130"`). The first of each is what the publication chose: for that one nothing is kept.
 * `client/display-inline.js` puts a choice in place, `styles/tokens.css` says what it changes.
 */
export const DISPLAY_CHOICES = {
  theme: ['', 'light', 'dark'],
  textSize: ['', '90', '115', '130', '150'],
  typeface: ['', 'sans'],
  leading: ['', 'wide'],
} as const;
