import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFiles } from '../../src/io/files.ts';
import { FileProblem } from '../../src/model/ports.ts';

const SECRET = 'CANARY-SECRET';
const onUnix = it.skipIf(process.platform === 'win32');
let base: string;
let root: string;
const text = (bytes: Uint8Array | null) => (bytes ? Buffer.from(bytes).toString('utf8') : null);

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'lessonpress-files-'));
  root = join(base, 'project');
  mkdirSync(join(root, 'content', 'sources'), { recursive: true });
  writeFileSync(join(root, 'content', 'b.md'), 'B');
  writeFileSync(join(root, 'content', 'a.md'), 'A');
  writeFileSync(join(root, 'content', 'sources', 's.md'), 'S');
  writeFileSync(join(base, 'secret.txt'), SECRET);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

/** What reading a path gives: its text, null, or the reason why it is refused. */
async function outcome(path: string): Promise<string | null> {
  try {
    return text(await openFiles(root).read(path));
  } catch (problem) {
    if (problem instanceof FileProblem) return problem.reason;
    throw problem;
  }
}

describe('reading', () => {
  it('gives the bytes of a file of the project, and null for none', async () => {
    expect(await outcome('content/a.md')).toBe('A');
    expect(await outcome(join(root, 'content', 'a.md'))).toBe('A');
    expect(await outcome('content/none.md')).toBeNull();
    expect(await outcome('content/a.md/none')).toBeNull();
    expect(text(await openFiles(join(base, 'no-project')).read('a.md'))).toBeNull();
  });

  onUnix('reads nothing outside the project, however it is spelt', async () => {
    symlinkSync(join(base, 'secret.txt'), join(root, 'link.txt'));
    symlinkSync(base, join(root, 'folder'));
    symlinkSync('../secret.txt', join(root, 'relative.txt'));
    const spellings: Record<string, string | null> = {
      '../secret.txt': 'outside',
      'content/../../secret.txt': 'outside',
      [join(base, 'secret.txt')]: 'outside',
      'link.txt': 'outside',
      'folder/secret.txt': 'outside',
      'relative.txt': 'outside',
      '/proc/self/environ': 'outside',
      'a\0/../../secret.txt': 'outside',
      '%2e%2e/secret.txt': null,
      [`FILE://${base}/secret.txt`]: null,
      '\\\\localhost\\secret.txt': null,
      '..\\secret.txt': null,
      'content/a.md::$DATA': null,
      'content/a.md.': null,
      'PROJEC~1/secret.txt': null,
      [`//localhost${base}/secret.txt`]: 'outside',
    };
    for (const [path, expected] of Object.entries(spellings))
      expect([path, await outcome(path)]).toEqual([path, expected]);
  });

  onUnix('follows links that stay inside', async () => {
    symlinkSync('a.md', join(root, 'content', 'link.md'));
    expect(await outcome('content/link.md')).toBe('A');
  });

  onUnix('reads a file with a second name: who can make one can read it already', async () => {
    linkSync(join(root, 'content', 'a.md'), join(root, 'content', 'twin.md'));
    expect(await outcome('content/twin.md')).toBe('A');
  });

  onUnix('refuses folders, pipes and devices without waiting for them', async () => {
    const maker = 'mkfifo';
    spawnSync(maker, [join(root, 'pipe.md')]);
    expect(await outcome('pipe.md')).toBe('not-a-file');
    expect(await outcome('content')).toBe('not-a-file');
    symlinkSync('/dev/zero', join(root, 'zero'));
    expect(await outcome('zero')).toBe('outside');
  });

  it('refuses a text over 2 MB and a picture over 30 MB', async () => {
    for (const [name, size] of [
      ['big.md', 2_000_001],
      ['big.png', 30_000_001],
    ] as const) {
      writeFileSync(join(root, name), '');
      truncateSync(join(root, name), size);
      expect(await outcome(name)).toBe('too-large');
    }
    truncateSync(join(root, 'big.md'), 2_000_000);
    expect((await outcome('big.md'))?.length).toBe(2_000_000);
  });

  it('says in words what is wrong', async () => {
    await expect(openFiles(root).read('../secret.txt')).rejects.toThrow(
      '../secret.txt lies outside the project, where nothing is read or written.',
    );
  });
});

