import { cleanSvg } from '../../src/html/svg.ts';
import { readAssets } from '../../src/io/assets.ts';
import { readPicture } from '../../src/io/pictures.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Settings } from '../../src/model/settings.ts';
import { pickWords } from '../../src/model/words.ts';
import { loadProject, type Project, type TopicEntry } from '../../src/project/load.ts';
import { type Prepared, type Preparing, prepareTopic } from '../../src/project/prepare.ts';
import { readPresets } from '../../src/project/presets.ts';
import { loadTheme } from '../../src/project/themes.ts';
import { memoryFiles } from '../fixtures/pipeline.ts';

/** A topic file with this front matter beside its title. */
export function topicText(front = '', body = 'Text.\n', title = 'A title'): string {
  return `---\ntitle: ${title}\n${front}---\n\n${body}`;
}

export interface Loaded {
  readonly project: Project;
  readonly topic: (id: string) => TopicEntry;
  readonly prepare: (id: string) => Promise<{ value: Prepared | null; diagnostics: readonly Diagnostic[] }>;
}

/** A project in memory. */
export async function load(
  contents: Readonly<Record<string, string | Uint8Array>>,
  flags: Partial<Settings> = {},
  content = 'content',
): Promise<Loaded> {
  const { files } = memoryFiles(contents);
  const assets = await readAssets(null);
  const presets = readPresets(assets.templates);
  const project = await loadProject(files, content, flags, presets);
  const preparing: Preparing = {
    files,
    words: (language) => pickWords(assets.languages, language),
    theme: (name) => loadTheme(name, assets),
    readPicture: (bytes, path) => readPicture(bytes, path, cleanSvg),
    presets,
  };
  const topic = (id: string) => {
    const found = project.topics.find((entry) => entry.id === id);
    if (!found) throw new Error(`no topic ${id}`);
    return found;
  };
  return { project, topic, prepare: (id) => prepareTopic(topic(id), project, preparing) };
}

export const codesOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
