import { checkTopic } from '../checks/index.ts';
import { mathProblems } from '../html/math.ts';
import { decodeText } from '../io/decode.ts';
import { closest } from '../model/closest.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../model/diagnostic.ts';
import { FileProblem, type Files, type Picture, type Pictures } from '../model/ports.ts';
import type { Presets } from '../model/preset.ts';
import type { Settings } from '../model/settings.ts';
import type { Theme } from '../model/theme.ts';
import type { ResolvedTopic, SourceExtract, Topic } from '../model/topic.ts';
import type { Words } from '../model/words.ts';
import { selectableNames } from '../outputs/index.ts';
import { sheetNumbers } from '../topic/numbers.ts';
import { picturesOf, sourcesNeeded } from '../topic/pictures.ts';
import { type ProjectView, resolveTopic } from '../topic/resolve.ts';
import { type Project, type TopicEntry, visibleExtracts } from './load.ts';
import { namedProblems } from './named.ts';
import { folderOf } from './path.ts';
import { makeTopic, readTopic } from './read-topic.ts';
import type { Themes } from './themes.ts';
import { oneVersion, resolveVersions } from './versions.ts';

/** A topic with everything that the outputs need. */
export interface Prepared {
  /** What is true of every version, when there are some. */
  readonly topic: ResolvedTopic;
  /** The versions, A first; empty when there are none. */
  readonly versions: readonly ResolvedTopic[];
  readonly settings: Settings;
  readonly pictures: Pictures;
}

/** What preparing needs from outside. */
export interface Preparing {
  readonly files: Files;
  readonly words: (language: string) => Words;
  readonly presets: Presets;
  /** A theme by name; null when there is none. */
  readonly theme: (name: string) => Theme | null;
  /** What is wrong with themes, and which there are; left out where nobody asks. */
  readonly themes?: Pick<Themes, 'problems' | 'hint'>;
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
  const read = readTopic(entry, project, preparing);
  if (!('topic' in read)) return { value: null, diagnostics: [...diagnostics, ...read] };
  const made = makeTopic(read, project, preparing);
  diagnostics.push(...read.diagnostics, ...made.diagnostics);
  const { topic } = made;
  const outputs = selectableNames();
  diagnostics.push(...namedProblems(topic.front, entry.source, { ...preparing, outputs }));
  const theme = preparing.theme(made.settings.theme);
  if (!theme) return { value: null, diagnostics };
  // A theme that is of a school says whose the sheets are, unless the settings do.
  const settings: Settings = { ...made.settings, school: made.settings.school ?? theme.school };
  const used = sourcesNeeded(topic);
  const { extracts, unreadable, diagnostics: broken } = extractsFor(topic, used, project);
  diagnostics.push(...broken);
  const pictures = await loadPictures(picturesOf(topic, extracts), preparing);
  const view: ProjectView = {
    settings,
    words: preparing.words(settings.language),
    sourceFiles: extracts,
    unreadable,
    text: entry.source.text,
    fulls: await loadFulls(extracts, used, preparing.files),
    pictures: pictures.found,
    questionNumbers: (id) => citedTopic(id, project, preparing)?.numbers ?? null,
    topicTitle: (id) => citedTopic(id, project, preparing)?.title ?? null,
  };
  const versions = resolveVersions(topic, view);
  const resolved = resolveTopic(topic, { ...view, edition: versions.length > 0 ? 'all' : null });
  diagnostics.push(...resolved.diagnostics);
  if (!resolved.value) return { value: null, diagnostics };
  if (settings.versions > 1 && versions.length === 0) diagnostics.push(oneVersion(topic));
  diagnostics.push(...mathProblems(resolved.value), ...checkTopic(resolved.value, settings.stage));
  return { value: { topic: resolved.value, versions, settings, pictures: pictures.pictures }, diagnostics };
}

