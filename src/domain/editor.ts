import { z } from 'zod';
import { WebUrlSchema } from './url.ts';

const EDITOR_BACKENDS = ['github', 'gitlab', 'gitea'] as const;

/** The editor in the browser, under `/admin/`, and the repository that it saves to. */
export const EditorSchema = z.strictObject({
  backend: z.enum(EDITOR_BACKENDS).describe('Where the repository is kept: github, gitlab or gitea (Forgejo as well)'),
  repository: z
    .string()
    .regex(/^[\w.-]+(?:\/[\w.-]+)+$/, 'a repository is named by its owner and its name, e.g. "our-paper/site"')
    .describe('Owner and name of the repository, e.g. "our-paper/site"'),
  branch: z
    .string()
    .regex(/^[\w./-]+$/, 'the name of a branch, e.g. "main"')
    .default('main')
    .describe('The branch that the site is built from, e.g. "main"'),
  server: WebUrlSchema.optional().describe(
    'Address of the server that keeps the repository, where that is not github.com, gitlab.com or gitea.com, e.g. "https://git.example.org"',
  ),
  application: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe('For gitlab and gitea: id of the application that lets editors sign in with their account'),
  authenticator: WebUrlSchema.optional().describe(
    'For github: address of the service that lets editors sign in with their account; without it they sign in with an access token',
  ),
});
export type Editor = z.infer<typeof EditorSchema>;
export type EditorBackend = Editor['backend'];
