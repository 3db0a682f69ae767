import { BrowserLost, type House, type HouseOptions, openHouse } from './house.ts';
import { type KeptPage, Refused } from './kept-page.ts';
import { sandboxWarning } from './launch.ts';
import type { Medium } from './origin.ts';
import { BrowserProblem, JobFailed } from './problem.ts';
import { createSlots } from './slots.ts';

export interface JobOptions extends HouseOptions {
  /** Pages at work at once. */
  readonly pages: number;
}

export interface Jobs {
  /** Does a job on a kept page; tries again what a broken browser spoilt. Throws JobFailed, or BrowserProblem. */
  run<T>(name: string, medium: Medium, work: (page: KeptPage) => Promise<T>): Promise<T>;
  warm(medium: Medium): Promise<void>;
  version(): Promise<string>;
  close(): Promise<void>;
  readonly warnings: readonly string[];
}

const TRIES = 3;

/** Runs jobs on kept pages of one browser, which starts with the first job and again when it is lost. */
export function createJobs(options: JobOptions): Jobs {
  const warnings: string[] = [];
  const slots = createSlots(options.pages);
  const houses = new Set<House>();
  let shared: House | null = null;
  let closed = false;

  function open(): House {
    if (closed) throw new Error('the press was closed');
    const warning = sandboxWarning();
    if (warning !== null && warnings.length === 0) warnings.push(warning);
    const house = openHouse(options, () => {
      houses.delete(house);
      if (shared === house) shared = null;
    });
    houses.add(house);
    return house;
  }

  function sharedHouse(): House {
    shared ??= open();
    return shared;
  }

  /** One more try, alone in a browser of its own, so that it neither spoils nor is spoilt by another job. */
  async function tryAlone<T>(medium: Medium, work: (page: KeptPage) => Promise<T>): Promise<T> {
    const house = open();
    try {
      return await house.work(medium, work);
    } finally {
      await house.kill();
    }
  }

  async function attempts<T>(name: string, medium: Medium, work: (page: KeptPage) => Promise<T>): Promise<T> {
    let starts = 0;
    for (let tries = 1, alone = false; ; tries += 1) {
      try {
        return await (alone ? tryAlone(medium, work) : sharedHouse().work(medium, work));
      } catch (problem) {
        if (closed) throw new JobFailed(name, 'the press was closed');
        if (problem instanceof BrowserProblem) {
          // A start can go wrong; a system that cannot start a browser stays like that.
          starts += 1;
          if (starts >= TRIES) throw problem;
          tries -= 1;
          continue;
        }
        const reason = problem instanceof Error ? problem.message : String(problem);
        if (problem instanceof Refused || alone || tries >= TRIES) throw new JobFailed(name, reason);
        // Its own deadline, a broken page, or a second lost browser: this job is the suspect.
        alone = !(problem instanceof BrowserLost) || problem.late || tries >= 2;
      }
    }
  }

  return {
    warnings,
    run: (name, medium, work) => slots.use(() => attempts(name, medium, work)),
    async warm(medium) {
      await slots.use(() => sharedHouse().work(medium, async () => {}));
    },
    version: async () => (await sharedHouse().launched).version,
    async close() {
      closed = true;
      await Promise.all([...houses].map((house) => house.kill()));
    },
  };
}
