import { BrowserProblem } from '../io/browser/problem.ts';
import { FileProblem } from '../model/ports.ts';

/** Wrong usage or settings: exit code 2. */
export class UsageProblem extends Error {}

/** A thrown problem as what a user reads, and the exit code: 2 usage, settings or folders, 3 no browser or a bug. */
export function describeProblem(problem: unknown): { readonly message: string; readonly code: number } {
  if (problem instanceof UsageProblem) return { message: `lessonpress: ${problem.message}`, code: 2 };
  if (problem instanceof FileProblem) return { message: `lessonpress: ${problem.message}`, code: 2 };
  if (problem instanceof BrowserProblem) return { message: `lessonpress: ${problem.message}`, code: 3 };
  const detail = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
  return { message: `lessonpress: this is a bug in Lessonpress, please report it.\n${detail}`, code: 3 };
}
