import type { Span } from './source.ts';

/** `owner/what`, for example `choice/no-answer`. Defined in the owner's folder and never renamed. */
export type Code = `${string}/${string}`;

/** Something wrong, in a teacher's words: what is wrong, where, and what to do. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly code: Code;
  readonly message: string;
  readonly span: Span | null;
  readonly hint: string | null;
}

/** The value of a stage with what it has to say about its input. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a stage reports. Stages go on after reporting; only bugs throw. */
export interface Report {
  error(code: Code, span: Span | null, message: string, hint?: string | null): void;
  warning(code: Code, span: Span | null, message: string, hint?: string | null): void;
  readonly diagnostics: readonly Diagnostic[];
}

/** An empty report. */
export function createReport(): Report {
  const diagnostics: Diagnostic[] = [];
  const add =
    (severity: 'error' | 'warning') =>
    (code: Code, span: Span | null, message: string, hint: string | null = null) => {
      diagnostics.push({ severity, code, message, span, hint });
    };
  return { error: add('error'), warning: add('warning'), diagnostics };
}

/** True when one of them is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
