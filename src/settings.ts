import { createReport, type Outcome } from './model/diagnostic.ts';
import { examName, type Presets } from './model/preset.ts';
import type { Settings } from './model/settings.ts';
import type { SourceFile } from './model/source.ts';
import type { FrontMatter } from './model/topic.ts';
import { type SettingsFields, settingsSchema } from './topic/settings-schema.ts';
import { lineOf, linesOf, validate } from './topic/validate.ts';
import { readYaml } from './topic/yaml.ts';

/** What holds when nobody says otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  paper: 'a4',
  theme: 'plain',
  language: 'en-GB',
  seed: 1,
  versions: 1,
  school: null,
  marks: 'brackets',
  outputs: null,
  spaces: 'lines',
  slides: 'points',
  labels: 'Source A',
  exam: null,
  subject: null,
  course: null,
  stage: null,
  lessons: [],
};

/** Reads lessonpress.yaml or _folder.yaml: only what the file sets. What is wrong is reported and left out. */
export function parseSettings(source: SourceFile): Outcome<Partial<Settings>> {
  const report = createReport();
  // Some write YAML files with a line --- above and below.
  const fence = /^---[ \t]*\n/.exec(source.text)?.[0].length ?? 0;
  const close = /\n(?:---|\.\.\.)[ \t]*\n?$/.exec(source.text);
  const yaml = readYaml(
    source,
    fence,
    close && close.index >= fence ? close.index : source.text.length,
    'settings',
    report,
  );
  const value = yaml ? settingsOf(validate(yaml, settingsSchema, 'settings', report)) : {};
  return { value, diagnostics: report.diagnostics };
}

function settingsOf(fields: Partial<SettingsFields>): Partial<Settings> {
  const line = (name: 'theme' | 'language' | 'labels' | 'school' | 'exam' | 'subject' | 'course' | 'stage') => {
    const value = lineOf(fields[name]);
    return value === null ? {} : { [name]: value };
  };
  return {
    ...(fields.paper ? { paper: fields.paper } : {}),
    ...(fields.seed !== undefined ? { seed: fields.seed } : {}),
    ...(fields.versions !== undefined ? { versions: fields.versions } : {}),
    ...(fields.marks ? { marks: fields.marks } : {}),
    ...(fields.spaces ? { spaces: fields.spaces } : {}),
    ...(fields.slides ? { slides: fields.slides } : {}),
    ...(fields.outputs !== undefined ? { outputs: linesOf(fields.outputs) } : {}),
    ...(fields.lessons !== undefined ? { lessons: linesOf(fields.lessons) } : {}),
    ...line('theme'),
    ...line('language'),
    ...line('labels'),
    ...line('school'),
    ...line('exam'),
    ...line('subject'),
    ...line('course'),
    ...line('stage'),
  };
}

/** Settings laid over each other; the later part wins. `undefined` sets nothing. */
export function mergeSettings(base: Settings, ...parts: readonly Partial<Settings>[]): Settings {
  const set = parts.map((part) => Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)));
  return Object.assign({}, base, ...set);
}

/** What an exam says of marks and labels: it holds where the exam is named, unless something nearer says otherwise. */
export function examSettings(exam: string | null | undefined, presets: Presets): Partial<Settings> {
  const preset = exam ? presets.find(examName(exam).preset) : null;
  if (!preset) return {};
  return {
    ...(preset.marks === null ? {} : { marks: preset.marks }),
    ...(preset.labels === null ? {} : { labels: preset.labels }),
  };
}

/** The settings of one topic: what its front matter says laid over those of its folder and project. */
export function topicSettings(base: Settings, front: FrontMatter, presets: Presets): Settings {
  const { outputs, ...rest } = front.settings;
  const own = {
    ...(front.language !== null ? { language: front.language } : {}),
    ...(front.spaces !== null ? { spaces: front.spaces } : {}),
    ...(front.slides !== null ? { slides: front.slides } : {}),
    ...(front.labels !== null ? { labels: front.labels } : {}),
    ...(front.subject !== null ? { subject: front.subject } : {}),
    ...(front.course !== null ? { course: front.course } : {}),
    ...(front.stage !== null ? { stage: front.stage } : {}),
    ...(outputs !== undefined ? { outputs: String(outputs).split(', ') } : {}),
  };
  // The front matter's schema has checked these names and values (topic/front-matter-schema.ts).
  const exam = rest.exam === undefined ? null : String(rest.exam);
  return mergeSettings(base, examSettings(exam, presets), rest as Partial<Settings>, own);
}
