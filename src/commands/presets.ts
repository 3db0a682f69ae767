import { readAssets } from '../io/assets.ts';
import { locateProject } from '../io/locate.ts';
import { didYouMean } from '../model/closest.ts';
import { type Preset, type PresetStem, slotsOf } from '../model/preset.ts';
import { readPresets } from '../project/presets.ts';
import { counted } from './counted.ts';
import type { Host } from './host.ts';
import { UsageProblem } from './problem.ts';

export interface PresetsOptions {
  readonly json?: boolean;
}

const CHECK = 'Check the wording and the marks against the current paper before you use them.';
const EVIDENCE: Readonly<Record<PresetStem['evidence'], string>> = {
  paper: 'from a paper of the board',
  guide: 'from guides for teachers',
  general: 'general knowledge, not checked',
};

/** Lists the exam presets, or everything that one of them holds. Throws UsageProblem for one that is not there. */
export async function runPresets(name: string | undefined, options: PresetsOptions, host: Host): Promise<number> {
  const place = locateProject({ cwd: host.cwd, content: undefined, out: undefined, targets: [] });
  const presets = readPresets((await readAssets(place.root)).templates);
  if (name !== undefined && !presets.find(name)) {
    throw new UsageProblem(`there is no preset "${name}". ${didYouMean(name, presets.names)}`);
  }
  const shown = (name === undefined ? presets.names : [name]).flatMap((one) => presets.find(one) ?? []);
  if (options.json) host.out(JSON.stringify({ schemaVersion: 1, check: CHECK, presets: shown }, null, 2));
  else if (name === undefined) host.out(shown.map(inOneLine).join('\n'));
  else host.out(shown.map(whole).join('\n\n'));
  if (!options.json) host.err(`\n${CHECK}`);
  if (!options.json && name === undefined) host.err('lessonpress presets NAME shows the questions of one of them.');
  return 0;
}

function inOneLine(preset: Preset): string {
  return `${preset.name.padEnd(16)} ${titleOf(preset)}: ${counted(preset.stems.length, 'question')}`;
}

function titleOf({ board, qualification, specification }: Preset): string {
  return [board, qualification, specification === null ? null : `(${specification})`]
    .filter((part) => part !== null && part !== '')
    .join(' ');
}

function whole(preset: Preset): string {
  const papers = preset.papers.map(
    ({ name, title, options }) => `  ${name.padEnd(5)} ${title}${options.length > 0 ? ` (${options.join('; ')})` : ''}`,
  );
  const stems = preset.stems.flatMap((stem) => stemLines(stem, preset));
  return [titleOf(preset), `Source: ${preset.source}`, '', 'Papers:', ...papers, '', 'Questions:', ...stems].join('\n');
}

function stemLines(stem: PresetStem, preset: Preset): readonly string[] {
  const marks = `[${stem.marks}${stem.spag > 0 ? `+${stem.spag}` : ''}]`;
  const slots = slotsOf(stem.stem).map((slot) => ` ${slot}="…"`);
  const levels = stem.levels.length > 0 ? [`      levels of ${stem.levels.join(', ')} marks`] : [];
  const words = stem.stem.split('\n').map((line) => `      ${line}`.trimEnd());
  return [
    `  ${stem.name} ${marks}  paper ${stem.papers.join(', ')}; ${EVIDENCE[stem.evidence]}`,
    ...words,
    ...levels,
    `      {stem=${preset.name}/${stem.name}${slots.join('')}}`,
    '',
  ];
}
