import { JobFailed } from '../io/browser/problem.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Composed } from '../model/document.ts';
import type { ResolvedTopic } from '../model/topic.ts';

/** What compose could not place well, as diagnostics of the topic's file (the composed document knows no spans). */
export function problemDiagnostics(composed: Composed<unknown>, topic: ResolvedTopic): Diagnostic[] {
  return composed.problems.map((problem) => ({
    severity: problem.severity,
    code: problem.code,
    message: problem.message,
    hint: problem.hint,
    span: { file: topic.file, start: 0, end: 0 },
  }));
}

/** A document that the browser could not measure or print, as an error of its topic; anything else is thrown on. */
export function jobDiagnostic(problem: unknown, topic: ResolvedTopic): Diagnostic {
  if (!(problem instanceof JobFailed)) throw problem;
  return {
    severity: 'error',
    code: 'print/failed',
    message: `${problem.message}.`,
    span: { file: topic.file, start: 0, end: 0 },
    hint:
      'It was tried again and failed again. Look for something very large in this topic, or for a fault in your own ' +
      'templates/ and themes; topics without it are not touched.',
  };
}
