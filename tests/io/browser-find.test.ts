import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../../src/io/browser/find.ts';
import { flagsFor } from '../../src/io/browser/flags.ts';
import { installedPlaces } from '../../src/io/browser/installed.ts';
import { launchBrowser } from '../../src/io/browser/launch.ts';
import { BrowserProblem } from '../../src/io/browser/problem.ts';

const onUnix = describe.skipIf(process.platform === 'win32');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lessonpress-find-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function program(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

onUnix('the browser', () => {
  it('is the one that is named, before all others', async () => {
    const path = program('my-browser', 'exit 0');
    expect(await findBrowser({ browser: path })).toMatchObject({ path, kind: 'given', mode: 'full' });
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', program('chrome-headless-shell', 'exit 0'));
    expect(await findBrowser({})).toMatchObject({ kind: 'given', mode: 'shell' });
    expect(await findBrowser({ browser: path })).toMatchObject({ path });
  });

  it('is never another one in silence when the named one is not there', async () => {
    const found = await findBrowser({ browser: join(folder, 'none') });
    expect('tried' in found && found.message).toMatch(/^--browser names .*none, and there is no program there/);
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', folder);
    const other = await findBrowser({});
    expect('tried' in other && other.message).toContain('PUPPETEER_EXECUTABLE_PATH names');
  });

  it.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('is the packaged headless shell', async () => {
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', '');
    expect(await findBrowser({})).toMatchObject({
      kind: 'packaged',
      mode: 'shell',
      version: expect.stringMatching(/^\d+/),
    });
  });

  it('that does not start is told with what it said', async () => {
    const start = (script: string) =>
      launchBrowser({
        path: program('b', script),
        kind: 'given',
        mode: 'full',
        version: null,
        libraries: null,
        fontConfig: null,
      });
    await expect(start('echo broken in two >&2; exit 1')).rejects.toThrow(BrowserProblem);
    await expect(start('echo broken in two >&2; exit 1')).rejects.toThrow('broken in two');
    await expect(start('echo "FATAL: No usable sandbox!" >&2; exit 1')).rejects.toThrow(
      'PUPPETEER_DANGEROUS_NO_SANDBOX',
    );
    await expect(start('echo "error while loading shared libraries: libnss3.so: no" >&2; exit 1')).rejects.toThrow(
      'needs the library libnss3.so',
    );
  });
});

describe('the places of installed browsers', () => {
  it('are those of each system', () => {
    const windows = installedPlaces('win32', {
      PROGRAMFILES: 'C:\\Program Files',
      LOCALAPPDATA: 'C:\\Users\\x\\AppData\\Local',
    });
    expect(windows[0]).toBe('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(windows).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
    const mac = installedPlaces('darwin', { HOME: '/Users/x', PATH: '/opt/homebrew/bin' });
    expect(mac[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    const linux = installedPlaces('linux', { PATH: '/usr/bin:relative:/home/x/bin' });
    expect(linux[0]).toBe('/usr/bin/chrome-headless-shell');
    expect(linux).toContain('/snap/bin/chromium');
    expect(linux.every((path) => path.startsWith('/'))).toBe(true);
  });
});

describe('the flags', () => {
  const found = {
    path: '/x',
    kind: 'installed',
    mode: 'full',
    version: null,
    libraries: null,
    fontConfig: null,
  } as const;

  it('close every way out and keep the sandbox', () => {
    const flags = flagsFor(found, '/tmp/profile', true);
    expect(flags).not.toContain('--no-sandbox');
    expect(flags).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
    expect(flags).toContain('--proxy-bypass-list=<-loopback>');
    expect(flags).toContain('--remote-debugging-pipe');
    expect(flags).toContain('--font-render-hinting=none');
    expect(flags.filter((flag) => flag.startsWith('--remote-debugging-port'))).toEqual([]);
    expect(flagsFor(found, '/tmp/profile', false)).toContain('--no-sandbox');
  });
});
