import { plainText } from '../model/block.ts';
import type { Grid } from '../model/exercise.ts';
import type { Objective, ResolvedQuestion } from '../model/topic.ts';

/** What a question gives for an objective. */
export interface Share {
  readonly name: string;
  readonly marks: number;
}

/**
 * Objectives with their shares of the marks, each name once: the one that says no marks has what the others leave.
 * Null when that cannot be told: two or more say none, or the question has no marks.
 */
export function sharesOf(objectives: readonly Objective[], marks: number | null): readonly Share[] | null {
  const silent = objectives.filter((objective) => objective.marks === null);
  if (silent.length > 1 || (silent.length === 1 && marks === null)) return null;
  const said = objectives.reduce((sum, objective) => sum + (objective.marks ?? 0), 0);
  const left = Math.max(0, (marks ?? 0) - said);
  return addShares(objectives.map((objective) => ({ name: objective.name, marks: objective.marks ?? left })));
}

/** Shares of the same name as one, in the order of their names: AO1, AO2 … AO10. */
export function addShares(shares: readonly Share[]): readonly Share[] {
  const sums = new Map<string, number>();
  for (const { name, marks } of shares) sums.set(name, (sums.get(name) ?? 0) + marks);
  return [...sums].map(([name, marks]) => ({ name, marks })).sort((a, b) => byName(a.name, b.name));
}

/** AO2 before AO10. */
function byName(a: string, b: string): number {
  const [left, right] = [a, b].map((name) => name.replace(/\d+/g, (digits) => digits.padStart(4, '0')));
  return left === right ? 0 : (left ?? '') < (right ?? '') ? -1 : 1;
}

/** The objectives of a question and, where it has parts, those of its parts added up. */
export function questionShares(question: ResolvedQuestion): readonly Share[] {
  if (question.parts.length > 0) return addShares(question.parts.flatMap(questionShares));
  return question.level === 'challenge' ? [] : (sharesOf(question.objectives, question.marks) ?? []);
}

/** "AO1 2, AO2 2"; an objective that has all marks is named alone. Null when there are none. */
export function objectivesText(objectives: readonly Objective[], marks: number | null): string | null {
  if (objectives.length === 0) return null;
  const [only] = objectives;
  if (objectives.length === 1 && only && (only.marks === null || only.marks === marks)) return only.name;
  const shares: readonly Objective[] = sharesOf(objectives, marks) ?? objectives;
  return shares.map(({ name, marks: own }) => (own === null ? name : `${name} ${own}`)).join(', ');
}

/** The objectives that a grid marks, for a question whose author names none apart. */
export function gridObjectives({ objectives, bands }: Grid): readonly Objective[] {
  return objectives.flatMap(({ name, marks }, column) => {
    const top = marks ?? Math.max(0, ...bands.map((band) => band.cells[column]?.marks?.max ?? 0));
    const said = plainText(name).trim();
    return said === '' ? [] : [{ name: said, marks: top > 0 ? top : null }];
  });
}
