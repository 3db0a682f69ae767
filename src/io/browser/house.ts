import { setTimeout as wait } from 'node:timers/promises';
import type { Found } from './find.ts';
import { type KeptPage, openKeptPage, Refused } from './kept-page.ts';
import { type Launched, launchBrowser } from './launch.ts';
import type { Answer, Medium } from './origin.ts';

/** A try ended because the browser was gone, or silent for too long (`late`). */
export class BrowserLost extends Error {
  readonly late: boolean;
  constructor(message: string, late: boolean) {
    super(message);
    this.late = late;
  }
}

export interface HouseOptions {
  readonly browser: Found;
  readonly origin: (path: string) => Answer | null;
  /** ms that one try of a job may take. */
  readonly deadline: number;
  /** A page is replaced after so many documents: it grows a little with each. */
  readonly recycle: number;
  /** A browser that is starting already, for whoever takes it first. */
  readonly started?: { take(): Promise<Launched> | null } | undefined;
}

/** One running browser with its idle pages. */
export interface House {
  readonly launched: Promise<Launched>;
  /** True when it takes no more work. */
  dead(): boolean;
  /** Works on a page of the browser, within the deadline. A browser that is late is killed. */
  work<T>(medium: Medium, job: (page: KeptPage) => Promise<T>): Promise<T>;
  kill(): Promise<void>;
}

/** Starts a browser; `onDeath` is called once, when it takes no more work. */
export function openHouse(options: HouseOptions, onDeath: () => void): House {
  const launched = options.started?.take() ?? launchBrowser(options.browser);
  const idle: Record<Medium, KeptPage[]> = { print: [], slides: [] };
  /** Those at work, to be told when the browser ends. A promise shared by all jobs would hold on to every result. */
  const working = new Set<(problem: Error) => void>();
  let dead = false;
  const die = () => {
    if (dead) return;
    dead = true;
    onDeath();
    for (const fail of working) fail(new BrowserLost('the browser ended', false));
  };
  launched.then(({ gone }) => gone.then(die), die);

  async function onPage<T>(medium: Medium, job: (page: KeptPage) => Promise<T>, fail: (problem: Error) => void) {
    const { browser } = await launched;
    const page = idle[medium].pop() ?? (await openKeptPage(browser, medium, options.origin));
    page.whenCrashed(fail);
    try {
      const value = await job(page);
      page.assertStayed();
      if (!dead && page.shown < options.recycle) idle[medium].push(page);
      else page.close().catch(() => {});
      return value;
    } catch (problem) {
      page.close().catch(() => {});
      throw problem;
    } finally {
      page.whenCrashed(null);
    }
  }

  /** What a job threw: when the browser is gone, that is the reason. */
  async function reason(problem: unknown): Promise<unknown> {
    if (problem instanceof Refused || problem instanceof BrowserLost) return problem;
    const { browser } = await launched;
    if (browser.connected && !dead) await wait(50);
    return browser.connected && !dead ? problem : new BrowserLost('the browser ended', false);
  }

  return {
    launched,
    dead: () => dead,
    async work(medium, job) {
      await launched;
      try {
        return await within(options.deadline, working, (fail) => onPage(medium, job, fail));
      } catch (problem) {
        const found = await reason(problem);
        if (found instanceof BrowserLost) {
          die();
          (await launched).kill();
        }
        throw found;
      }
    },
    async kill() {
      const running = await launched.catch(() => null);
      die();
      running?.kill();
      await running?.gone;
    },
  };
}

/** The work, unless it takes longer than `ms` or is told through `working` that it has failed. */
function within<T>(
  ms: number,
  working: Set<(problem: Error) => void>,
  work: (fail: (problem: Error) => void) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new BrowserLost(`it took longer than ${ms / 1000} s`, true)), ms);
    working.add(reject);
    const settled = () => {
      clearTimeout(timer);
      working.delete(reject);
    };
    work(reject).then(resolve, reject).finally(settled);
  });
}
