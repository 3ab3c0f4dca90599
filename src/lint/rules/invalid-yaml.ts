import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL004',
  name: 'invalid-yaml',
  severity: 'error',
  title: 'Fields that are not YAML, or an article without front matter',
  why: 'Not one field of the file can be read until it is mended, and nothing of it would be published.',
  mend: 'Put quotes around text that contains ": " or begins with a special character, and see that every quote is closed.',
  example: {
    file: 'content/topics/space.yaml',
    failing: 'description: "Satellites.',
    mended: 'description: Satellites.',
  },
  checkFile: ({ file }) => file.yamlErrors.map(({ message, mend, place }) => ({ message, mend, ...place })),
};
