import { readAssets } from '../../src/io/assets.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Question } from '../../src/model/topic.ts';
import { pickWords } from '../../src/model/words.ts';
import { loadProject } from '../../src/project/load.ts';
import { readPresets } from '../../src/project/presets.ts';
import { makeTopic, readTopic } from '../../src/project/read-topic.ts';
import { writeCall } from '../../src/topic/write-made.ts';
import { memoryFiles } from '../fixtures/pipeline.ts';

export interface ExpandedTopic {
  readonly questions: readonly Question[];
  /** Each call as Markdown. */
  readonly written: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const assets = await readAssets(null);

/** Reads a topic of a project in memory and makes its questions. */
export async function expanded(files: Readonly<Record<string, string>>, id: string): Promise<ExpandedTopic> {
  const all = await expandedCourse(files);
  const found = all.get(id);
  if (!found) throw new Error(`there is no topic ${id}`);
  return found;
}

/** Every topic of a project in memory, with its questions made. */
export async function expandedCourse(files: Readonly<Record<string, string>>): Promise<Map<string, ExpandedTopic>> {
  const presets = readPresets(assets.templates);
  const reading = { words: (tag: string) => pickWords(assets.languages, tag), presets };
  const project = await loadProject(memoryFiles(files).files, 'content', {}, presets);
  const topics = project.topics.map((entry): [string, ExpandedTopic] => {
    const read = readTopic(entry, project, reading);
    if (!('topic' in read)) return [entry.id, { questions: [], written: [], diagnostics: read }];
    const made = makeTopic(read, project, reading);
    const questions = made.calls.flatMap((call) => call.questions);
    const diagnostics = [...read.diagnostics, ...made.diagnostics];
    return [entry.id, { questions, written: made.calls.map((one) => writeCall(one)), diagnostics }];
  });
  return new Map(topics);
}
