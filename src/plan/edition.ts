import { versionName } from '../model/edition.ts';
import type { ResolvedTopic } from '../model/topic.ts';
import { fill } from '../model/words.ts';

/** A version, in the names of its files ("A") and as it is printed ("Version A", in the topic's alphabet). */
export interface PrintedEdition {
  readonly name: string;
  readonly printed: string;
}

/** The version of a topic, or null when it has none. */
export function editionOf({ version, words }: ResolvedTopic): PrintedEdition | null {
  if (version === null) return null;
  const name = versionName(version);
  return { name, printed: fill(words.print.version, { n: words.letters[version] ?? name }) };
}

/** "worksheet" and its version: "worksheet-A". */
export function fileOf(base: string, edition: PrintedEdition | null): string {
  return edition === null ? base : `${base}-${edition.name}`;
}

/** What stands in the footer: "Version A · 5bbf12". */
export function footerCode(code: string, edition: PrintedEdition | null): string {
  return edition === null ? code : `${edition.printed} · ${code}`;
}
