import type { Report } from '../model/diagnostic.ts';
import type { Grid } from '../model/exercise.ts';
import type { Attribute } from '../model/item.ts';
import type { Span } from '../model/source.ts';
import type { Objective } from '../model/topic.ts';
import { gridObjectives, sharesOf } from '../plan/objectives.ts';
import { westernFigures } from '../questions/lead-words.ts';

const ONE = /^(\p{L}[\p{L}\p{M}\p{N}._-]*)(?:\s*[:=]?\s*\(?\s*(\p{Nd}{1,3})\s*\)?)?$/u;

/** Reads `{ao="AO1 2, AO2 2"}` or `{ao=AO1}`; an entry that cannot be read is reported and left out. */
export function readObjectives(attributes: readonly Attribute[], report: Report): readonly Objective[] {
  const entry = attributes.find(({ name }) => name === 'ao');
  if (!entry) return [];
  const entries = entry.value === true ? [] : entry.value.split(/[,;،؛]/).map((part) => part.trim());
  const hint = 'Name the assessment objectives with their shares of the marks: {ao="AO1 2, AO2 2"}, or one: {ao=AO1}.';
  if (entries.every((part) => part === '')) {
    report.error('questions/objectives', entry.span, '“ao” names no assessment objective.', hint);
    return [];
  }
  const found: Objective[] = [];
  for (const part of entries.filter((text) => text !== '')) {
    const read = ONE.exec(westernFigures(part));
    const name = read?.[1]?.replace(/^ao(?=\d)/i, 'AO');
    if (name === undefined) report.error('questions/objectives', entry.span, `“${part}” names no objective.`, hint);
    else if (found.some((other) => other.name === name)) {
      report.error('questions/objectives', entry.span, `“${name}” stands here twice.`, 'Add its marks up.');
    } else found.push({ name, marks: read?.[2] === undefined ? null : Number(read[2]) });
  }
  return found;
}

/** Warns of shares that do not add up to the marks of their question, or that are not said. */
export function checkObjectives(
  objectives: readonly Objective[],
  marks: number | null,
  attributes: readonly Attribute[],
  report: Report,
): void {
  const span: Span | null = attributes.find(({ name }) => name === 'ao')?.span ?? null;
  if (objectives.length === 0 || marks === null) return;
  const warn = (message: string, hint: string) => report.warning('questions/objectives', span, message, hint);
  const names = objectives.map(({ name }) => name);
  if (sharesOf(objectives, marks) === null) {
    const first = names.map((name, index) => `${name} ${index === 0 ? Math.ceil(marks / 2) : '…'}`).join(', ');
    warn(`How ${names.join(' and ')} share the ${count(marks)} is not said.`, `Give each its marks: {ao="${first}"}`);
    return;
  }
  const said = objectives.reduce((sum, objective) => sum + (objective.marks ?? 0), 0);
  const silent = objectives.find((objective) => objective.marks === null);
  if (silent ? said < marks : said === marks) return;
  if (silent)
    warn(`Nothing is left for ${silent.name}: the others have ${count(said)} of ${marks}.`, 'Mend the shares.');
  else
    warn(
      `The objectives share ${count(said)}, but the question has ${count(marks)}.`,
      'Mend the shares or the marks. Marks for spelling, punctuation and grammar stand apart.',
    );
}

/** Warns of objectives that are not those of the question's grid, or that have other marks in it. */
export function agreeWithGrid(
  objectives: readonly Objective[],
  marks: number | null,
  grid: Grid | null,
  attributes: readonly Attribute[],
  report: Report,
): void {
  if (!grid || objectives.length === 0) return;
  const listed = (all: readonly Objective[]) => (sharesOf(all, marks) ?? all).map(text).sort().join(', ');
  const [own, inGrid] = [listed(objectives), listed(gridObjectives(grid))];
  if (own === inGrid) return;
  const span = attributes.find(({ name }) => name === 'ao')?.span ?? null;
  const message = `“ao” says ${own}, and the grid of the mark scheme ${inGrid}.`;
  report.warning(
    'questions/objectives',
    span,
    message,
    'Make the two agree, or take “ao” out: the grid says it as well.',
  );
}

function text({ name, marks }: Objective): string {
  return marks === null ? name : `${name} ${marks}`;
}

function count(marks: number): string {
  return `${marks} ${marks === 1 ? 'mark' : 'marks'}`;
}
