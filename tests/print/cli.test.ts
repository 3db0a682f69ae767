import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { cli, runCli } from '../fixtures/library.ts';
import { readPdf } from '../fixtures/pdf.ts';

function project(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'lessonpress-cli-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const good = `---
title: Rivers
---

## Water

A river runs to the sea.

:::questions
1. Where does a river run? [1]
   > to the sea
2. Which of these is a river?
   - [ ] the Alps
   - [x] the Rhine
   - [ ] the Sahara
:::
`;

describe('lessonpress build', () => {
  it('prints the good topics and names what is wrong in the others, with exit code 1', async () => {
    const cwd = project({ 'content/good.md': good, 'content/bad.md': good.replace('title: Rivers', 'subject: x') });
    const { status, stdout, stderr } = await runCli(['build'], { cwd });
    expect(status).toBe(1);
    expect(stderr).toContain('content/bad.md:');
    expect(stderr).toContain('front-matter/no-title');
    expect(stderr).toMatch(/hint: /);
    expect(stdout).toContain('output/good/');
    expect(existsSync(join(cwd, 'output/good/worksheet.pdf'))).toBe(true);
    expect(existsSync(join(cwd, 'output/bad'))).toBe(false);
  });

  it('prints Letter when asked, and only what was asked', async () => {
    const cwd = project({ 'content/good.md': good });
    const { status } = await runCli(['build', '--paper', 'letter', '--only', 'worksheet'], { cwd });
    expect(status).toBe(0);
    expect(readdirSync(join(cwd, 'output/good')).sort()).toEqual(['worksheet.html', 'worksheet.pdf']);
    const { sizes } = await readPdf(new Uint8Array(readFileSync(join(cwd, 'output/good/worksheet.pdf'))));
    expect(sizes[0]?.width).toBeCloseTo(215.9, 0);
    expect(sizes[0]?.height).toBeCloseTo(279.4, 0);
  });

  it('gives the same bytes for CRLF and BOM as for clean input', async () => {
    const clean = project({ 'content/good.md': good });
    const messy = project({ 'content/good.md': `\uFEFF${good.replace(/\n/g, '\r\n')}` });
    for (const cwd of [clean, messy]) expect((await runCli(['build'], { cwd })).status).toBe(0);
    for (const file of ['worksheet.pdf', 'answers.pdf', 'slides.html', 'slides.pdf', 'worksheet.html']) {
      const [a, b] = [clean, messy].map((cwd) => readFileSync(join(cwd, 'output/good', file)));
      expect(a?.equals(b ?? Buffer.alloc(0)), file).toBe(true);
    }
  });

  it('reports everything as one JSON object', async () => {
    const cwd = project({ 'content/good.md': good });
    const { stdout, status } = await runCli(['build', '--json', '--only', 'worksheet'], { cwd });
    expect(status).toBe(0);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ schemaVersion: 1, ok: true, topics: [{ id: 'good', title: 'Rivers', ok: true }] });
    expect(report.topics[0].files.map((file: { path: string }) => file.path)).toContain('good/worksheet.pdf');
  });

  it('names the outputs of a deleted topic, and clean removes them and nothing else', async () => {
    const cwd = project({ 'content/good.md': good, 'content/old.md': good });
    await runCli(['build', '--only', 'worksheet'], { cwd });
    writeFileSync(join(cwd, 'output/old/my-notes.txt'), 'mine');
    rmSync(join(cwd, 'content/old.md'));
    const { stderr } = await runCli(['build', '--only', 'worksheet'], { cwd });
    expect(stderr).toContain('output/old/worksheet.pdf');
    const cleaned = await runCli(['clean'], { cwd });
    expect(cleaned.status).toBe(0);
    expect(existsSync(join(cwd, 'output/old/worksheet.pdf'))).toBe(false);
    expect(existsSync(join(cwd, 'output/old/my-notes.txt'))).toBe(true);
    expect(existsSync(join(cwd, 'output/good/worksheet.pdf'))).toBe(true);
  });

  it('says so when there are no topics, with exit code 1', async () => {
    const cwd = project({ 'content/_folder.yaml': 'subject: History\n' });
    const { status, stderr } = await runCli(['build'], { cwd });
    expect(status).toBe(1);
    expect(stderr).toContain('project/no-topics');
  });

  it('says so when the output folder cannot be written, and leaves no torn file', async () => {
    const cwd = project({ 'content/good.md': good, output: 'a file where the folder should be' });
    const { status, stderr } = await runCli(['build', '--only', 'worksheet'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('output');
    expect(stderr).not.toContain('bug');
  });

  it('refuses to print without a browser, with exit code 3 and what to do', async () => {
    const cwd = project({ 'content/good.md': good });
    const { status, stderr } = await runCli(['build', '--browser', join(cwd, 'no-such-browser')], { cwd });
    expect(status).toBe(3);
    expect(stderr).toMatch(/no-such-browser/);
    expect(stderr).not.toContain('bug');
  });

  it('refuses an unknown output or flag with exit code 2 and a suggestion', async () => {
    const cwd = project({ 'content/good.md': good });
    const only = await runCli(['build', '--only', 'workshet'], { cwd });
    expect(only.status).toBe(2);
    expect(only.stderr).toContain('did you mean worksheet');
    expect((await runCli(['build', '--papre', 'a4'], { cwd })).status).toBe(2);
    const bild = await runCli(['bild'], { cwd });
    expect(bild.status).toBe(2);
    expect(bild.stderr).toContain('did you mean build?');
  });

  it('says how to begin where there is no project, and names only the lesson where a lesson is not there', async () => {
    const cwd = project({});
    const nothing = await runCli(['build'], { cwd });
    expect(nothing.status).toBe(2);
    expect(nothing.stderr).toContain('lessonpress new');
    expect((await runCli(['build', 'nope.md'], { cwd })).stderr).toBe('lessonpress: there is no nope.md here.\n');
  });

  it('counts one as one', async () => {
    const { stderr } = await runCli(['check'], {
      cwd: project({ 'content/bad.md': '---\ntitle: T\nminuets: 5\n---\n\nText.\n' }),
    });
    expect(stderr).toContain('1 topic checked: 1 error, ');
  });
});

describe('lessonpress build --watch', () => {
  it('builds again after each save, and ends on Ctrl-C with nothing left running', async () => {
    const cwd = project({ 'content/good.md': good });
    const child = spawn(process.execPath, [cli, 'build', '--watch', '--only', 'worksheet'], { cwd });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const until = async (times: number) => {
      for (let n = 0; n < 300 && said.split('Watching for changes').length - 1 < times; n += 1) await wait(100);
      expect(said.split('Watching for changes').length - 1, said).toBe(times);
    };
    await until(1);
    writeFileSync(join(cwd, 'content/good.md'), good.replace('A river runs', 'A brook runs'));
    await until(2);
    const { pages } = await readPdf(new Uint8Array(readFileSync(join(cwd, 'output/good/worksheet.pdf'))));
    expect(pages.join(' ')).toContain('A brook runs');
    child.kill('SIGINT');
    const code = await new Promise((done) => child.on('close', done));
    expect(code).toBe(130);
    expect(readdirSync(join(cwd, 'output/good')).sort()).toEqual(['worksheet.html', 'worksheet.pdf']);
  });
});

describe('lessonpress check', () => {
  it('needs no browser', async () => {
    const cwd = project({ 'content/good.md': good });
    const env = { PUPPETEER_EXECUTABLE_PATH: join(cwd, 'none'), PATH: '' };
    expect((await runCli(['check'], { cwd, env })).status).toBe(0);
  });

  it('warns when more minutes are planned than the lesson has', async () => {
    const long = good
      .replace('title: Rivers', 'title: Rivers\nminutes: 10')
      .replace(':::questions', ':::questions{minutes=25}');
    const { stdout, status } = await runCli(['check'], { cwd: project({ 'content/long.md': long }) });
    expect(status).toBe(0);
    expect(stdout).toContain('topic/too-long');
  });

  it('prints GitHub annotations when asked', async () => {
    const cwd = project({ 'content/bad.md': '# no front matter\n' });
    const { stdout, status } = await runCli(['check', '--format', 'github'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=content\/bad\.md,line=1/m);
  });

  it('names a file that is not UTF-8, and checks the rest', async () => {
    const bad = new Uint8Array([...new TextEncoder().encode('---\ntitle: Caf'), 0xe9, 0x0a, 0x2d, 0x2d, 0x2d]);
    const cwd = project({ 'content/good.md': good, 'content/latin.md': bad });
    const { stdout, stderr, status } = await runCli(['check'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain('file/not-utf8');
    expect(stderr).toContain('2 topics checked');
  });
});

describe('lessonpress new', () => {
  it('writes a topic that builds without a word of complaint', async () => {
    const cwd = project({ 'content/_folder.yaml': 'subject: History\n' });
    const made = await runCli(['new', 'The "New" Economic Policy: a #1 question?'], { cwd });
    expect(made.status).toBe(0);
    expect(made.stdout.trim()).toBe('content/the-new-economic-policy-a-1-question.md');
    const checked = await runCli(['check'], { cwd });
    expect(checked.stdout).toBe('');
    expect(checked.status).toBe(0);
    const built = await runCli(['build'], { cwd });
    expect(built.status, built.stderr).toBe(0);
    const again = await runCli(['new', 'The "New" Economic Policy: a #1 question?'], { cwd });
    expect(again.status).toBe(2);
  });
});

describe('lessonpress doctor', () => {
  it('shows the browser it would print with', async () => {
    const { status, stdout } = await runCli(['doctor']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/browser/i);
    expect(stdout).not.toContain('MISSING');
  });

  it('says what is missing, with exit code 3', async () => {
    const { status, stdout } = await runCli(['doctor', '--browser', '/no/such/browser']);
    expect(status).toBe(3);
    expect(stdout).toContain('MISSING');
  });
});

describe('lessonpress', () => {
  it('prints its version and its help', async () => {
    const { stdout } = await runCli(['--version']);
    expect(stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
    const help = await runCli(['--help']);
    expect(help.status).toBe(0);
    expect(help.stdout).toContain('build');
  });
});
