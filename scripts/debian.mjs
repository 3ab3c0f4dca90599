import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from './command.mjs';
import { showProgress } from './progress.mjs';

/**
 * Installs Debian's packages where this user may do so.
 *
 * @param {string} name what they are together, in the messages
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} false where this is no Debian, or not root's to do, or it failed
 */
export async function installDebianPackages(name, packages) {
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) return false;
  const progress = showProgress(`Installing ${name} with apt-get`);
  const options = { keep: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  try {
    // A failed update is not the end: the lists from last time may do.
    await runCommand('apt-get', ['update'], options);
    const { code, output } = await runCommand(
      'apt-get',
      ['install', '-y', '--no-install-recommends', ...packages],
      options,
    );
    progress.end(code === 0 ? `Installed ${name} with apt-get` : `apt-get could not install ${name}`);
    if (code !== 0) console.error(output.trim().split('\n').slice(-5).join('\n'));
    return code === 0;
  } finally {
    progress.end();
  }
}

/**
 * @param {string} command
 * @returns {boolean} whether there is a program of this name
 */
export function isOnPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}
