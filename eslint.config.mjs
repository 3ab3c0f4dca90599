import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'tests/fixtures/']),
  eslint.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      // TypeScript itself reports undefined names, with knowledge of Node, the browser and Astro.
      'no-undef': 'off',
      // Taking a field out of a record by name is how the rest of it is had.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['src/client/display-inline.js'],
    rules: {
      // Storage that is refused needs no handling: what was chosen is then not remembered.
      'no-empty': ['error', { allowEmptyCatch: true }],
      // A choice is forgotten by its name; all names stand in the file.
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
);