/** Extracts that the topic sees; those it uses and that are broken speak up. */
function extractsFor(topic: Topic, used: readonly string[], project: Project) {
  const visible = visibleExtracts(project, topic.file);
  const extracts = new Map<string, SourceExtract>();
  for (const [id, { extract }] of visible) if (extract) extracts.set(id, extract);
  const diagnostics = used.flatMap((id) => visible.get(id)?.diagnostics ?? []);
  const unreadable = [...visible].flatMap(([id, { extract }]) => (extract ? [] : [id]));
  return { extracts, unreadable, diagnostics };
}

async function loadPictures(wanted: readonly { readonly src: string }[], preparing: Preparing) {
  const found = new Map<string, { asset: string; width: number; height: number } | Unusable>();
  const pictures = new Map<string, Picture>();
  for (const { src } of wanted) {
    if (found.has(src)) continue;
    const picture = await loadPicture(src, preparing);
    found.set(src, picture);
    if ('asset' in picture) pictures.set(picture.asset, picture);
  }
  return { found, pictures };
}

interface Unusable {
  readonly problem: string;
  readonly hint?: string;
}

async function loadPicture(src: string, { files, readPicture }: Preparing): Promise<Picture | Unusable> {
  try {
    const bytes = await files.read(src);
    if (bytes === null) return await missing(src, files);
    const picture = readPicture(bytes, src);
    if (!('problem' in picture)) return picture;
    const hint = 'Open it in a picture program and save it again as PNG or JPEG, or take another copy of it.';
    return { problem: picture.problem.replace(/: /g, ', '), hint };
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    const copy = 'Copy the picture itself next to the topic, for example to media/, and write that path.';
    if (problem.reason === 'outside') return { problem: 'it lies outside the project', hint: copy };
    return { problem: problem.message.replace(/\.$/, ''), hint: 'Save a smaller copy of it, as a plain file.' };
  }
}

/** A picture that is not there; a file of nearly the same name is probably meant. */
async function missing(src: string, files: Files): Promise<Unusable> {
  const names = await files.list(folderOf(src)).catch(() => []);
  const meant = closest(
    src.slice(src.lastIndexOf('/') + 1),
    names.filter((name) => !name.endsWith('.md')),
  );
  return { problem: 'there is no such file', ...(meant ? { hint: `Did you mean ${meant}?` } : {}) };
}

/** Full texts of the extracts in use. One that cannot be read is left out: resolving says so. */
async function loadFulls(extracts: ReadonlyMap<string, SourceExtract>, used: readonly string[], files: Files) {
  const fulls = new Map<string, string>();
  for (const id of used) {
    const full = extracts.get(id)?.full;
    if (!full) continue;
    const bytes = await files.read(full).catch(() => null);
    const decoded = bytes && decodeText(bytes);
    if (decoded && 'text' in decoded) fulls.set(full, decoded.text);
  }
  return fulls;
}

/** What other topics say of one. */
interface CitedTopic {
  readonly title: string;
  /** Printed numbers of its questions. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** A unit's topics cite each other all round: each is read for that once. */
const citedTopics = new WeakMap<TopicEntry, CitedTopic | null>();

/** Another topic of the project, by the end of its id; null when there is none that can be read without errors. */
function citedTopic(id: string, project: Project, preparing: Preparing): CitedTopic | null {
  const entry = project.topics.find((topic) => topic.id === id || topic.id.endsWith(`/${id}`));
  if (!entry?.source) return null;
  const known = citedTopics.get(entry);
  if (known !== undefined) return known;
  const found = citedOf(readTopic(entry, project, preparing), project, preparing);
  citedTopics.set(entry, found);
  return found;
}

function citedOf(read: ReturnType<typeof readTopic>, project: Project, preparing: Preparing): CitedTopic | null {
  if (!('topic' in read) || hasErrors(read.diagnostics)) return null;
  const { topic, diagnostics } = makeTopic(read, project, preparing);
  return hasErrors(diagnostics) ? null : { title: topic.front.title, numbers: sheetNumbers(topic) };
}
