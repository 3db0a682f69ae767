import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer';

/** A started browser process: what it said on stderr, and its end. */
export interface Child {
  readonly pid: number;
  readonly transport: ConnectionTransport;
  /** The last of what it wrote to stderr. */
  log(): string;
  /** When all that it wrote to stderr has been read: its words may come after its end. At most half a second. */
  readonly heard: Promise<void>;
  readonly gone: Promise<void>;
  /** Ends it and everything it started, at once, and removes its profile. Safe to call again. */
  kill(): void;
}

const running = new Set<Child>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Starts a browser in a process group of its own, controlled through two pipes (no port is opened). It is killed with
 * its group when this process exits or is asked to stop.
 */
export function startChild(path: string, flags: readonly string[], env: NodeJS.ProcessEnv, profile: string): Child {
  const started = spawn(path, flags, {
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  let said = '';
  started.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-8000);
  });
  const heard = new Promise<void>((resolve) => {
    const done = () => resolve();
    if (!started.stderr) return done();
    started.stderr.once('close', done);
    started.once('exit', () => setTimeout(done, 500).unref());
    started.once('error', done);
  });
  let killed = false;
  const gone = new Promise<void>((resolve) => {
    started.once('exit', () => resolve());
    started.once('error', (problem) => {
      said += `\n${problem.message}`;
      resolve();
    });
  });
  const child: Child = {
    pid: started.pid ?? 0,
    transport: pipeTransport(started),
    log: () => said,
    heard,
    gone,
    kill() {
      if (killed) return;
      killed = true;
      running.delete(child);
      killTree(started);
      removeProfile(profile);
    },
  };
  watchForExit();
  running.add(child);
  // A browser that ends by itself may leave children: the group goes with it.
  void gone.then(() => child.kill());
  return child;
}

/** SIGKILL to the whole process group, by the number recorded when it was started. */
function killTree(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}

function removeProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 });
  } catch {
    // A process of the group may still be writing while it dies: sweepProfiles() of a later start removes the rest.
  }
}

let watching = false;
function watchForExit(): void {
  if (watching) return;
  watching = true;
  const killAll = () => {
    for (const child of [...running]) child.kill();
  };
  process.once('exit', killAll);
  for (const signal of SIGNALS) {
    const stop = () => {
      killAll();
      process.off(signal, stop);
      // Nobody else handles it: die of it, as without this handler.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    };
    // Before the others: they may take themselves off while they run.
    process.prependListener(signal, stop);
  }
}

/** Messages separated by NUL through file descriptors 3 and 4. */
function pipeTransport(child: ChildProcess): ConnectionTransport {
  const write = child.stdio[3] as Writable;
  const read = child.stdio[4] as Readable;
  let parts: Buffer[] = [];
  const transport: ConnectionTransport = {
    send: (message) => void write.write(`${message}\0`),
    close: () => {
      read.destroy();
      write.destroy();
    },
  };
  read.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...parts, chunk.subarray(start, end)]).toString('utf8');
      parts = [];
      start = end + 1;
      transport.onmessage?.(message);
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  });
  read.on('close', () => transport.onclose?.());
  read.on('error', () => transport.onclose?.());
  write.on('error', () => {});
  return transport;
}
