import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** Where a project lies on this machine. */
export interface Place {
  /** Absolute. Nothing outside it is read. */
  readonly root: string;
  /** The content folder, relative to the root, with forward slashes; '' is the root itself. */
  readonly content: string;
  /** Absolute. */
  readonly output: string;
  /** Put before a root-relative path when it is shown, so that it can be opened from the current folder. */
  readonly shown: string;
  /** Topic files and folders that were asked for, relative to the root; empty: all. */
  readonly targets: readonly string[];
  /** What was asked for and is not there. */
  readonly missing: readonly string[];
}

/**
 * The project's root is the folder of the nearest lessonpress.yaml upward, else the content folder. The content
 * folder is `--content`, else `content/` of the root, else the nearest folder called content above the first target,
 * else the folder that was named.
 */
export function locateProject(asked: {
  readonly cwd: string;
  readonly content: string | undefined;
  readonly out: string | undefined;
  readonly targets: readonly string[];
}): Place {
  const { cwd } = asked;
  const targets = asked.targets.map((target) => resolve(cwd, target));
  const missing = asked.targets.filter((target) => !existsSync(resolve(cwd, target)));
  const start = asked.content !== undefined ? resolve(cwd, asked.content) : folderFor(targets[0] ?? cwd);
  const home = upwardTo(start, (folder) => existsSync(join(folder, 'lessonpress.yaml')));
  const folder = asked.content !== undefined ? start : contentFolder(home, start, targets.length > 0);
  const root = home ?? folder;
  // Where no lesson that was named is there, the folder is not what is wrong.
  if (missing.length === 0 && !existsSync(folder)) missing.push(asked.content ?? 'content');
  const beside = basename(folder) === 'content' ? dirname(folder) : folder;
  return {
    root,
    content: slashes(relative(root, folder)),
    output: asked.out !== undefined ? resolve(cwd, asked.out) : join(home ?? beside, 'output'),
    shown: slashes(relative(cwd, root)),
    targets: targets.map((target) => slashes(relative(root, target))),
    missing,
  };
}

function contentFolder(home: string | null, start: string, named: boolean): string {
  const above = upwardTo(start, (folder) => basename(folder) === 'content');
  if (above && (home === null || above.startsWith(home))) return above;
  const inside = join(home ?? start, 'content');
  if (existsSync(inside) && (!named || home !== null)) return inside;
  return named ? start : inside;
}

function folderFor(path: string): string {
  return existsSync(path) && statSync(path).isFile() ? dirname(path) : path;
}

function upwardTo(folder: string, fits: (folder: string) => boolean): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (fits(at)) return at;
    if (dirname(at) === at) return null;
  }
}

const slashes = (path: string) => path.split(sep).join('/');
