import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkSymbolicLinks } from '../../scripts/symbolic-links.mjs';
import { aFolder } from './temporary-folder.ts';

describe('a link in public/', () => {
  let project = '';
  const link = (target: string, path: string) => symlinkSync(target, join(project, 'public', path));
  const check = () => checkSymbolicLinks(join(project, 'public'), project);

  beforeEach(() => {
    const folder = aFolder({
      'secret.txt': 'secret',
      'project/shared/a.png': 'a',
      'project/public/images/b.png': 'b',
    });
    project = join(folder, 'project');
  });

  it('may lead to files and folders of the project', () => {
    link('../../shared/a.png', 'images/a.png');
    link('../shared', 'more');
    expect(check).not.toThrow();
  });

  it('does not lead out of the project, from a folder that is linked neither', () => {
    link('../../secret.txt', 'secret.txt');
    expect(check).toThrow(/^The link public\/secret\.txt leads to .*secret\.txt, out of this project: put the file/);
  });

  it('does not lead out of the project by way of a folder', () => {
    symlinkSync('../..', join(project, 'shared/up'));
    link('../shared', 'more');
    expect(check).toThrow(/^The link public\/more\/up leads to /);
  });

  it.each([
    ['..', 'again'],
    ['.', 'again'],
    ['..', 'images/again'],
  ])('does not lead to a folder that it stands in: %s', (target, path) => {
    link(target, path);
    expect(check).toThrow(`The link public/${path} leads to a folder that it stands in: put the file itself there.`);
  });

  it('does not lead in a circle of folders', () => {
    symlinkSync('../public/images', join(project, 'shared/images'));
    symlinkSync('../../shared', join(project, 'public/images/shared'));
    expect(check).toThrow(/leads to a folder that it stands in/);
  });

  it('does not lead nowhere', () => {
    link('gone.png', 'images/a.png');
    expect(check).toThrow('The link public/images/a.png leads nowhere: put the file itself there.');
  });
});
