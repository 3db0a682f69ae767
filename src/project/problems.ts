import { TemplateProblem } from '../html/engine.ts';
import { BrowserProblem, JobFailed } from '../io/browser/problem.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Composed } from '../model/document.ts';
import { FileProblem } from '../model/ports.ts';
import type { ResolvedTopic } from '../model/topic.ts';

/** What compose could not place well, as diagnostics: where it was written, else of the topic's file as a whole. */
export function problemDiagnostics(composed: Composed<unknown>, topic: ResolvedTopic): Diagnostic[] {
  return composed.problems.map((problem) => ({
    severity: problem.severity,
    code: problem.code,
    message: problem.message,
    hint: problem.hint,
    span: composed.planned.places[problem.place ?? -1] ?? { file: topic.file, start: 0, end: 0 },
  }));
}

/** Those that are not said already: versions have most of their problems in common. */
export function newProblems(found: readonly Diagnostic[], said: readonly Diagnostic[]): Diagnostic[] {
  return found.filter(({ code, message }) => !said.some((one) => one.code === code && one.message === message));
}

/** Code of a fault that is Lessonpress's own: the exit code is 3. */
const BUG = 'lessonpress/bug';

/**
 * What was thrown while one topic was built, as an error of that topic: the others go on. Thrown on is what no topic can
 * do without, a browser.
 */
export function topicProblem(problem: unknown, file: string): Diagnostic {
  if (problem instanceof BrowserProblem) throw problem;
  const error = { severity: 'error', span: { file, start: 0, end: 0 } } as const;
  if (problem instanceof JobFailed) {
    const hint =
      'It was tried again and failed again. Look for something very large in this topic, or for a fault in your own ' +
      'templates/ and themes; topics without it are not touched.';
    return { ...error, code: 'print/failed', message: `${problem.message}.`, hint };
  }
  if (problem instanceof FileProblem) {
    const hint = 'If the file is open in another program, close it there and build again.';
    return { ...error, code: 'file/unwritable', message: problem.message, hint };
  }
  if (problem instanceof TemplateProblem) {
    const hint =
      'Look in your own templates/ for it. When it is not there, it is a bug in Lessonpress: please report it.';
    return { ...error, code: 'template/failed', message: `A template cannot be used: ${problem.message}.`, hint };
  }
  const trace = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
  const message = 'This topic could not be built because of a bug in Lessonpress.';
  return { ...error, code: BUG, message, hint: `Please report it, with this topic and these lines:\n${trace}` };
}

/** True when one of them is a bug of Lessonpress. */
export function hasBug(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ code }) => code === BUG);
}
