import { basename } from 'node:path';
import { installedPlaces, isProgram } from './installed.ts';
import { unpackPackaged } from './packaged.ts';

/** What the user asked for. */
export interface BrowserWish {
  /** Path of `--browser`. */
  readonly browser?: string | undefined;
}

/** A browser to print with. */
export interface Found {
  readonly path: string;
  readonly kind: 'given' | 'packaged' | 'installed';
  /** `shell`: a headless shell; `full`: a whole browser, run headless. */
  readonly mode: 'shell' | 'full';
  /** Version when it is known without starting it. */
  readonly version: string | null;
  /** Folder of libraries that this browser needs and the system lacks, for its process only. */
  readonly libraries: string | null;
  /** fontconfig's file for its process only, so that it sees the same fonts everywhere; null: the system's. */
  readonly fontConfig: string | null;
}

/** There is none: what was tried, and a message that says what to do. */
export interface NotFound {
  readonly tried: readonly string[];
  readonly message: string;
}

/**
 * The browser to print with: the one given by `--browser` or PUPPETEER_EXECUTABLE_PATH (never passed over in silence
 * when it is not there), else the one inside the npm package on Linux x64, else an installed Chrome, Edge or
 * Chromium. Never downloads. The packaged one is unpacked on its first use (about 3 s).
 */
export async function findBrowser(wish: BrowserWish): Promise<Found | NotFound> {
  const given = wish.browser ?? process.env.PUPPETEER_EXECUTABLE_PATH;
  if (given) return findGiven(given, wish.browser !== undefined ? '--browser' : 'PUPPETEER_EXECUTABLE_PATH');
  const tried: string[] = [];
  const packaged = await unpackPackaged();
  if ('path' in packaged) {
    return { ...packaged, kind: 'packaged', mode: 'shell' };
  }
  tried.push(packaged.reason);
  const places = installedPlaces(process.platform, process.env);
  const path = places.find(isProgram);
  if (path !== undefined) {
    return { path, kind: 'installed', mode: modeOf(path), version: null, libraries: null, fontConfig: null };
  }
  tried.push(...places);
  return { tried, message: `no browser to print with was found.\n${tried[0]}.\n${whatToDo()}` };
}

function findGiven(path: string, by: string): Found | NotFound {
  if (isProgram(path))
    return { path, kind: 'given', mode: modeOf(path), version: null, libraries: null, fontConfig: null };
  return {
    tried: [path],
    message: `${by} names ${path}, and there is no program there. Give the path of a Chrome, Edge or Chromium.`,
  };
}

function modeOf(path: string): Found['mode'] {
  return /headless[-_]shell/i.test(basename(path)) ? 'shell' : 'full';
}

function whatToDo(): string {
  const where = 'or give the path of one: --browser <path> (or PUPPETEER_EXECUTABLE_PATH).';
  if (process.platform === 'win32' || process.platform === 'darwin') {
    return `Install Google Chrome, Microsoft Edge or Chromium, ${where}`;
  }
  const flatpak = 'A browser installed as a Flatpak cannot be used: it has no program of its own to start.';
  return `Install one (Debian and Ubuntu: apt install chromium-headless-shell, or google-chrome-stable), ${where}\n${flatpak}`;
}
