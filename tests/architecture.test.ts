import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

interface Import {
  readonly from: string;
  readonly to: string;
  readonly external: boolean;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split('\\').join('/'));

const imports: Import[] = files.flatMap((from) => {
  const text = readFileSync(join(src, from), 'utf8');
  return [...text.matchAll(/(?:from\s+|import\s*\(\s*|^import\s+)'([^']+)'/gm)].map((match) => {
    const name = match[1] ?? '';
    const external = !name.startsWith('.');
    return {
      from,
      external,
      to: external
        ? name
        : relative(src, resolve(dirname(join(src, from)), name))
            .split('\\')
            .join('/'),
    };
  });
});

/** The layer of a file: its first folder, or its own name at the top. */
const layer = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : file);

/** Which layers each layer may import. build, cli, commands and project stand on top and may see them all. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  markdown: ['model'],
  questions: ['model', 'markdown'],
  plan: ['model', 'questions'],
  activities: ['model', 'markdown'],
  topic: ['model', 'markdown', 'questions', 'activities', 'plan'],
  html: ['model'],
  leaks: ['model'],
  checks: ['model', 'plan'],
  layout: ['model'],
  outputs: ['model', 'plan', 'html', 'layout'],
  finish: ['model'],
  io: ['model'],
  report: ['model'],
  'settings.ts': ['model', 'topic'],
};

const ON_TOP = ['build.ts', 'cli.ts', 'index.ts', 'commands', 'project'];

describe('the import rules', () => {
  it('finds the source and its imports', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(imports.length).toBeGreaterThan(200);
  });

  it('knows every folder of src/', () => {
    const unknown = new Set(files.map(layer).filter((name) => !(name in MAY_IMPORT) && !ON_TOP.includes(name)));
    expect([...unknown]).toEqual([]);
  });

  it('lets each layer import only what lies below it', () => {
    const wrong = imports.filter(({ from, to, external }) => {
      const allowed = MAY_IMPORT[layer(from)];
      return !external && allowed && layer(to) !== layer(from) && !allowed.includes(layer(to));
    });
    expect(wrong).toEqual([]);
  });

  it('lets plan see of questions only the contract', () => {
    const wrong = imports.filter(
      ({ from, to }) => layer(from) === 'plan' && layer(to) === 'questions' && to !== 'questions/type.ts',
    );
    expect(wrong).toEqual([]);
  });

  it('keeps siblings apart under questions/ and outputs/', () => {
    const sibling = (file: string) =>
      file
        .match(/^(questions|outputs)\/([^/]+)\//)
        ?.slice(1, 3)
        .join('/');
    const wrong = imports.filter(({ from, to, external }) => {
      const a = sibling(from);
      const b = sibling(to);
      return !external && b && a !== b && from !== 'questions/index.ts' && from !== 'outputs/index.ts' && a;
    });
    expect(wrong).toEqual([]);
  });

  it('keeps activities apart: they share the contract and making/', () => {
    const activity = (file: string) => file.match(/^activities\/(?!activity\.ts|index\.ts|making\/)([^/.]+)/)?.[1];
    const wrong = imports.filter(({ from, to }) => {
      const other = activity(to);
      return other && from !== 'activities/index.ts' && activity(from) !== other;
    });
    expect(wrong).toEqual([]);
  });

  it('lets only the list see a question kind', () => {
    const wrong = imports.filter(({ from, to }) => {
      const kind = to.match(/^questions\/([^/]+)\//)?.[1];
      return kind && from !== 'questions/index.ts' && !from.startsWith(`questions/${kind}/`);
    });
    expect(wrong).toEqual([]);
  });

  it('opens one door to each package', () => {
    const doors: Readonly<Record<string, readonly string[]>> = {
      marked: ['markdown'],
      handlebars: ['html'],
      katex: ['html'],
      culori: ['html'],
      'sanitize-html': ['html'],
      yaml: ['topic', 'settings.ts'],
      zod: ['topic', 'settings.ts'],
      puppeteer: ['io'],
      '@sparticuz/chromium': ['io'],
      chokidar: ['io'],
      open: ['io'],
      'image-size': ['io'],
      commander: ['cli.ts'],
    };
    const wrong = imports.filter(({ from, to, external }) => {
      if (!external || to.startsWith('node:')) return false;
      const name = Object.keys(doors).find((door) => to === door || to.startsWith(`${door}/`));
      return !name || !doors[name]?.includes(layer(from));
    });
    expect(wrong).toEqual([]);
  });

  it('opens a socket in one place: for the deck that is presented', () => {
    const sockets = imports.filter(({ to }) => /^node:(http2?|https|net|tls|dgram|dns)(\/|$)/.test(to));
    expect([...new Set(sockets.map(({ from }) => from))]).toEqual(['io/serve-deck.ts']);
    expect(imports.filter(({ to }) => to === 'io/serve-deck.ts').map(({ from }) => from)).toEqual([
      'commands/present.ts',
    ]);
  });

  it('keeps files, processes and the clock in io/ and at the top', () => {
    const effects = /node:(fs|child_process|http|net|worker_threads|os|path|url)/;
    const wrong = imports.filter(
      ({ from, to, external }) =>
        external && effects.test(to) && !['io', 'finish', 'cli.ts', 'commands'].includes(layer(from)),
    );
    expect(wrong).toEqual([]);
    const impure = files.filter((file) => {
      if (['io', 'cli.ts', 'commands', 'finish'].includes(layer(file))) return false;
      const code = readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return /\bprocess\.|Date\.now|new Date\(|Math\.random|performance\.now/.test(code);
    });
    expect(impure).toEqual([]);
  });

  it('reads the command line in one place', () => {
    const readers = files.filter((file) => /process\.argv/.test(readFileSync(join(src, file), 'utf8')));
    expect(readers.filter((file) => file !== 'cli.ts')).toEqual([]);
  });

  it('has no cycles', () => {
    const edges = new Map<string, string[]>();
    for (const { from, to, external } of imports) if (!external) edges.set(from, [...(edges.get(from) ?? []), to]);
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, trail: readonly string[]) => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('has no barrel files but the lists and the public API', () => {
    const barrels = files.filter((file) => {
      const text = readFileSync(join(src, file), 'utf8');
      return /^export (\*|\{[^}]*\}) from/m.test(text) && file !== 'index.ts';
    });
    expect(barrels).toEqual([]);
  });

  it('keeps the pipeline on one page', () => {
    const lines = readFileSync(join(src, 'build.ts'), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && !/^\s*(\/\*\*|\*|\/\/|import)/.test(line));
    expect(lines.length).toBeLessThanOrEqual(100);
  });
});
