import { createHtml } from './html/create.ts';
import type { Made } from './leaks/prove.ts';
import type { Direction } from './model/block.ts';
import { type Diagnostic, hasErrors } from './model/diagnostic.ts';
import type { Artifact, PageIndex } from './model/document.ts';
import type { Files, Measurer, PdfWords, Printer } from './model/ports.ts';
import type { Theme } from './model/theme.ts';
import type { ResolvedTopic } from './model/topic.ts';
import { outputsFor, type Selection, wholeNames } from './outputs/index.ts';
import type { Press } from './outputs/output.ts';
import { type LaidOn, laidOn, slidesOf } from './project/laid.ts';
import type { Project, TopicEntry } from './project/load.ts';
import { all, mapLimit } from './project/pool.ts';
import { type Prepared, type Preparing, prepareTopic } from './project/prepare.ts';
import { newProblems, problemDiagnostics, topicProblem } from './project/problems.ts';
import { agreedPages, plannedBy, type Rendered, versionLeaks } from './project/versions.ts';

/** Effects and assets that a build is handed. */
export interface Building extends Preparing {
  /** Where outputs go: paths relative to the output folder. */
  readonly output: Files;
  /** The press for a theme. */
  readonly press: (theme: Theme) => Measurer & Printer;
  readonly finish: (pdf: Uint8Array, artifact: Extract<Artifact, { kind: 'pdf' }>) => Promise<Uint8Array>;
  /** Everything in a finished PDF that is words, for the leak prover. */
  readonly readPdf: (pdf: Uint8Array, direction: Direction) => PdfWords;
  readonly theme: (name: string) => Theme | null;
  readonly only: Selection;
  readonly keepGoing: boolean;
  readonly jobs: number;
  readonly onTopic: (built: BuiltTopic) => void;
}

export interface BuiltTopic {
  readonly entry: TopicEntry;
  /** Null when the topic could not be read. */
  readonly title: string | null;
  /** Base names of the files of which everything was made that there is: "worksheet-support", though it has no scaffolds. */
  readonly whole: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Written files, relative to the output folder, with the pages of each PDF. */
  readonly files: readonly { readonly path: string; readonly pages: number | null }[];
  /** How each slide of its deck was set, also when the topic was stopped by an error. */
  readonly slides: readonly LaidOn[];
}

/** The pipeline. Every topic is built on its own: one with errors writes nothing and stops no other. */
export async function build(
  project: Project,
  topics: readonly TopicEntry[],
  building: Building,
): Promise<BuiltTopic[]> {
  return mapLimit(topics, building.jobs, async (entry) => {
    const built = await buildTopic(entry, project, building);
    building.onTopic(built);
    return built;
  });
}

async function buildTopic(entry: TopicEntry, project: Project, building: Building): Promise<BuiltTopic> {
  const diagnostics: Diagnostic[] = [];
  let topic: ResolvedTopic | null = null;
  let files: BuiltTopic['files'] = [];
  let whole: BuiltTopic['whole'] = [];
  let artifacts: Rendered[] = [];
  const stopped = () => hasErrors(diagnostics) && !building.keepGoing;
  try {
    const { value: prepared, diagnostics: found } = await prepareTopic(entry, project, building);
    diagnostics.push(...found);
    topic = prepared?.topic ?? null;
    artifacts = prepared && !stopped() ? await makeArtifacts(prepared, building, diagnostics) : [];
    if (prepared && !stopped()) {
      files = await writeArtifacts(artifacts, prepared, building, diagnostics);
      whole = wholeNames(building.only, prepared.settings);
    }
  } catch (problem) {
    diagnostics.push(topicProblem(problem, entry.file));
  }
  // Only what is said of it in the end: a topic with its pictures is not kept while all the others are built.
  return { entry, title: topic?.front.title ?? null, whole, diagnostics, files, slides: slidesOf(artifacts) };
}

/** plan → flow → measure → compose → render, each output after those that it cites. */
async function makeArtifacts(prepared: Prepared, building: Building, diagnostics: Diagnostic[]): Promise<Rendered[]> {
  const press = pressFor(prepared, building);
  const artifacts: Rendered[] = [];
  const indexes: Record<string, PageIndex> = {};
  for (const { output, wanted } of outputsFor(building.only, prepared.settings)) {
    const cited: PageIndex = Object.assign({}, ...output.cites.map((name) => indexes[name] ?? {}));
    const pages: PageIndex[] = [];
    for (const { planned, topic } of plannedBy(output, wanted, prepared)) {
      const measured = await building.press(press.theme).measure(output.flow(planned, press), prepared.pictures);
      const composed = output.compose(measured, planned, cited, press);
      pages.push(composed.index);
      diagnostics.push(...newProblems(problemDiagnostics(composed, topic), diagnostics));
      // What was composed only to be cited is not rendered.
      const kept = output.files.some(wanted) ? output.render(composed, press) : [];
      for (const artifact of kept.filter(({ file }) => wanted(file)))
        artifacts.push({ artifact, topic, laid: laidOn(composed) });
    }
    indexes[output.name] = agreedPages(pages);
  }
  return artifacts;
}

function themeOf({ settings }: Prepared, building: Building): Theme {
  const theme = building.theme(settings.theme);
  if (!theme) throw new Error(`theme ${settings.theme} was checked when the topic was prepared`);
  return theme;
}

function pressFor(prepared: Prepared, building: Building): Press {
  const { settings, topic, pictures } = prepared;
  const source = { theme: themeOf(prepared, building), pictures, school: settings.school };
  return { ...source, settings, words: topic.words, html: (options) => createHtml(source, options) };
}

/** Prints and finishes all files of a topic, and proves that pupils’ copies hold no answer, before the first is written. */
async function writeArtifacts(from: readonly Rendered[], prepared: Prepared, building: Building, found: Diagnostic[]) {
  const { id } = prepared.topic;
  const made = await all(from.map(({ artifact }) => finished(artifact, prepared, building)));
  const { scripts } = themeOf(prepared, building);
  const leaks = versionLeaks(from, made, { ...prepared, readPdf: building.readPdf }, scripts);
  found.push(...leaks);
  if (leaks.length > 0) return [];
  for (const { artifact, bytes } of made) await building.output.write(`${id}/${artifact.file}`, bytes);
  return from.map(({ artifact }) => ({
    path: `${id}/${artifact.file}`,
    pages: artifact.kind === 'pdf' ? artifact.pages : null,
  }));
}

async function finished(artifact: Artifact, prepared: Prepared, building: Building): Promise<Made> {
  if (artifact.kind === 'html') return { artifact, bytes: artifact.html };
  if (artifact.kind === 'text') return { artifact, bytes: artifact.text };
  const { pdf } = await building.press(themeOf(prepared, building)).print(artifact, prepared.pictures);
  return { artifact, bytes: await building.finish(pdf, artifact) };
}
