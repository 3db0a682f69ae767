/** No browser can print on this machine: what is missing and what to do, in plain words. Exit code 3. */
export class BrowserProblem extends Error {
  override readonly name = 'BrowserProblem';
}

/** One document could not be measured or printed, after what can be tried again was tried again. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed';
  /** The file, or the flow, that failed. */
  readonly job: string;

  constructor(job: string, reason: string) {
    super(`${job}: ${reason}`);
    this.job = job;
  }
}
