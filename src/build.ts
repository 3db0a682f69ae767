import { createHtml } from './html/create.ts';
import { type Diagnostic, hasErrors } from './model/diagnostic.ts';
import type { Artifact, PageIndex } from './model/document.ts';
import type { Files, Measurer, Printer } from './model/ports.ts';
import type { Theme } from './model/theme.ts';
import { outputsFor, type Selection } from './outputs/index.ts';
import type { Press } from './outputs/output.ts';
import type { Project, TopicEntry } from './project/load.ts';
import { all, mapLimit } from './project/pool.ts';
import { type Prepared, type Preparing, prepareTopic } from './project/prepare.ts';
import { jobDiagnostic, problemDiagnostics } from './project/problems.ts';

/** Effects and assets that a build is handed. */
export interface Building extends Preparing {
  /** Where outputs go: paths relative to the output folder. */
  readonly output: Files;
  /** The press for a theme. */
  readonly press: (theme: Theme) => Measurer & Printer;
  readonly finish: (pdf: Uint8Array, artifact: Extract<Artifact, { kind: 'pdf' }>) => Promise<Uint8Array>;
  readonly theme: (name: string) => Theme | null;
  readonly only: Selection;
  readonly keepGoing: boolean;
  readonly jobs: number;
  readonly onTopic: (built: BuiltTopic) => void;
}

export interface BuiltTopic {
  readonly entry: TopicEntry;
  readonly prepared: Prepared | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Written files, relative to the output folder, with the pages of each PDF. */
  readonly files: readonly { readonly path: string; readonly pages: number | null }[];
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
  const { value: prepared, diagnostics: found } = await prepareTopic(entry, project, building);
  const diagnostics = [...found];
  const stopped = () => hasErrors(diagnostics) && !building.keepGoing;
  if (!prepared || stopped()) return { entry, prepared, diagnostics, files: [] };
  let artifacts: Artifact[];
  try {
    artifacts = await makeArtifacts(prepared, building, diagnostics);
    if (stopped()) return { entry, prepared, diagnostics, files: [] };
    const bytes = await all(artifacts.map((artifact) => bytesOf(artifact, prepared, building)));
    for (const [n, { file }] of artifacts.entries()) await building.output.write(`${entry.id}/${file}`, bytes[n] ?? '');
  } catch (problem) {
    diagnostics.push(jobDiagnostic(problem, prepared.topic));
    return { entry, prepared, diagnostics, files: [] };
  }
  const written = artifacts.map((artifact) => ({
    path: `${entry.id}/${artifact.file}`,
    pages: artifact.kind === 'pdf' ? artifact.pages : null,
  }));
  return { entry, prepared, diagnostics, files: written };
}

/** plan → flow → measure → compose → render, each output after those that it cites. */
async function makeArtifacts(prepared: Prepared, building: Building, diagnostics: Diagnostic[]): Promise<Artifact[]> {
  const press = pressFor(prepared, building);
  const artifacts: Artifact[] = [];
  const indexes: Record<string, PageIndex> = {};
  for (const { output, wanted } of outputsFor(building.only, prepared.settings)) {
    const cited: PageIndex = Object.assign({}, ...output.cites.map((name) => indexes[name] ?? {}));
    for (const planned of output.plan(prepared.topic, prepared.settings)) {
      const measured = await building.press(press.theme).measure(output.flow(planned, press), prepared.pictures);
      const composed = output.compose(measured, planned, cited, press);
      indexes[output.name] = { ...indexes[output.name], ...composed.index };
      diagnostics.push(...problemDiagnostics(composed, prepared.topic));
      artifacts.push(...output.render(composed, press).filter((artifact) => wanted(artifact.file)));
    }
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
  const theme = themeOf(prepared, building);
  return { theme, settings, words: topic.words, pictures, html: (options) => createHtml({ theme, pictures }, options) };
}

async function bytesOf(artifact: Artifact, prepared: Prepared, building: Building): Promise<Uint8Array | string> {
  if (artifact.kind === 'html') return artifact.html;
  const { pdf } = await building.press(themeOf(prepared, building)).print(artifact, prepared.pictures);
  return building.finish(pdf, artifact);
}
