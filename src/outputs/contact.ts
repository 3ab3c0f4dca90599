import { isWebUrl } from '../domain/url.ts';

/** The link of a way to reach the editors, where it is the address of a page or of a mailbox; else it is said in words. */
export function contactUrl(contact: string): string | undefined {
  if (isWebUrl(contact)) return contact;
  return /^[^\s@]+@[^\s@]+$/.test(contact) ? `mailto:${contact}` : undefined;
}
