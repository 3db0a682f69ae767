import { createHtml } from '../../../src/html/create.ts';
import { readAssets } from '../../../src/io/assets.ts';
import type { Artifact, Composed, Measured, Planned } from '../../../src/model/document.ts';
import type { Settings } from '../../../src/model/settings.ts';
import type { ResolvedTopic } from '../../../src/model/topic.ts';
import type { Press } from '../../../src/outputs/output.ts';
import type { PlacedSheet, SheetBody, VariantName } from '../../../src/outputs/worksheet/body.ts';
import { worksheet } from '../../../src/outputs/worksheet/index.ts';
import { loadTheme } from '../../../src/project/themes.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings.ts';
import { measureFlow } from '../../fixtures/measurer.ts';

const theme = loadTheme('plain', await readAssets(null));
if (!theme) throw new Error('the plain theme is missing');
const plain = theme;

/** A sheet set without a browser. */
export interface Copies {
  readonly planned: Planned<SheetBody>;
  readonly measured: Measured;
  readonly composed: Composed<PlacedSheet>;
  readonly artifacts: readonly Artifact[];
  readonly press: Press;
}

export function pressFor(topic: ResolvedTopic, settings: Settings): Press {
  const pictures = new Map();
  return {
    theme: plain,
    settings,
    words: topic.words,
    pictures,
    html: (options) => createHtml({ theme: plain, pictures }, options),
  };
}

/** All stages of the output, on the fixed grid. */
export function makeCopies(topic: ResolvedTopic, changes: Partial<Settings> = {}): Copies {
  const settings = { ...DEFAULT_SETTINGS, ...changes };
  const press = pressFor(topic, settings);
  const [planned] = worksheet.plan(topic, settings, () => true) as readonly Planned<SheetBody>[];
  if (!planned) throw new Error('nothing was planned');
  const measured = measureFlow(worksheet.flow(planned, press));
  const composed = worksheet.compose(measured, planned, {}, press);
  return { planned, measured, composed, artifacts: worksheet.render(composed, press), press };
}

/** What is printed of a copy. */
export function bodyOf(copies: Copies, file: string): string {
  const artifact = copies.artifacts.find((one) => one.file === file);
  if (!artifact) throw new Error(`${file} was not made`);
  return artifact.kind === 'html' ? artifact.html : artifact.kind === 'pdf' ? artifact.body : artifact.text;
}

/** Names of the questions on each page of a copy, by the ids of their stems. */
export function questionsOn(copies: Copies, variant: VariantName): string[][] {
  const pages = copies.composed.body.variants.find(({ name }) => name === variant)?.pages ?? [];
  return pages
    .map((page) => page.boxes.filter(({ piece }) => piece.kind === 'stem').map(({ id }) => id))
    .map((ids) => ids.filter((id) => !id.startsWith('t-')));
}

/** Ruled lines of a question in a copy, by the id of its room. */
export function linesOf(copies: Copies, variant: VariantName): Readonly<Record<string, number>> {
  const pages = copies.composed.body.variants.find(({ name }) => name === variant)?.pages ?? [];
  const lines: Record<string, number> = {};
  for (const { id, piece } of pages.flatMap((page) => page.boxes)) {
    if (piece.kind === 'block' && piece.block.kind === 'lines') lines[id] = (lines[id] ?? 0) + piece.block.count;
  }
  return lines;
}
