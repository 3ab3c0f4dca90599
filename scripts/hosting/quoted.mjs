/**
 * A value that may hold spaces, as the configurations of nginx and Caddy quote it.
 *
 * @param {string} text
 */
export function quoted(text) {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
