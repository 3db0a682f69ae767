import { relative, sep } from 'node:path';
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import type { BuildOptions, BuildRun } from './build-run.ts';
import { counted } from './counted.ts';
import type { Host } from './host.ts';
import { exitCodeOf, formatDiagnostics, jsonDiagnostics, type Session } from './session.ts';
import { slidesReport } from './slides-report.ts';

/** Says what a build found and made; gives the exit code. Results on stdout, the rest on stderr. */
export function reportBuild(run: BuildRun, options: BuildOptions, host: Host): number {
  const diagnostics: Diagnostic[] = [...run.diagnostics, ...run.built.flatMap((built) => built.diagnostics)];
  if (options.json) host.out(JSON.stringify(jsonReport(run, diagnostics), null, 2));
  else {
    const said = options.quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
    if (said.length > 0) host.err(`${formatDiagnostics(said, run.session, 'terminal', host.colour)}\n`);
    for (const warning of run.warnings) if (!options.quiet) host.err(`warning: ${warning}`);
    if (!options.quiet) reportFiles(run, host);
  }
  return exitCodeOf(diagnostics);
}

function reportFiles(run: BuildRun, host: Host): void {
  const where = shownOutput(run.session, host);
  for (const { entry, files } of run.built) {
    if (files.length === 0) continue;
    const names = files.map(({ path, pages }) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      return pages === null ? name : `${name} (${pages})`;
    });
    host.out(`${where}/${entry.id}/  ${names.join('  ')}`);
  }
  if (run.stale.length > 0) {
    host.err(`\nNo topic makes these any more (lessonpress clean removes them):`);
    for (const path of run.stale) host.err(`  ${where}/${path}`);
  }
  const made = run.built.flatMap(({ files }) => files);
  const pages = made.reduce((sum, file) => sum + (file.pages ?? 0), 0);
  const stopped = run.built.filter(({ files }) => files.length === 0).length;
  const not = stopped > 0 ? `, ${stopped} not printed because of errors` : '';
  const printed = run.built.length - stopped;
  const sums = [counted(printed, 'topic'), counted(made.length, 'file'), counted(pages, 'page')].join(', ');
  host.err(`\n${sums} in ${run.seconds.toFixed(1)} s${not}.`);
  if (made.length > 0) host.out(`Open ${where}/index.html`);
}

/** The output folder as it is shown: relative to the current folder when it lies below it. */
function shownOutput(session: Session, host: Host): string {
  const path = relative(host.cwd, session.place.output).split(sep).join('/');
  return path.startsWith('..') || path === '' ? session.place.output : path;
}

function jsonReport(run: BuildRun, diagnostics: readonly Diagnostic[]) {
  return {
    schemaVersion: 1,
    ok: !hasErrors(diagnostics),
    topics: run.built.map(({ entry, title, files, slides, diagnostics: own }) => ({
      id: entry.id,
      title,
      ok: !hasErrors(own),
      files,
      slides: slidesReport(slides, entry.file, run.session.project.texts.get(entry.file) ?? ''),
    })),
    stale: run.stale,
    warnings: run.warnings,
    seconds: Number(run.seconds.toFixed(3)),
    diagnostics: jsonDiagnostics(diagnostics, run.session),
  };
}
