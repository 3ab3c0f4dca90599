/** A part of the site, as its header names it. */
export interface Section {
  readonly href: string;
  readonly label: string;
}

/** The sections in the order of the header. */
export const SECTIONS: readonly Section[] = [
  { href: '/articles/', label: 'Coverage' },
  { href: '/claims/', label: 'Claims' },
  { href: '/timeline/', label: 'Timeline' },
  { href: '/as-of/', label: 'As of' },
  { href: '/entities/', label: 'Who’s who' },
  { href: '/topics/', label: 'Topics' },
  { href: '/sources/', label: 'Sources' },
];

/** Folders without a page of their own, with the section that lists what is in them. */
const LISTED_AT: Readonly<Record<string, string>> = { events: '/timeline/' };

/** The section to which a page belongs by its path, or undefined where it belongs to none. */
export function sectionOf(path: string): Section | undefined {
  const folder = path.split('/')[1] ?? '';
  const href = LISTED_AT[folder] ?? `/${folder}/`;
  return SECTIONS.find((section) => section.href === href);
}
