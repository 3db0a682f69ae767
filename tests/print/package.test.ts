import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../fixtures/library.ts';
import { readPdf } from '../fixtures/pdf.ts';

/** npm as this machine has it, without a shell. */
function npm(words: readonly string[], cwd: string) {
  const path = process.env.npm_execpath;
  const env = { ...process.env, NODE_ENV: '', npm_config_loglevel: 'error' };
  return path
    ? spawnSync(process.execPath, [path, ...words], { cwd, encoding: 'utf8', env })
    : spawnSync('npm', words, { cwd, encoding: 'utf8', env, shell: process.platform === 'win32' });
}

describe('the packed package', () => {
  it('installs in an empty folder and builds a topic with its own templates, fonts and browser', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lessonpress-pack-'));
    const packed = npm(['pack', '--pack-destination', folder, '--ignore-scripts'], root);
    expect(packed.status, packed.stderr).toBe(0);
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
    const project = join(folder, 'project');
    mkdirSync(join(project, 'content'), { recursive: true });
    writeFileSync(join(project, 'package.json'), '{"private": true}');
    const installed = npm(['install', '--prefer-offline', '--no-audit', '--no-fund', join('..', tarball)], project);
    expect(installed.status, installed.stderr).toBe(0);
    writeFileSync(
      join(project, 'content', 'rivers.md'),
      '---\ntitle: Rivers\n---\n\n## Water\n\nA river runs to the sea: $v = \\frac{s}{t}$.\n\n:::questions\n1. Where? [1]\n   > to the sea\n:::\n',
    );
    const bin = join(project, 'node_modules', 'lessonpress', 'dist', 'cli.js');
    const built = spawnSync(process.execPath, [bin, 'build'], { cwd: project, encoding: 'utf8' });
    expect(built.status, built.stderr).toBe(0);
    const pdf = await readPdf(new Uint8Array(readFileSync(join(project, 'output', 'rivers', 'worksheet.pdf'))));
    expect(pdf.pages[0]).toContain('Rivers');
    expect(
      existsSync(
        join(project, 'node_modules', '.bin', process.platform === 'win32' ? 'lessonpress.cmd' : 'lessonpress'),
      ),
    ).toBe(true);
  }, 240_000);
});
