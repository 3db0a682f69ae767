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

/** Names chosen by `--only`: outputs ("slides") or single files ("answers"); null: everything. */
export type Selection = readonly string[] | null;

/** Every name that `--only` takes. */
export function selectableNames(): string[] {
  return [...new Set(outputs.flatMap((output) => [output.name, ...output.files]))];
}

/** The outputs to compose for a selection, each with the test that says which of its files are wanted. */
export function outputsFor(
  only: Selection,
  settings: Settings,
): { readonly output: Output<unknown>; readonly wanted: (file: string) => boolean }[] {
  const names = only ?? settings.outputs;
  const isWanted = (file: string) => names === null || names.includes(baseName(file));
  const needed = outputs.filter((output) => output.files.some(isWanted));
  return outputs
    .filter((output) => needed.some((other) => other === output || other.cites.includes(output.name)))
    .map((output) => ({ output, wanted: isWanted }));
}

/** Base names of files that were wanted and that a topic has nothing for: it has no scaffolds, or asks nothing. */
export function unmadeFiles(only: Selection, settings: Settings, made: readonly string[]): readonly string[] {
  const names = new Set(made.map(baseName));
  return outputsFor(only, settings).flatMap(({ output, wanted }) =>
    output.files.filter((name) => wanted(name) && !names.has(name)),
  );
}

/** "worksheet" of "worksheet.pdf" and of "worksheet-A.pdf". */
export function baseName(file: string): string {
  return withoutVersion(file.replace(/\.[a-z]+$/, ''));
}
