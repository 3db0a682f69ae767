import { cleanSvg } from '../html/svg.ts';
import { readAssets } from '../io/assets.ts';
import { openFiles } from '../io/files.ts';
import { locateProject, type Place } from '../io/locate.ts';
import { readPicture } from '../io/pictures.ts';
import { didYouMean } from '../model/closest.ts';
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import type { Files } from '../model/ports.ts';
import type { Settings } from '../model/settings.ts';
import type { Theme } from '../model/theme.ts';
import { pickWords, type Words } from '../model/words.ts';
import { selectableNames } from '../outputs/index.ts';
import { loadProject, type Project, type TopicEntry } from '../project/load.ts';
import { isWithin } from '../project/path.ts';
import type { Preparing } from '../project/prepare.ts';
import { examProblem, readPresets } from '../project/presets.ts';
import { hasBug } from '../project/problems.ts';
import { openThemes, type Themes } from '../project/themes.ts';
import { formatGitHub, formatJson, formatTerminal, type Texts } from '../report/format.ts';
import type { Host } from './host.ts';
import { UsageProblem } from './problem.ts';

/** A project opened for one command, with what every command needs. */
export interface Session extends Preparing {
  readonly place: Place;
  readonly project: Project;
  /** The topics asked for. */
  readonly topics: readonly TopicEntry[];
  readonly files: Files;
  readonly theme: (name: string) => Theme | null;
  readonly themes: Themes;
  readonly words: (language: string) => Words;
}

export interface SessionOptions {
  readonly content?: string;
  readonly out?: string;
  readonly paper?: Settings['paper'];
  readonly versions?: number;
  readonly theme?: string;
}

/** Finds the project and reads it. Throws UsageProblem for a folder or a setting that is not there. */
export async function openSession(
  targets: readonly string[],
  options: SessionOptions,
  host: Pick<Host, 'cwd'>,
): Promise<Session> {
  const place = locateProject({ cwd: host.cwd, content: options.content, out: options.out, targets });
  if (place.missing.length > 0) {
    const isProject = place.missing.some((path) => path !== 'content');
    const start = 'Go to the folder of your project, or begin one here: lessonpress new "Title of the lesson"';
    const what = isProject ? `${place.missing.join(', ')} here.` : `folder "content" here. ${start}`;
    throw new UsageProblem(`there is no ${what}`);
  }
  const files = openFiles(place.root);
  const assets = await readAssets(place.root);
  const presets = readPresets(assets.templates);
  const project = await loadProject(files, place.content, flagsOf(options), presets);
  const themes = openThemes(assets);
  return {
    place,
    project,
    files,
    topics: project.topics.filter(
      ({ file, id }) =>
        place.targets.length === 0 || place.targets.some((target) => isWithin(file, target) || isWithin(id, target)),
    ),
    theme: themes.find,
    themes,
    presets,
    words: (language) => pickWords(assets.languages, language),
    readPicture: (bytes, path) => readPicture(bytes, path, cleanSvg),
  };
}

/** Settings that the command line names: they win over every file. */
function flagsOf({ paper, versions, theme }: SessionOptions): Partial<Settings> {
  return { ...(paper ? { paper } : {}), ...(versions ? { versions } : {}), ...(theme ? { theme } : {}) };
}

/** What is wrong before any topic is looked at: settings, an unknown theme, no topics. */
export function projectDiagnostics(session: Session): Diagnostic[] {
  const { project, place } = session;
  const found: Diagnostic[] = [...project.diagnostics];
  if (session.topics.length === 0) {
    found.push({
      severity: 'error',
      code: 'project/no-topics',
      message: `There are no topics in ${place.targets.join(', ') || show(session, project.content) || 'this folder'}.`,
      span: null,
      hint: 'A topic is a .md file outside sources/ whose name does not begin with _. Make one: lessonpress new "Title"',
    });
  }
  found.push(...examProblems(session));
  for (const name of new Set(session.topics.map((topic) => topic.settings.theme))) {
    found.push(...session.themes.problems(name));
    if (session.theme(name)) continue;
    found.push({
      severity: 'error',
      code: 'settings/unknown-theme',
      message: `There is no theme called “${name}” (“theme” in lessonpress.yaml or _folder.yaml, or --theme).`,
      span: null,
      hint: session.themes.hint(name),
    });
  }
  const known = selectableNames();
  for (const name of new Set(
    [project.settings, ...session.topics.map(({ settings }) => settings)].flatMap(outputsOf),
  )) {
    if (known.includes(name)) continue;
    found.push({
      severity: 'error',
      code: 'settings/unknown-output',
      message: `Nothing that is built is called ${name} (“outputs” in lessonpress.yaml or _folder.yaml).`,
      span: null,
      hint: didYouMean(name, known),
    });
  }
  return found;
}

/** What is wrong with an exam that settings files name. */
function examProblems({ topics, presets }: Session): Diagnostic[] {
  return [...new Set(topics.map(({ settings }) => settings.exam))].flatMap((exam) => {
    const problem = exam === null ? null : examProblem(exam, presets);
    if (!problem) return [];
    return [{ severity: 'error', code: 'settings/unknown-exam', span: null, ...problem } as const];
  });
}

function outputsOf({ outputs }: Settings): readonly string[] {
  return outputs ?? [];
}

/** A root-relative path as it is shown: openable from the current folder. */
export function show(session: { readonly place: Place }, path: string): string {
  return [session.place.shown, path].filter((part) => part !== '').join('/');
}

/** Diagnostics in the wanted format, with paths that open from the current folder. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  session: Session,
  format: 'terminal' | 'github',
  colour: boolean,
): string {
  const { shown, texts } = shownDiagnostics(diagnostics, session);
  return format === 'github' ? formatGitHub(shown, texts) : formatTerminal(shown, texts, { colour });
}

/** Diagnostics as plain data for `--json`. */
export function jsonDiagnostics(diagnostics: readonly Diagnostic[], session: Session) {
  const { shown, texts } = shownDiagnostics(diagnostics, session);
  return formatJson(shown, texts);
}

function shownDiagnostics(diagnostics: readonly Diagnostic[], session: Session) {
  const texts = new Map<string, string>();
  for (const known of [session.project.texts, session.themes.texts]) {
    for (const [file, text] of known) texts.set(show(session, file), text);
  }
  const shown = diagnostics.map((entry) => ({
    ...entry,
    span: entry.span ? { ...entry.span, file: show(session, entry.span.file) } : null,
  }));
  return { shown, texts: texts as Texts };
}

/** The exit code of what was found: 3 a bug, 2 settings with which nothing can be built, 1 errors in the content. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): number {
  if (hasBug(diagnostics)) return 3;
  if (hasErrors(diagnostics.filter((entry) => /^(settings|theme)\//.test(entry.code)))) return 2;
  return hasErrors(diagnostics) ? 1 : 0;
}
