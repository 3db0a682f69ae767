/** What a command may know of the process that runs it: handed in by cli.ts, so that tests can run a command. */
export interface Host {
  readonly cwd: string;
  readonly colour: boolean;
  /** True when progress may be drawn on stderr. */
  readonly isTerminal: boolean;
  /** A line of results, to stdout. */
  out(text: string): void;
  /** A line for people, to stderr. */
  err(text: string): void;
  /** Replaces the line of progress. */
  status(text: string): void;
  /** What to close when the process is asked to stop. */
  onStop(stop: () => Promise<void>): void;
  /** Monotonic milliseconds. */
  now(): number;
}
