import type { Found } from './find.ts';
import { type KeptPage, openKeptPage, Refused } from './kept-page.ts';
import { type Launched, launchBrowser, sandboxWarning } from './launch.ts';
import type { Answer, Medium } from './origin.ts';
import { BrowserProblem, JobFailed } from './problem.ts';
import { createSlots } from './slots.ts';

export interface JobOptions {
  readonly browser: Found;
  readonly origin: (path: string) => Answer | null;
  /** Pages at work at once. */
  readonly pages: number;
  /** ms that one try of a job may take. */
  readonly deadline: number;
  /** A page is replaced after so many documents: it grows a little with each. */
  readonly recycle: number;
}

export interface Jobs {
  /** Does a job on a kept page; tries again what a broken browser spoilt. Throws JobFailed, or BrowserProblem. */
  run<T>(name: string, medium: Medium, work: (page: KeptPage) => Promise<T>): Promise<T>;
  warm(medium: Medium): Promise<void>;
  version(): Promise<string>;
  close(): Promise<void>;
  readonly warnings: readonly string[];
}

/** A browser with its idle pages. */
interface House {
  readonly launched: Promise<Launched>;
  readonly idle: Record<Medium, KeptPage[]>;
  dead: boolean;
}

/** Thrown inside when a try ended because the browser was gone or silent. */
class BrowserLost extends Error {
  readonly late: boolean;
  constructor(message: string, late: boolean) {
    super(message);
    this.late = late;
  }
}

const TRIES = 3;

/** Runs jobs on kept pages of one browser, which starts with the first job and again when it is lost. */
export function createJobs(options: JobOptions): Jobs {
  const warnings: string[] = [];
  const slots = createSlots(options.pages);
  let current: House | null = null;
  let closed = false;

  function openHouse(): House {
    const warning = sandboxWarning();
    if (warning !== null && warnings.length === 0) warnings.push(warning);
    const house: House = { launched: launchBrowser(options.browser), idle: { print: [], slides: [] }, dead: false };
    const lose = () => {
      house.dead = true;
      if (current === house) current = null;
    };
    house.launched.then(({ gone }) => gone.then(lose), lose);
    return house;
  }

  function sharedHouse(): House {
    if (closed) throw new Error('the press was closed');
    current ??= openHouse();
    return current;
  }

  async function tryOnce<T>(house: House, medium: Medium, work: (page: KeptPage) => Promise<T>): Promise<T> {
    const launched = await house.launched;
    const lost = launched.gone.then(() => {
      throw new BrowserLost('the browser ended', false);
    });
    let page: KeptPage | undefined;
    const working = async () => {
      page = house.idle[medium].pop() ?? (await openKeptPage(launched.browser, medium, options.origin));
      const value = await Promise.race([work(page), page.crashed]);
      page.assertStayed();
      return value;
    };
    try {
      const value = await within(options.deadline, Promise.race([working(), lost]));
      if (page) putBack(house, page);
      return value;
    } catch (problem) {
      if (problem instanceof BrowserLost) {
        house.dead = true;
        launched.kill();
      } else page?.close().catch(() => {});
      throw problem;
    }
  }

  function putBack(house: House, page: KeptPage): void {
    if (!house.dead && page.shown < options.recycle) house.idle[page.medium].push(page);
    else page.close().catch(() => {});
  }

  /** One more try, alone in a browser of its own, so that it neither spoils nor is spoilt by another job. */
  async function tryAlone<T>(medium: Medium, work: (page: KeptPage) => Promise<T>): Promise<T> {
    const house = openHouse();
    try {
      return await tryOnce(house, medium, work);
    } finally {
      await house.launched.then(
        (launched) => launched.kill(),
        () => {},
      );
    }
  }

  async function attempts<T>(name: string, medium: Medium, work: (page: KeptPage) => Promise<T>): Promise<T> {
    for (let tries = 1, alone = false; ; tries += 1) {
      try {
        return await (alone ? tryAlone(medium, work) : tryOnce(sharedHouse(), medium, work));
      } catch (problem) {
        if (closed) throw new JobFailed(name, 'the press was closed');
        // A start can go wrong once, a system that cannot start a browser stays like that.
        if (problem instanceof BrowserProblem && tries >= 2) throw problem;
        const reason = problem instanceof Error ? problem.message : String(problem);
        if (problem instanceof Refused || alone || tries >= TRIES) throw new JobFailed(name, reason);
        // Its own deadline, a broken page, or a second lost browser: this job is the suspect.
        const suspect = !(problem instanceof BrowserLost) || problem.late || tries >= 2;
        alone = suspect && !(problem instanceof BrowserProblem);
      }
    }
  }

  return {
    warnings,
    run: (name, medium, work) => slots.use(() => attempts(name, medium, work)),
    async warm(medium) {
      await slots.use(() => tryOnce(sharedHouse(), medium, async () => {}));
    },
    version: async () => (await sharedHouse().launched).version,
    async close() {
      closed = true;
      const house = current;
      current = null;
      if (!house) return;
      const launched = await house.launched.catch(() => null);
      launched?.kill();
      await launched?.gone;
    },
  };

  function within<T>(ms: number, working: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new BrowserLost(`it took longer than ${ms / 1000} s`, true));
      }, ms);
      working.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }
}
