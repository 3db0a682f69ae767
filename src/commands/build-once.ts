import { availableParallelism } from 'node:os';
import { type Building, build } from '../build.ts';
import { openFiles } from '../io/files.ts';
import { closest } from '../model/closest.ts';
import { hasErrors } from '../model/diagnostic.ts';
import { FileProblem, type Files } from '../model/ports.ts';
import { isSelectable, selectableNames } from '../outputs/index.ts';
import { indexPage } from '../project/index-page.ts';
import { type Manifest, readManifest, staleFiles, updateManifest, writeManifest } from '../project/manifest.ts';
import type { BuildOptions, BuildRun } from './build-run.ts';
import type { Host } from './host.ts';
import type { Presses } from './presses.ts';
import { UsageProblem } from './problem.ts';
import { openSession, projectDiagnostics, type Session } from './session.ts';

/** One build on open presses, from reading the project to writing the index. */
export async function buildOnce(
  targets: readonly string[],
  options: BuildOptions,
  host: Host,
  presses: Presses,
): Promise<BuildRun> {
  const start = host.now();
  const only = readOnly(options.only);
  const session = await openSession(targets, options, host);
  const diagnostics = projectDiagnostics(session);
  const run = { session, diagnostics, built: [], stale: [], warnings: [] };
  const seconds = () => (host.now() - start) / 1000;
  if (hasErrors(diagnostics)) return { ...run, seconds: seconds() };

  const output = openFiles(session.place.output, { create: true });
  const before = await readManifest(output);
  await checkWritable(output, before, session.place.output);
  const building = await buildingFor(session, presses, output, only, options, host);
  const built = await build(session.project, session.topics, building);
  const manifest = updateManifest(before, built, session.project);
  await writeManifest(output, manifest);
  await output.write(
    'index.html',
    indexPage(indexTheme(session), session.words(session.project.settings.language), manifest),
  );
  if (showsProgress(options, host)) host.status('');
  const stale = staleFiles(manifest);
  return { ...run, built, stale, seconds: seconds(), warnings: presses.warnings() };
}

/** Everything that a build is handed, on open presses; what it makes goes to `output`. */
export async function buildingFor(
  session: Session,
  presses: Presses,
  output: Building['output'],
  only: readonly string[] | null,
  options: BuildOptions,
  host: Host,
): Promise<Building> {
  const [{ openFinisher }, { pdfWords }] = await Promise.all([
    import('../finish/finish.ts'),
    import('../finish/words.ts'),
  ]);
  const finisher = openFinisher();
  const showing = showsProgress(options, host);
  let done = 0;
  return {
    files: session.files,
    words: session.words,
    readPicture: session.readPicture,
    presets: session.presets,
    theme: session.theme,
    output,
    press: (theme) => presses.for(theme),
    finish: (pdf, artifact) => finisher(pdf, artifact),
    readPdf: pdfWords,
    only,
    keepGoing: options.keepGoing === true,
    jobs: options.jobs ?? availableParallelism() + 2,
    onTopic: (built) => {
      done += 1;
      if (showing) host.status(`${done} of ${session.topics.length}  ${built.entry.id}`);
    },
  };
}

/** True when a line of progress is drawn, and so has to be wiped away in the end. */
function showsProgress(options: BuildOptions, host: Host): boolean {
  return host.isTerminal && !options.quiet && !options.json;
}

/** Says so before the first page is printed when the output folder cannot be written. */
async function checkWritable(output: Files, manifest: Manifest, folder: string): Promise<void> {
  try {
    await writeManifest(output, manifest);
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    throw new UsageProblem(`the output folder ${folder} cannot be used: ${problem.message} Choose another with --out.`);
  }
}

function indexTheme(session: Session) {
  const theme = session.theme(session.project.settings.theme);
  if (!theme) throw new Error('the theme was checked before');
  return theme;
}

/** Names of `--only`, checked. */
function readOnly(value: string | undefined): readonly string[] | null {
  if (value === undefined) return null;
  const known = selectableNames();
  const names = value.split(',').map((name) => name.trim().replace(/\.(pdf|html|csv)$/, ''));
  for (const name of names) {
    if (isSelectable(name)) continue;
    const meant = closest(name, known);
    throw new UsageProblem(
      `--only: there is no output called "${name}"${meant ? `; did you mean ${meant}?` : '.'} Known: ${known.join(', ')}.`,
    );
  }
  return names;
}
