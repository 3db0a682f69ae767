import type { Course, Lesson } from '../activities/activity.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Presets } from '../model/preset.ts';
import type { Settings } from '../model/settings.ts';
import type { SourceExtract, Topic } from '../model/topic.ts';
import type { Words } from '../model/words.ts';
import { mergeSettings, topicSettings } from '../settings.ts';
import { askedAgain, retrieveCalls } from '../topic/asked-again.ts';
import { type ExpandedCall, expandTopic } from '../topic/expand.ts';
import { parseTopic } from '../topic/parse.ts';
import { courseOf } from './course.ts';
import { type Project, type TopicEntry, visibleExtracts } from './load.ts';

/** What reading a topic needs from outside. */
export interface Reading {
  readonly words: (language: string) => Words;
  readonly presets: Presets;
}

/** A topic as it was read. */
export interface ReadTopic {
  readonly topic: Topic;
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
}

/** A topic whose activities have become questions. */
export interface MadeTopic extends ReadTopic {
  readonly calls: readonly ExpandedCall[];
}

/** Topics ask each other for questions and numbers all round: each is parsed once. */
const parsed = new WeakMap<TopicEntry, ReadTopic | readonly Diagnostic[]>();

/** Parses a topic: its own settings laid over its folder's. Only what is wrong, when it cannot be read at all. */
export function readTopic(entry: TopicEntry, project: Project, reading: Reading): ReadTopic | readonly Diagnostic[] {
  const known = parsed.get(entry);
  if (known) return known;
  const read = parse(entry, project, reading);
  parsed.set(entry, read);
  return read;
}

function parse(entry: TopicEntry, project: Project, { words, presets }: Reading): ReadTopic | readonly Diagnostic[] {
  if (!entry.source) return [];
  const { value: topic, diagnostics } = parseTopic(entry.source, entry.id, words, entry.settings, presets);
  if (!topic) return diagnostics;
  return {
    topic,
    settings: mergeSettings(topicSettings(entry.settings, topic.front, presets), project.flags),
    diagnostics,
  };
}

/** Makes the questions that a topic's activities call for, out of itself and the lessons before it. */
export function makeTopic(read: ReadTopic, project: Project, reading: Reading): MadeTopic {
  const { topic, settings } = read;
  const { value, diagnostics } = expandTopic(topic, {
    words: reading.words(settings.language),
    language: settings.language,
    seed: settings.seed,
    sourceFiles: extractsOf(topic, project),
    course: () => courseFor(topic.id, project, reading),
  });
  return { topic: value.topic, settings, diagnostics, calls: value.calls };
}

function extractsOf(topic: Topic, project: Project): ReadonlyMap<string, SourceExtract> {
  const extracts = new Map<string, SourceExtract>();
  for (const [id, { extract }] of visibleExtracts(project, topic.file)) if (extract) extracts.set(id, extract);
  return extracts;
}

/** Lessons of each course by the list of their ids: the same list for each of its topics, so that it is planned once. */
const courses = new WeakMap<Project, Map<string, readonly Lesson[]>>();

function courseFor(topic: string, project: Project, reading: Reading): Course | null {
  const entries = new Map(project.topics.map((entry) => [entry.id, entry]));
  const ids = courseOf(topic, project.lessons, new Set(entries.keys()));
  if (!ids) return null;
  const known = courses.get(project) ?? new Map<string, readonly Lesson[]>();
  courses.set(project, known);
  const key = ids.lessons.join('\n');
  const lessons = known.get(key) ?? ids.lessons.flatMap((id) => lessonOf(entries.get(id), project, reading));
  known.set(key, lessons);
  return { lessons, at: lessons.findIndex(({ id }) => id === topic), unknown: ids.unknown };
}

/** A lesson that cannot be read has no questions; what is wrong with it is said where it is built. */
function lessonOf(entry: TopicEntry | undefined, project: Project, reading: Reading): readonly Lesson[] {
  const read = entry ? readTopic(entry, project, reading) : [];
  if (!('topic' in read)) return [];
  const { topic, settings } = read;
  const calls = retrieveCalls(topic, settings.seed);
  return [{ id: topic.id, title: topic.front.title, questions: askedAgain(topic), calls }];
}