describe('listing', () => {
  it('gives every file below a folder in one order on every system', async () => {
    mkdirSync(join(root, 'content', 'Z'));
    writeFileSync(join(root, 'content', 'Z', 'z.md'), '');
    expect(await openFiles(root).list('content')).toEqual(['Z/z.md', 'a.md', 'b.md', 'sources/s.md']);
    expect(await openFiles(root).list('nothing')).toEqual([]);
  });

  it('passes over hidden files and installed packages', async () => {
    mkdirSync(join(root, 'content', 'node_modules'));
    mkdirSync(join(root, 'content', '.git'));
    writeFileSync(join(root, 'content', 'node_modules', 'x.md'), '');
    writeFileSync(join(root, 'content', '.git', 'x.md'), '');
    writeFileSync(join(root, 'content', '.a.md.swp'), '');
    expect(await openFiles(root).list('content')).toEqual(['a.md', 'b.md', 'sources/s.md']);
  });

  onUnix('does not follow links out or round in a circle', async () => {
    symlinkSync(base, join(root, 'content', 'out'));
    symlinkSync(join(base, 'secret.txt'), join(root, 'content', 'secret.md'));
    symlinkSync('.', join(root, 'content', 'round'));
    symlinkSync('nowhere', join(root, 'content', 'broken.md'));
    symlinkSync('sources', join(root, 'content', 'also'));
    expect(await openFiles(root).list('content')).toEqual(['a.md', 'also/s.md', 'b.md', 'sources/s.md']);
    await expect(openFiles(root).list('content/out')).rejects.toThrow('outside the project');
  });
});

describe('writing', () => {
  it('makes the folders and leaves no temporary file', async () => {
    const out = openFiles(join(base, 'output'), { create: true });
    await out.write('history/nep/worksheet.pdf', new Uint8Array([1, 2]));
    await out.write('history/nep/worksheet.pdf', 'new');
    expect(readFileSync(join(base, 'output/history/nep/worksheet.pdf'), 'utf8')).toBe('new');
    expect(readdirSync(join(base, 'output/history/nep'))).toEqual(['worksheet.pdf']);
    expect(text(await out.read('history/nep/worksheet.pdf'))).toBe('new');
  });

  it('writes nothing outside', async () => {
    const out = openFiles(root, { create: true });
    await expect(out.write('../secret.txt', 'x')).rejects.toThrow('outside the project');
    await expect(out.write('', 'x')).rejects.toThrow('outside the project');
    expect(readFileSync(join(base, 'secret.txt'), 'utf8')).toBe(SECRET);
  });

  onUnix('writes nothing through a link', async () => {
    symlinkSync(base, join(root, 'folder'));
    symlinkSync(join(base, 'secret.txt'), join(root, 'link.txt'));
    await expect(openFiles(root).write('folder/new.txt', 'x')).rejects.toThrow('outside the project');
    await openFiles(root).write('link.txt', 'x');
    expect(existsSync(join(base, 'new.txt'))).toBe(false);
    expect(readFileSync(join(base, 'secret.txt'), 'utf8')).toBe(SECRET);
  });

  it('says why it cannot write, and leaves the old file', async () => {
    mkdirSync(join(root, 'taken'));
    await expect(openFiles(root).write('taken', 'x')).rejects.toThrow(/^taken cannot be written: /);
    await expect(openFiles(root).write('content/a.md/x', 'x')).rejects.toThrow(
      /a file where a folder should be|part of its path is a file/,
    );
    expect(readdirSync(root).sort()).toEqual(['content', 'taken']);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('says that a folder is read-only', async () => {
    chmodSync(join(root, 'content'), 0o555);
    await expect(openFiles(root).write('content/x', 'x')).rejects.toThrow('you may not');
    chmodSync(join(root, 'content'), 0o755);
  });

  it('removes what a stopped process left half-written', async () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(join(root, `.lessonpress-${gone}-1.tmp`), 'half');
    await openFiles(root).write('x.txt', 'x');
    expect(readdirSync(root).sort()).toEqual(['content', 'x.txt']);
  });

  it('never shows a half-written file', async () => {
    const file = join(root, 'big.txt');
    const out = openFiles(root);
    const whole = ['a', 'b'].map((letter) => letter.repeat(4_000_000));
    await out.write('big.txt', whole[0] ?? '');
    const seen = new Set<string>();
    const writing = (async () => {
      for (let n = 0; n < 6; n += 1) await out.write('big.txt', whole[n % 2] ?? '');
    })();
    let done = false;
    void writing.then(() => {
      done = true;
    });
    while (!done) {
      seen.add(String(whole.indexOf(readFileSync(file, 'utf8'))));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect([...seen].filter((which) => which === '-1')).toEqual([]);
  });
});

describe('removing', () => {
  it('takes the file and the folders that are empty then', async () => {
    const files = openFiles(root);
    await files.remove('content/sources/s.md');
    expect(readdirSync(join(root, 'content')).sort()).toEqual(['a.md', 'b.md']);
    await files.remove('content/sources/s.md');
    await expect(files.remove('../secret.txt')).rejects.toThrow('outside the project');
  });
});
