import { didYouMean } from '../model/closest.ts';
import { hasErrors } from '../model/diagnostic.ts';
import { examName, type Preset, type Presets } from '../model/preset.ts';
import { sourceFile } from '../model/source.ts';
import { parsePreset } from '../topic/preset-read.ts';

/** Presets of templates/presets/, a project's own laid over those of the package; each is read when it is first asked for. */
export function readPresets(templates: Readonly<Record<string, Uint8Array>>): Presets {
  const paths = new Map<string, string>();
  for (const path of Object.keys(templates)) {
    const name = /^presets\/([\w.-]+)\.ya?ml$/.exec(path)?.[1];
    if (name !== undefined) paths.set(name, path);
  }
  const known = new Map<string, Preset | null>();
  const find = (name: string): Preset | null => {
    const path = paths.get(name);
    const bytes = path === undefined ? undefined : templates[path];
    if (bytes === undefined) return null;
    if (!known.has(name)) known.set(name, read(name, `templates/${path}`, bytes));
    return known.get(name) ?? null;
  };
  return { names: [...paths.keys()].sort(), find };
}

/** Null for a preset that cannot be read as one: then nobody finds it. */
function read(name: string, path: string, bytes: Uint8Array): Preset | null {
  const { value, diagnostics } = parsePreset(sourceFile(path, new TextDecoder().decode(bytes)), name);
  return hasErrors(diagnostics) ? null : value;
}

/** What is wrong with the setting `exam`, or null. */
export function examProblem(
  exam: string,
  presets: Presets,
): { readonly message: string; readonly hint: string } | null {
  const { preset: name, paper, option } = examName(exam);
  const preset = presets.find(name);
  if (!preset) {
    const hint = `${didYouMean(name, presets.names)} lessonpress presets lists them.`;
    return { message: `There is no exam preset called “${name}”.`, hint };
  }
  if (paper === null) return null;
  const found = preset.papers.find((one) => one.name === paper);
  const names = preset.papers.map((one) => one.name);
  if (!found) return { message: `${preset.name} has no paper “${paper}”.`, hint: didYouMean(paper, names) };
  if (option === null || found.options.length === 0 || found.options.includes(option)) return null;
  return {
    message: `Paper ${paper} of ${preset.name} has no option “${option}”.`,
    hint: didYouMean(option, found.options),
  };
}
