import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const listed = readFileSync(join(root, 'THIRD_PARTY.md'), 'utf8');

interface Locked {
  readonly version: string;
  readonly dev?: boolean;
  readonly license?: string;
}

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
const shipped = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && !entry.dev);

describe('THIRD_PARTY.md', () => {
  it('names every package that is installed with Lessonpress', () => {
    expect(shipped.length).toBeGreaterThan(50);
    const missing = shipped
      .map(([path]) => path.split('node_modules/').pop() ?? '')
      .filter((name) => !listed.includes(name));
    expect(missing).toEqual([]);
  });

  it('has only licences that let it be used and passed on', () => {
    const allowed =
      /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Python-2\.0|CC0-1\.0|\(MIT OR .*\)|\(BSD.*\))$/;
    const wrong = shipped
      .filter(([, entry]) => entry.license && !allowed.test(entry.license))
      .map(([path, entry]) => [path, entry.license]);
    expect(wrong).toEqual([]);
  });

  it('goes with a licence text for every font family in the package', () => {
    const fonts = join(root, 'templates', 'themes', 'plain', 'fonts');
    const licences = readdirSync(join(fonts, 'licences')).map((name) => name.replace(/\.txt$/, ''));
    const files = readdirSync(fonts).filter((name) => name.endsWith('.woff2'));
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !licences.some((family) => file.startsWith(family)))).toEqual([]);
  });
});

describe('the lock file', () => {
  it('holds no version with a known hole', () => {
    const floors: Readonly<Record<string, readonly [number, number, number]>> = {
      handlebars: [4, 7, 10],
      marked: [18, 0, 0],
      'sanitize-html': [2, 17, 5],
    };
    for (const [name, floor] of Object.entries(floors)) {
      const version = lock.packages[`node_modules/${name}`]?.version.split('.').map(Number) ?? [];
      const above = floor.findIndex((part, n) => (version[n] ?? 0) !== part);
      expect(above < 0 || (version[above] ?? 0) > (floor[above] ?? 0), `${name} ${version.join('.')}`).toBe(true);
    }
  });

  it('names no registry', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"/);
    expect(readFileSync(join(root, 'bench', 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"/);
  });
});
