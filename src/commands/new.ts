import { readAssets } from '../io/assets.ts';
import { openFiles } from '../io/files.ts';
import { locateProject } from '../io/locate.ts';
import { join } from '../project/path.ts';
import type { Host } from './host.ts';
import { UsageProblem } from './problem.ts';

/** Writes a topic that builds, with every common thing shown once. Never overwrites a file. */
export async function runNew(
  title: string,
  options: { content?: string; folder?: string },
  host: Host,
): Promise<number> {
  const place = locateProject({ cwd: host.cwd, content: options.content, out: undefined, targets: [] });
  const name = slug(title);
  if (name === '') throw new UsageProblem('the title needs a letter or a figure, so that the file can have a name.');
  const files = openFiles(place.root, { create: true });
  const path = join(join(place.content, (options.folder ?? '').replace(/^\/+|\/+$/g, '')), `${name}.md`);
  if (await files.read(path)) throw new UsageProblem(`${path} is there already; choose another title or folder.`);
  const assets = await readAssets(place.root);
  const starter = assets.templates['new/topic.md'];
  if (starter === undefined) throw new Error('templates/new/topic.md is missing from the package');
  // YAML reads a JSON string as it is, so that any title is safe; the title is put in as text, never as a pattern.
  const text = new TextDecoder().decode(starter).replace('"TITLE"', () => JSON.stringify(title));
  await files.write(path, text);
  host.out([place.shown, path].filter((part) => part !== '').join('/'));
  host.err('Print it: lessonpress build');
  return 0;
}

/** A file name that every system takes: letters and figures of any script, joined by hyphens, at most 60 characters. */
export function slug(title: string): string {
  const name = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return /^(con|prn|aux|nul|com\d|lpt\d)$/.test(name) ? `${name}-topic` : name;
}
