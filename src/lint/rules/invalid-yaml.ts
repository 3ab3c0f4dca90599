import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL004',
  name: 'invalid-yaml',
  severity: 'error',
  title: 'Fields that are not YAML, or an article without front matter',
  why: 'No field of the file can be read until this is fixed, and none of it would be published.',
  mend: 'Put quotes around text that contains ": " or begins with a special character, and make sure every quote is closed.',
  example: {
    file: 'content/topics/space.yaml',
    failing: 'description: "Satellites.',
    mended: 'description: Satellites.',
  },
  checkFile: ({ file }) => file.yamlErrors.map(({ message, mend, place }) => ({ message, mend, ...place })),
};
