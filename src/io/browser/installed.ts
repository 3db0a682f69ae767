import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Headless shells first: they are smaller and start and print faster than the whole browser. */
const NAMES = [
  'chrome-headless-shell',
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/opt/microsoft/msedge', '/snap/bin'];

const MAC_APPS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];

const WINDOWS_PATHS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

/** Where a Chrome, an Edge or a Chromium may lie on this system, the best first. */
export function installedPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return WINDOWS_PATHS.flatMap((parts) => roots.map((root) => [root, ...parts].join('\\')));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  if (platform === 'darwin') {
    const apps = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])];
    const found = MAC_APPS.flatMap((app) => apps.map((folder) => `${folder}/${app}`));
    return [...found, ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))];
  }
  const all = [...new Set([...folders, ...LINUX_FOLDERS])];
  // Chrome's and Edge's own folders hold the program under a name of its own.
  const own = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/usr/lib/chromium/chromium'];
  return [...NAMES.flatMap((name) => all.map((folder) => join(folder, name))), ...own];
}

/** True for a file that this user may run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
