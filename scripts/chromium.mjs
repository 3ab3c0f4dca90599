import { statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand, runNode, runPackage } from './command.mjs';
import { installDebianPackages } from './debian.mjs';
import { Problem } from './outcome.mjs';
import { showProgress } from './progress.mjs';

/** What the browser is called on PATH, the free build first. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** How long Playwright waits for its download server to answer, in ms; its own default is half a minute per attempt. */
const CONNECTION_TIMEOUT = 10_000;

/**
 * Finds a Chromium that starts, and fetches one when there is none: CHROME_PATH, then one on the system, then
 * Playwright's own, then Debian's package where this user may install it.
 *
 * @returns {Promise<string>} path of the executable
 * @throws {Problem} when CHROME_PATH is set and wrong, or when there is no way to a browser
 */
export async function findChromium() {
  const chosen = findChosenChromium();
  if (chosen) return chosen;
  const found = (await findSystemChromium()) ?? (await findPlaywrightChromium());
  if (found) return found;
  if (await downloadPlaywrightChromium()) {
    const downloaded = await findPlaywrightChromium();
    if (downloaded) return downloaded;
  }
  if (await installDebianPackages('chromium', ['chromium', 'fonts-liberation'])) {
    const installed = await findSystemChromium();
    if (installed) return installed;
  }
  throw new Problem(
    'The tests need a browser and none was found: install Chromium or Google Chrome, or set CHROME_PATH to its executable.',
  );
}

/**
 * The browser that CHROME_PATH names.
 *
 * @param {string | undefined} [path] CHROME_PATH
 * @returns {string | undefined} undefined when it is not set
 * @throws {Problem} when there is no such file
 */
export function findChosenChromium(path = process.env.CHROME_PATH) {
  if (!path) return undefined;
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
  throw new Problem(
    `CHROME_PATH is "${path}", and there is no such file: correct it, or leave it out to have a browser found.`,
  );
}

/**
 * Where a browser may be on a machine, most wanted first: every name on PATH, then where installers put it.
 *
 * @param {{ platform?: string, env?: NodeJS.ProcessEnv }} [machine] what to look at in place of this machine
 * @returns {string[]} paths, whether or not there is a file
 */
export function chromiumPlaces({ platform = process.platform, env = process.env } = {}) {
  const ending = platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
  if (platform === 'darwin') {
    const apps = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return [
      ...onPath,
      ...apps.flatMap((folder) =>
        ['Chromium', 'Google Chrome'].map((name) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
      ),
    ];
  }
  if (platform === 'win32') {
    const programs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    return [
      ...onPath,
      ...programs.flatMap((folder) =>
        ['Chromium', 'Google\\Chrome'].map((name) => `${folder}\\${name}\\Application\\chrome.exe`),
      ),
    ];
  }
  return onPath;
}

/** @returns {Promise<string | undefined>} */
async function findSystemChromium() {
  for (const place of chromiumPlaces()) if (await canStart(place)) return place;
  return undefined;
}

/** @returns {Promise<string | undefined>} the browser of an earlier `playwright install` */
async function findPlaywrightChromium() {
  const script = "import('playwright-core').then(({ chromium }) => console.log(chromium.executablePath()))";
  const { code, output } = await runNode(['--input-type=module', '--eval', script], { keep: true });
  const path = output.trim();
  return code === 0 && (await canStart(path)) ? path : undefined;
}

/** @returns {Promise<boolean>} */
async function downloadPlaywrightChromium() {
  const progress = showProgress("Downloading Playwright's Chromium");
  try {
    const { code } = await runPackage('playwright-core', ['install', 'chromium'], {
      keep: true,
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(CONNECTION_TIMEOUT) },
    });
    progress.end(code === 0 ? "Downloaded Playwright's Chromium" : "Playwright's Chromium could not be downloaded");
    return code === 0;
  } finally {
    progress.end();
  }
}

/**
 * Whether a browser is there and starts: some systems put a script in its place that only says what to install,
 * and a downloaded one may lack libraries.
 *
 * @param {string} path
 */
async function canStart(path) {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  // On Windows the question would open a window.
  if (process.platform === 'win32') return true;
  try {
    const { code } = await runCommand(path, ['--version'], { keep: true });
    return code === 0;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}
