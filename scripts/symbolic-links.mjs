import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Problem } from './outcome.mjs';

/**
 * Sees to it that no symbolic link in a folder that is published as it is leads out of the project, where a build would take
 * files of whoever builds, or to a folder that it stands in, which has no end.
 *
 * @param {string} folder absolute
 * @param {string} project absolute
 * @throws {Problem} for the first that does, or that leads nowhere
 */
export function checkSymbolicLinks(folder, project) {
  const root = realpathSync(project);
  checkFolder(folder, [realpathSync(folder)]);

  /**
   * @param {string} path as it was come by
   * @param {string[]} open folders that are being looked through, without links in their paths, the innermost last
   */
  function checkFolder(path, open) {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const own = join(path, entry.name);
      const real = entry.isSymbolicLink() ? followed(own, open) : join(open.at(-1) ?? '', entry.name);
      if (statSync(real).isDirectory()) checkFolder(own, [...open, real]);
    }
  }

  /**
   * @param {string} link
   * @param {string[]} open
   */
  function followed(link, open) {
    const real = target(link);
    if (real === undefined) throw problem(link, 'leads nowhere');
    if (!isWithin(real, root)) throw problem(link, `leads to ${real}, out of this project`);
    if (open.some((one) => isWithin(one, real))) throw problem(link, 'leads to a folder that it stands in');
    return real;
  }

  /**
   * @param {string} link
   * @param {string} fault
   */
  function problem(link, fault) {
    const path = relative(project, link).split(sep).join('/');
    return new Problem(`The link ${path} ${fault}: put the file itself there.`);
  }
}

/**
 * @param {string} link
 * @returns {string | undefined} undefined where there is nothing, or a link leads to itself
 */
function target(link) {
  try {
    return realpathSync(link);
  } catch {
    return undefined;
  }
}

/**
 * @param {string} path
 * @param {string} folder
 */
function isWithin(path, folder) {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
