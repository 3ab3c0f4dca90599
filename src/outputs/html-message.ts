import { choose, type Message, say, type Values } from '../words/message.ts';
import { escapeHtml } from './escape-html.ts';

/** A message as HTML: what it says is text, and what is put in is HTML already. */
export function sayHtml(message: Message, values: Values, locale: { readonly tag: string }): string {
  return say(escapeHtml(choose(message, values['count'], locale)), values, locale);
}

/** What is put into a message, as HTML. */
export function escapeValues(values: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, escapeHtml(String(value))]));
}
