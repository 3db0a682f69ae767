import type { BuiltTopic } from '../build.ts';
import type { Files } from '../model/ports.ts';
import { baseName } from '../outputs/index.ts';
import type { Project } from './load.ts';

/** What lessonpress has made in an output folder, so that `clean` removes nothing else. */
export interface Manifest {
  readonly version: 1;
  /** By topic id. `gone`: the topic is not in the project any more. */
  readonly topics: Readonly<Record<string, ManifestTopic>>;
}

export interface ManifestTopic {
  readonly title: string;
  readonly gone: boolean;
  readonly files: readonly { readonly path: string; readonly pages: number | null; readonly stale: boolean }[];
}

const NAME = '.lessonpress.json';

/** The manifest of an output folder; an empty one when there is none or it cannot be read. */
export async function readManifest(output: Files): Promise<Manifest> {
  const bytes = await output.read(NAME).catch(() => null);
  try {
    const value: unknown = bytes && JSON.parse(new TextDecoder().decode(bytes));
    if (isManifest(value)) return value;
  } catch {
    // A damaged manifest is as good as none: the next build writes a whole one.
  }
  return { version: 1, topics: {} };
}

function isManifest(value: unknown): value is Manifest {
  const { version, topics } = (value ?? {}) as Partial<Record<keyof Manifest, unknown>>;
  return version === 1 && typeof topics === 'object' && topics !== null && Object.values(topics).every(isTopic);
}

function isTopic(value: unknown): value is ManifestTopic {
  const { title, files } = (value ?? {}) as Partial<Record<keyof ManifestTopic, unknown>>;
  return typeof title === 'string' && Array.isArray(files) && files.every((file) => typeof file?.path === 'string');
}

/** Writes the manifest, topics and files in order. */
export async function writeManifest(output: Files, manifest: Manifest): Promise<void> {
  await output.write(NAME, `${JSON.stringify(manifest, null, 1)}\n`);
}

/**
 * The manifest after a build: what was built is new, what was not built stays, topics that are gone are marked. A
 * file that a whole build of its topic no longer makes is stale (a support sheet whose scaffolds were deleted).
 */
export function updateManifest(before: Manifest, built: readonly BuiltTopic[], project: Project): Manifest {
  const topics: Record<string, ManifestTopic> = {};
  const ids = new Set(project.topics.map(({ id }) => id));
  for (const [id, topic] of Object.entries(before.topics)) topics[id] = { ...topic, gone: !ids.has(id) };
  for (const { entry, title, whole, files } of built) {
    if (files.length === 0) continue;
    const made = new Set(files.map(({ path }) => path));
    const nameOf = (path: string) => baseName(path.slice(entry.id.length + 1));
    const kept = (before.topics[entry.id]?.files ?? []).filter(({ path }) => !made.has(path));
    topics[entry.id] = {
      title: title ?? entry.id,
      gone: false,
      files: [
        ...files.map((file) => ({ ...file, stale: false })),
        ...kept.map((file) => ({
          ...file,
          // No scaffolds any more, or other versions than before.
          stale: file.stale || whole.includes(nameOf(file.path)),
        })),
      ].sort((a, b) => (a.path < b.path ? -1 : 1)),
    };
  }
  return { version: 1, topics: Object.fromEntries(Object.entries(topics).sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Files that no topic makes now, relative to the output folder. */
export function staleFiles(manifest: Manifest): string[] {
  return Object.values(manifest.topics).flatMap(({ gone, files }) =>
    files.filter(({ stale }) => gone || stale).map(({ path }) => path),
  );
}

/** Removes stale files (or, with `all`, every file made) and gives their paths and what is left. */
export async function cleanOutput(
  output: Files,
  manifest: Manifest,
  all: boolean,
): Promise<{ readonly removed: readonly string[]; readonly left: Manifest }> {
  const topics: Record<string, ManifestTopic> = {};
  const removed: string[] = [];
  for (const [id, topic] of Object.entries(manifest.topics)) {
    const keep = all || topic.gone ? [] : topic.files.filter(({ stale }) => !stale);
    for (const file of topic.files) {
      if (keep.includes(file)) continue;
      await output.remove(file.path);
      removed.push(file.path);
    }
    if (keep.length > 0) topics[id] = { ...topic, files: keep };
  }
  if (all) {
    for (const path of ['index.html', NAME]) {
      await output.remove(path);
      removed.push(path);
    }
  }
  return { removed, left: { version: 1, topics } };
}
