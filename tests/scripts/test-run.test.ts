import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chromiumPlaces, findChosenChromium } from '../../scripts/chromium.mjs';
import { Problem } from '../../scripts/outcome.mjs';
import { findPackageBin, readManifest } from '../../scripts/package-bin.mjs';
import { closingLine, countTests } from '../../scripts/test-report.mjs';
import { copySmallProject, TERMINAL } from '../project-copy.ts';
import { aFolder } from './temporary-folder.ts';

describe('counting tests', () => {
  const report = (...files: { status: string; tests: string[] }[]) =>
    JSON.stringify({
      testResults: files.map(({ status, tests }) => ({
        status,
        assertionResults: tests.map((each) => ({ status: each })),
      })),
    });

  it('counts each test once', () => {
    const text = report(
      { status: 'failed', tests: ['passed', 'failed', 'pending'] },
      { status: 'passed', tests: ['passed'] },
    );
    expect(countTests(text, 1)).toEqual({ passed: 2, failed: 1, skipped: 1 });
  });

  it('counts a file that could not be loaded, a run that failed outside any test, and a run that left no report', () => {
    expect(countTests(report({ status: 'failed', tests: [] }), 1).failed).toBe(1);
    expect(countTests(report({ status: 'passed', tests: ['passed'] }), 1).failed).toBe(1);
    expect(countTests(undefined, 1).failed).toBe(1);
  });

  it('closes with a plain line', () => {
    expect(closingLine({ passed: 412, failed: 0, skipped: 0 })).toBe('412 passed, 0 failed');
    expect(closingLine({ passed: 410, failed: 1, skipped: 1 })).toBe('410 passed, 1 failed, 1 skipped');
  });
});

describe('npm test of a publication that has no tests', () => {
  it('asks for no browser and no web servers', () => {
    const project = copySmallProject();
    // A build that the content check ends at once says as well as a whole one that it was come to.
    writeFileSync(join(project, 'content/site.yaml'), 'name:\n');
    const { stdout, stderr } = spawnSync(process.execPath, ['scripts/test.mjs', 'nothing'], {
      cwd: project,
      env: { ...TERMINAL, PATH: '', CHROME_PATH: '/nowhere' },
      encoding: 'utf8',
    });
    const output = `${stdout}${stderr}`;
    expect(output).toContain('content/site.yaml');
    expect(output).not.toMatch(/CHROME_PATH|nginx/);
  });
});

describe('finding a browser', () => {
  it('takes the one that CHROME_PATH names, and refuses one that is not there in one clear line', () => {
    const folder = aFolder({ chrome: '' });
    expect(findChosenChromium(join(folder, 'chrome'))).toBe(join(folder, 'chrome'));
    expect(findChosenChromium('')).toBeUndefined();
    expect(() => findChosenChromium(join(folder, 'gone'))).toThrow(Problem);
    expect(() => findChosenChromium(join(folder, 'gone'))).toThrow('there is no such file');
  });

  it('looks on PATH first, the free build before others, then where installers put it', () => {
    expect(chromiumPlaces({ platform: 'linux', env: { PATH: '/a:/b' } }).slice(0, 3)).toEqual([
      '/a/chromium',
      '/b/chromium',
      '/a/chromium-browser',
    ]);
    expect(chromiumPlaces({ platform: 'darwin', env: { PATH: '', HOME: '/home' } })).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
    expect(chromiumPlaces({ platform: 'win32', env: { PROGRAMFILES: 'C:\\Programs' } })).toContain(
      'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe',
    );
  });
});

describe('finding the command of a package', () => {
  it('reads it from the package, whichever way it is written', () => {
    const modules = aFolder({
      'astro/package.json': '{"version":"7.3.5","bin":{"astro":"bin/astro.mjs"}}',
      'astro/bin/astro.mjs': '',
      'prettier/package.json': '{"version":"3","bin":"cli.js"}',
      'prettier/cli.js': '',
      'cut/package.json': '{"version":',
      'empty/package.json': '{"version":"1","bin":"gone.js"}',
    });
    expect(findPackageBin('astro', { modules })).toBe(join(modules, 'astro/bin/astro.mjs'));
    expect(findPackageBin('prettier', { modules })).toBe(join(modules, 'prettier/cli.js'));
    expect(findPackageBin('empty', { modules })).toBeUndefined();
    expect(findPackageBin('cut', { modules })).toBeUndefined();
    expect(readManifest('astro', modules)?.version).toBe('7.3.5');
  });
});
