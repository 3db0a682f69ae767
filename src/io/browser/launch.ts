import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { isRunning } from '../running.ts';
import { type Child, startChild } from './child.ts';
import type { Found } from './find.ts';
import { flagsFor } from './flags.ts';
import { BrowserProblem } from './problem.ts';

/** A running browser. */
export interface Launched {
  readonly browser: Browser;
  readonly version: string;
  readonly pid: number;
  readonly gone: Promise<void>;
  /** Ends it and its children at once and removes its profile. */
  kill(): void;
}

const START_LIMIT = 30_000;
const PROFILE = 'lessonpress-browser-';

/** Why the browser runs without its sandbox, to be said once; null when it has it. Root cannot have it. */
export function sandboxWarning(): string | null {
  if (process.getuid?.() === 0) {
    return 'the browser runs without its sandbox because you are root; run lessonpress as another user to have it.';
  }
  if (process.env.PUPPETEER_DANGEROUS_NO_SANDBOX !== 'true') return null;
  return 'the browser runs without its sandbox because PUPPETEER_DANGEROUS_NO_SANDBOX is set.';
}

/**
 * Starts the browser in the closed set-up: on a pipe, without network, with a profile of its own that is removed
 * afterwards. Throws BrowserProblem when it does not start.
 */
export async function launchBrowser(found: Found): Promise<Launched> {
  sweepProfiles();
  const profile = mkdtempSync(join(tmpdir(), `${PROFILE}${process.pid}-`));
  const child = startChild(
    found.path,
    flagsFor(found, profile, sandboxWarning() === null),
    environment(found, profile),
    profile,
  );
  try {
    // The library loads while the browser boots.
    const { default: puppeteer } = await import('puppeteer');
    const connecting = puppeteer.connect({
      transport: child.transport,
      defaultViewport: null,
      protocolTimeout: 600_000,
    });
    connecting.catch(() => {});
    const browser = await Promise.race([connecting, child.gone.then(() => null), limit(START_LIMIT)]);
    if (browser === null) throw new Error('it ended at once');
    const version = await browser.version();
    return { browser, version, pid: child.pid, gone: child.gone, kill: () => child.kill() };
  } catch (problem) {
    child.kill();
    await child.heard;
    throw new BrowserProblem(explain(found, child, problem));
  }
}

/** A browser that boots while the program loads. */
export interface StartedBrowser {
  /** The browser, for the first who asks; null for everybody after. */
  take(): Promise<Launched> | null;
  /** Ends it when nobody took it. */
  drop(): Promise<void>;
}

/** Starts a browser before there is work for it. A failure is told to whoever takes it. */
export function startBrowser(found: Found): StartedBrowser {
  let waiting: Promise<Launched> | null = launchBrowser(found);
  waiting.catch(() => {});
  const take = () => {
    const taken = waiting;
    waiting = null;
    return taken;
  };
  return {
    take,
    async drop() {
      const launched = await take()?.catch(() => null);
      launched?.kill();
      await launched?.gone;
    },
  };
}

function limit(ms: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`it did not answer within ${ms / 1000} s`)), ms).unref();
  });
}

/** The child's environment: one language and time zone for all, no proxy, no desktop. */
function environment(found: Found, profile: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: 'en', TZ: 'UTC' };
  for (const name of Object.keys(env)) {
    if (/^((https?|all|no|ftp)_proxy|display|wayland_display|dbus_session_bus_address|sslkeylogfile)$/i.test(name)) {
      delete env[name];
    }
  }
  if (process.platform !== 'win32') env.TMPDIR = profile;
  if (found.fontConfig) {
    env.FONTCONFIG_FILE = found.fontConfig;
    delete env.FONTCONFIG_PATH;
  }
  if (found.libraries) {
    env.LD_LIBRARY_PATH = [found.libraries, env.LD_LIBRARY_PATH].filter((folder) => folder).join(':');
  }
  return env;
}

/** Removes profiles of processes that were killed before they could. */
function sweepProfiles(): void {
  try {
    for (const name of readdirSync(tmpdir())) {
      const pid = name.startsWith(PROFILE) ? Number.parseInt(name.slice(PROFILE.length), 10) : Number.NaN;
      if (pid > 0 && pid !== process.pid && !isRunning(pid)) {
        rmSync(join(tmpdir(), name), { recursive: true, force: true });
      }
    }
  } catch {
    // What cannot be removed belongs to someone else.
  }
}

function explain(found: Found, child: Child, problem: unknown): string {
  const said = child.log();
  if (/No usable sandbox|new namespace|SUID sandbox/i.test(said)) return noSandbox(found);
  const missing = /error while loading shared libraries: ([^:]+)/.exec(said)?.[1];
  if (missing) {
    return `the browser ${found.path} needs the library ${missing}, which this system does not have.`;
  }
  const reason = problem instanceof Error ? problem.message : String(problem);
  const last = said
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-3)
    .join('\n');
  return `the browser ${found.path} did not start: ${reason}.${last ? `\nIt said:\n${last}` : ''}`;
}

/** The ways out when the system refuses the sandbox (Ubuntu 23.10 and newer, some containers). */
function noSandbox(found: Found): string {
  return `the browser ${found.path} did not start: this system does not let it make its sandbox.
One of these helps:
  - install a browser with a sandbox of its own, for example google-chrome-stable, and give --browser <path>;
  - on Ubuntu 23.10 or newer, let programs make user namespaces:
    sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0
  - in a container, start it with user namespaces allowed (docker run --security-opt seccomp=unconfined);
  - print without the sandbox: set PUPPETEER_DANGEROUS_NO_SANDBOX=true. Topics still run no script and reach nothing.`;
}
