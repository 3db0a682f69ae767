/**
 * Which edition of a sheet: null when there is but one; the index of a version (0 is A); `all` for what is said of every
 * version at once (the deck), where no letter and no order is right.
 */
export type Edition = number | 'all' | null;

/** Names of versions, in file names of every language. */
const NAMES = ['A', 'B', 'C', 'D'] as const;

/** So many versions a sheet may have. */
export const MOST_VERSIONS = NAMES.length;

/** "A" for the first version. */
export function versionName(index: number): string {
  return NAMES[index] ?? String(index + 1);
}

/** "worksheet" of "worksheet-B": the base name of a file without its version. */
export function withoutVersion(name: string): string {
  return name.replace(/-[A-D]$/, '');
}
