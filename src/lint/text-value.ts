import type { FieldPath } from './content-file.ts';

/** A text of an entry, and where it stands. */
export interface TextValue {
  readonly text: string;
  readonly path: FieldPath;
}

/** Every text of an entry's data: quotes in YAML can write what the file itself does not hold. */
export function textsIn(value: unknown, path: FieldPath = []): TextValue[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
