import { mathProblems } from '../html/math.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../model/diagnostic.ts';
import { FileProblem, type Files, type Picture, type Pictures } from '../model/ports.ts';
import type { Settings } from '../model/settings.ts';
import type { ResolvedTopic, SourceExtract, Topic } from '../model/topic.ts';
import type { Words } from '../model/words.ts';
import { topicSettings } from '../settings.ts';
import { parseTopic } from '../topic/parse.ts';
import { picturesOf, sourcesNeeded } from '../topic/pictures.ts';
import { type ProjectView, resolveTopic } from '../topic/resolve.ts';
import { type Project, type TopicEntry, visibleExtracts } from './load.ts';

/** A topic with everything that the outputs need. */
export interface Prepared {
  readonly topic: ResolvedTopic;
  readonly settings: Settings;
  readonly pictures: Pictures;
}

/** What preparing needs from outside. */
export interface Preparing {
  readonly files: Files;
  readonly words: (language: string) => Words;
  /** Checks bytes and makes a picture of them, or says what is wrong. */
  readonly readPicture: (bytes: Uint8Array, path: string) => Picture | { readonly problem: string };
}

/** Load (its pictures) → parse → resolve: one topic, without a browser. Never throws on bad content. */
export async function prepareTopic(
  entry: TopicEntry,
  project: Project,
  preparing: Preparing,
): Promise<Outcome<Prepared | null>> {
  const diagnostics: Diagnostic[] = [...entry.diagnostics];
  if (!entry.source) return { value: null, diagnostics };
  const parsed = parseTopic(entry.source, entry.id, preparing.words, entry.settings);
  diagnostics.push(...parsed.diagnostics);
  const topic = parsed.value;
  if (!topic) return { value: null, diagnostics };

  const settings = topicSettings(entry.settings, topic.front);
  const { extracts, diagnostics: broken } = extractsFor(topic, project);
  diagnostics.push(...broken);
  const pictures = await loadPictures(picturesOf(topic, extracts), preparing);
  const view: ProjectView = {
    settings,
    words: preparing.words(settings.language),
    sourceFiles: extracts,
    fulls: await loadFulls(extracts, topic, preparing.files),
    pictures: pictures.found,
    questionNumbers: (id) => questionNumbers(id, project, preparing),
  };
  const resolved = resolveTopic(topic, view);
  diagnostics.push(...resolved.diagnostics);
  if (!resolved.value) return { value: null, diagnostics };
  diagnostics.push(...mathProblems(resolved.value));
  return { value: { topic: resolved.value, settings, pictures: pictures.pictures }, diagnostics };
}

/** Extracts that the topic sees; those it uses and that are broken speak up. */
function extractsFor(topic: Topic, project: Project) {
  const visible = visibleExtracts(project, topic.file);
  const extracts = new Map<string, SourceExtract>();
  for (const [id, { extract }] of visible) if (extract) extracts.set(id, extract);
  const diagnostics = sourcesNeeded(topic).flatMap((id) => visible.get(id)?.diagnostics ?? []);
  return { extracts, diagnostics };
}

async function loadPictures(wanted: readonly { readonly src: string }[], preparing: Preparing) {
  const found = new Map<string, { asset: string; width: number; height: number } | { problem: string }>();
  const pictures = new Map<string, Picture>();
  for (const { src } of wanted) {
    if (found.has(src)) continue;
    const picture = await loadPicture(src, preparing);
    found.set(src, picture);
    if ('asset' in picture) pictures.set(picture.asset, picture);
  }
  return { found, pictures };
}

async function loadPicture(src: string, { files, readPicture }: Preparing): Promise<Picture | { problem: string }> {
  try {
    const bytes = await files.read(src);
    return bytes ? readPicture(bytes, src) : { problem: 'there is no such file' };
  } catch (problem) {
    if (problem instanceof FileProblem) return { problem: problem.message };
    throw problem;
  }
}

async function loadFulls(extracts: ReadonlyMap<string, SourceExtract>, topic: Topic, files: Files) {
  const fulls = new Map<string, string>();
  const used = new Set(sourcesNeeded(topic));
  for (const [id, extract] of extracts) {
    if (!extract.full || !used.has(id)) continue;
    const bytes = await files.read(extract.full).catch(() => null);
    if (bytes) fulls.set(extract.full, new TextDecoder().decode(bytes));
  }
  return fulls;
}

/** Printed numbers of another topic's questions, for `@topic#3`; null when there is no such topic. */
function questionNumbers(id: string, project: Project, preparing: Preparing): ReadonlyMap<string, number> | null {
  const entry = project.topics.find((topic) => topic.id === id || topic.id.endsWith(`/${id}`));
  if (!entry?.source) return null;
  const parsed = parseTopic(entry.source, entry.id, preparing.words, entry.settings);
  if (!parsed.value || hasErrors(parsed.diagnostics)) return null;
  const numbers = new Map<string, number>();
  for (const node of parsed.value.nodes) {
    if (node.kind !== 'questions' || (node.for !== 'worksheet' && node.for !== 'homework')) continue;
    for (const item of node.items) if (item.level === 'core') numbers.set(String(numbers.size + 1), numbers.size + 1);
  }
  return numbers;
}
