/** The site's icon in the forms that browsers, phones and search engines ask for; all are drawn from public/favicon.svg. */
export interface Icon {
  /** Width and height in pixels. */
  readonly size: number;
  /** The part of it that the drawing fills: a mask may cut off all but the middle four fifths. */
  readonly fill: number;
  /** True where nothing may be seen through, as the system would show black. */
  readonly isOpaque: boolean;
}

/** By name, as in `/icons/<name>.png`. */
export const ICONS = {
  '192': { size: 192, fill: 1, isOpaque: false },
  '512': { size: 512, fill: 1, isOpaque: false },
  'maskable-512': { size: 512, fill: 0.8, isOpaque: true },
  'apple-touch': { size: 180, fill: 1, isOpaque: true },
} as const satisfies Record<string, Icon>;
export type IconName = keyof typeof ICONS;

/** Path of an icon from the root of the site. */
export function iconPath(name: IconName): string {
  return `/icons/${name}.png`;
}
