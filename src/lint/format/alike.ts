import type { Issue } from '../issue.ts';
import { visible } from './visible.ts';

/**
 * Issues for people to read: of one rule in one file not more than `most`, as more of the same tells nothing new.
 * @returns those, and a line for each rule and file of which some were left out.
 */
export function leaveOutAlike(issues: readonly Issue[], most: number): { shown: Issue[]; leftOut: string[] } {
  const counts = new Map<string, number>();
  const shown = issues.filter(({ file, rule }) => {
    const key = `… more of ${rule} in ${visible(file)}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= most;
  });
  const leftOut = [...counts]
    .filter(([, count]) => count > most)
    .map(([key, count]) => key.replace('… more', `… and ${count - most} more`));
  return { shown, leftOut };
}
