import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

describe('the reveal.js of every deck', () => {
  it('is what scripts/reveal.mjs makes of the installed package', () => {
    const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'reveal.mjs'), '--check'], {
      encoding: 'utf8',
    });
    expect(stdout + stderr).toBe('templates/slides/reveal.js is up to date\n');
  });

  it('says whose it is and under which licence', () => {
    expect(readFileSync(join(root, 'templates', 'slides', 'reveal.js'), 'utf8')).toMatch(
      /^\/\*![^/]*reveal\.js[\s\S]*MIT licensed[\s\S]*Hakim El Hattab/,
    );
  });
});
