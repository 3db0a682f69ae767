import { withoutVersion } from '../model/edition.ts';
import type { Settings } from '../model/settings.ts';
import { markscheme } from './markscheme/index.ts';
import type { Output } from './output.ts';
import { questionsCsv } from './questions-csv/index.ts';
import { slides } from './slides/index.ts';
import { worksheet } from './worksheet/index.ts';

/**
 * THE LIST of outputs, each after those that it cites. Bodies are unknown outside an output's own folder; the cast
 * says so once, here.
 */
export const outputs = [
  worksheet,
  markscheme,
  slides,
  questionsCsv,
] as readonly unknown[] as readonly Output<unknown>[];

/**
 * Names chosen by `--only`: outputs ("slides"), files ("answers") or one version of a file ("answers-B"); with its ending,
 * a name is that one file ("slides.html", without slides.pdf). Null: everything.
 */
export type Selection = readonly string[] | null;

/** Every name that `--only` takes. */
export function selectableNames(): string[] {
  return [...new Set(outputs.flatMap((output) => [output.name, ...output.files]))];
}

/** True for a name that `--only` takes, and for one version of a file that has versions: "answers-B". */
export function isSelectable(name: string): boolean {
  const base = withoutVersion(name);
  const hasVersions = outputs.some((output) => output.versions && output.files.includes(base));
  return selectableNames().includes(name) || (hasVersions && base !== name);
}

/** The outputs to compose for a selection, each with the test that says which of its files are wanted. */
export function outputsFor(
  only: Selection,
  settings: Settings,
): { readonly output: Output<unknown>; readonly wanted: (file: string) => boolean }[] {
  const names = only ?? settings.outputs;
  const isNamed = (name: string, file: string) =>
    [file, baseName(file), withoutEnding(file)].includes(name) || baseName(name) === file;
  const isWanted = (file: string) => names === null || names.some((name) => isNamed(name, file));
  const bases = names?.map(baseName) ?? null;
  const needed = outputs.filter((output) => output.files.some((file) => bases === null || bases.includes(file)));
  return outputs
    .filter((output) => needed.some((other) => other === output || other.cites.includes(output.name)))
    .map((output) => ({ output, wanted: isWanted }));
}

/** Base names of which a build makes all files that there are, in all versions: one of before that it does not make is stale. */
export function wholeNames(only: Selection, settings: Settings): readonly string[] {
  const names = only ?? settings.outputs;
  const isWhole = (file: string) => names === null || names.includes(file);
  return outputsFor(only, settings).flatMap(({ output }) => output.files.filter(isWhole));
}

/** "worksheet" of "worksheet.pdf" and of "worksheet-A.pdf". */
export function baseName(file: string): string {
  return withoutVersion(withoutEnding(file));
}

function withoutEnding(file: string): string {
  return file.replace(/\.[a-z]+$/, '');
}
