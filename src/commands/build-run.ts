import type { BuiltTopic } from '../build.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Session, SessionOptions } from './session.ts';

export interface BuildOptions extends SessionOptions {
  readonly only?: string;
  readonly jobs?: number;
  readonly keepGoing?: boolean;
  readonly watch?: boolean;
  readonly browser?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Everything one build found and made. */
export interface BuildRun {
  readonly session: Session;
  readonly diagnostics: readonly Diagnostic[];
  readonly built: readonly BuiltTopic[];
  /** Files of an earlier build that no topic makes now. */
  readonly stale: readonly string[];
  readonly seconds: number;
  readonly warnings: readonly string[];
}
