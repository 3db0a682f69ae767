import { decodeText } from '../io/decode.ts';
import { createReport, type Diagnostic } from '../model/diagnostic.ts';
import { FileProblem, type Files } from '../model/ports.ts';
import { NO_PRESETS, type Presets } from '../model/preset.ts';
import type { Settings } from '../model/settings.ts';
import { type SourceFile, sourceFile } from '../model/source.ts';
import type { SourceExtract } from '../model/topic.ts';
import { DEFAULT_SETTINGS, examSettings, mergeSettings, parseSettings } from '../settings.ts';
import { parseSource } from '../topic/source.ts';
import type { LessonLists } from './course.ts';
import { below, folderOf, isWithin, join, upward } from './path.ts';

/** A topic file as it lies in the project, not parsed yet. `source` is null when it could not be read. */
export interface TopicEntry {
  /** Path below the content folder without extension: also its folder in output/. */
  readonly id: string;
  /** Its path from the root, also when it cannot be read. */
  readonly file: string;
  readonly source: SourceFile | null;
  /** Settings of the project and of the folders above it. */
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file of sources/, parsed once for the whole project. */
export interface ParsedExtract {
  readonly extract: SourceExtract | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Project {
  /** The content folder, relative to the root. */
  readonly content: string;
  readonly settings: Settings;
  /** What the command line says: it wins over every file, front matter included. */
  readonly flags: Partial<Settings>;
  /** Every topic of the project, in order of path. */
  readonly topics: readonly TopicEntry[];
  /** Extracts by the sources/ folder that holds them, then by id. */
  readonly extracts: ReadonlyMap<string, ReadonlyMap<string, ParsedExtract>>;
  /** Lists of lessons in the order in which they are taught, by folder below the content folder. */
  readonly lessons: LessonLists;
  /** Texts of everything read, for code frames. */
  readonly texts: Map<string, string>;
  /** What is wrong with the project itself (settings files). */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a project: settings, folder defaults, topics, extracts. Reports what cannot be read and goes on. */
export async function loadProject(
  files: Files,
  content: string,
  flags: Partial<Settings>,
  presets: Presets = NO_PRESETS,
): Promise<Project> {
  const report = createReport();
  const texts = new Map<string, string>();
  const read = async (path: string): Promise<SourceFile | null> => {
    const outcome = await readText(files, path);
    if (outcome.shown !== null) texts.set(path, outcome.shown);
    for (const entry of outcome.diagnostics) report.error(entry.code, entry.span, entry.message, entry.hint);
    return outcome.source;
  };
  const settingsAt = async (path: string): Promise<Partial<Settings>> => {
    const source = await read(path);
    if (!source) return {};
    const outcome = parseSettings(source);
    for (const entry of outcome.diagnostics) report[entry.severity](entry.code, entry.span, entry.message, entry.hint);
    return { ...examSettings(outcome.value.exam, presets), ...outcome.value };
  };
  const paths = (await files.list(content)).map((path) => join(content, path));
  const base = mergeSettings(DEFAULT_SETTINGS, await settingsAt('lessonpress.yaml'));
  const parts = new Map<string, Partial<Settings>>();
  for (const path of paths.filter(isFolderFile)) parts.set(folderOf(path), await settingsAt(path));
  const settingsOf = (path: string) => {
    const folders = upward(folderOf(path)).filter((folder) => isWithin(folder, content));
    return mergeSettings(base, ...folders.reverse().map((folder) => parts.get(folder) ?? {}), flags);
  };
  const topics: TopicEntry[] = [];
  for (const path of paths.filter(isTopicFile)) {
    const { source, diagnostics, shown } = await readText(files, path);
    if (shown !== null) texts.set(path, shown);
    topics.push({
      id: below(path, content).replace(/\.md$/i, ''),
      file: path,
      source,
      settings: settingsOf(path),
      diagnostics,
    });
  }
  return {
    content,
    settings: mergeSettings(base, flags),
    flags,
    topics,
    extracts: await loadExtracts(files, paths, texts),
    lessons: lessonLists(content, base, parts),
    texts,
    diagnostics: report.diagnostics,
  };
}

/** A list in lessonpress.yaml is that of the content folder, unless it has one of its own. */
function lessonLists(content: string, base: Settings, parts: ReadonlyMap<string, Partial<Settings>>): LessonLists {
  const lists = new Map<string, readonly string[]>(base.lessons.length > 0 ? [['', base.lessons]] : []);
  for (const [folder, { lessons }] of parts) if (lessons) lists.set(below(folder, content), lessons);
  return lists;
}

/** The extracts that a topic sees: those of the sources/ folders upward from its own folder, the nearest first. */
export function visibleExtracts(project: Project, topicFile: string): ReadonlyMap<string, ParsedExtract> {
  const visible = new Map<string, ParsedExtract>();
  for (const folder of upward(folderOf(topicFile))) {
    for (const [id, extract] of project.extracts.get(join(folder, 'sources')) ?? []) {
      if (!visible.has(id)) visible.set(id, extract);
    }
  }
  return visible;
}

async function loadExtracts(files: Files, paths: readonly string[], texts: Map<string, string>) {
  const folders = new Map<string, Map<string, ParsedExtract>>();
  for (const path of paths.filter(isSourceFile)) {
    const { source, diagnostics, shown } = await readText(files, path);
    const id = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
    if (shown !== null) texts.set(path, shown);
    const outcome = source ? parseSource(source, id) : { value: null, diagnostics };
    const folder = folders.get(folderOf(path)) ?? new Map<string, ParsedExtract>();
    folder.set(id, { extract: outcome.value, diagnostics: outcome.diagnostics });
    folders.set(folderOf(path), folder);
  }
  return folders;
}

interface ReadText {
  readonly source: SourceFile | null;
  readonly diagnostics: readonly Diagnostic[];
  /** What a code frame shows of the file, even when it cannot be used; null when there is nothing to show. */
  readonly shown: string | null;
}

/** A file as text; no source when there is none, or when it cannot be read, which is reported. */
async function readText(files: Files, path: string): Promise<ReadText> {
  const report = createReport();
  try {
    const bytes = await files.read(path);
    if (bytes === null) return { source: null, diagnostics: [], shown: null };
    const decoded = decodeText(bytes);
    if ('text' in decoded) {
      const source = sourceFile(path, decoded.text);
      return { source, diagnostics: [], shown: source.text };
    }
    const { text, at } = readableText(bytes, decoded.offset);
    const span = { file: path, start: at, end: Math.min(text.length, at + 1) };
    const hint = 'Open it in an editor and save it again with the encoding UTF-8 (“Save as…”).';
    report.error('file/not-utf8', span, notUtf8(decoded.problem), hint);
    return { source: null, diagnostics: report.diagnostics, shown: text };
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    const hint =
      problem.reason === 'too-large'
        ? 'Split it into several files, and keep pictures in files of their own.'
        : 'Look at the file: it must be a plain file inside the project that you may open.';
    report.error('file/unreadable', { file: path, start: 0, end: 0 }, problem.message.replace(path, 'This file'), hint);
    return { source: null, diagnostics: report.diagnostics, shown: '' };
  }
}

/** In a teacher's words; which byte it is helps nobody. */
function notUtf8(problem: string): string {
  if (problem.includes('UTF-16')) return 'This file is saved as UTF-16, and only UTF-8 is read.';
  if (problem.includes('NUL')) return 'Here stands a sign that no text has (NUL): is this a text file?';
  return 'This file is not saved as UTF-8: the letter marked here cannot be read.';
}

/** As much of the bytes as can be shown, and where the fault at byte `offset` stands in it. */
function readableText(bytes: Uint8Array, offset: number): { readonly text: string; readonly at: number } {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const whole = (part: Uint8Array) =>
    sourceFile('', new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(part)).text.replaceAll('\0', '\ufffd');
  return { text: whole(bytes), at: isWide ? 0 : whole(bytes.subarray(0, offset)).length };
}

const isMarkdown = (path: string) => /\.md$/i.test(path);
const isFolderFile = (path: string) => /(^|\/)_folder\.yaml$/.test(path);
const isSourceFile = (path: string) => isMarkdown(path) && /(^|\/)sources\/[^/]+$/.test(path);
const isTopicFile = (path: string) => isMarkdown(path) && !/(^|\/)sources\//.test(path) && !/(^|\/)_[^/]*$/.test(path);
