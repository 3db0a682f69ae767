import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { underLock } from '../../src/io/browser/lock.ts';
import { createSlots } from '../../src/io/browser/slots.ts';
import { readTar } from '../../src/io/browser/tar.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lessonpress-unpack-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('work under a lock', () => {
  it('is done once when many want it', async () => {
    const done = join(folder, 'done');
    let times = 0;
    const work = async () => {
      times += 1;
      await new Promise((resolve) => setTimeout(resolve, 150));
      writeFileSync(done, '');
    };
    await Promise.all([1, 2, 3, 4].map(() => underLock(join(folder, 'lock'), () => existsSync(done), work)));
    expect(times).toBe(1);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('is taken over from a process that is gone', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => child.on('exit', resolve));
    writeFileSync(join(folder, 'lock'), String(child.pid));
    await underLock(
      join(folder, 'lock'),
      () => existsSync(join(folder, 'done')),
      async () => writeFileSync(join(folder, 'done'), 'x'),
    );
    expect(readFileSync(join(folder, 'done'), 'utf8')).toBe('x');
  });

  it('fails with its own problem and leaves no lock', async () => {
    const failing = underLock(
      join(folder, 'lock'),
      () => false,
      async () => {
        throw new Error('disk full');
      },
    );
    await expect(failing).rejects.toThrow('disk full');
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });
});

describe('a tar archive', () => {
  const header = (name: string, size: number, kind: string) => {
    const block = Buffer.alloc(512);
    block.write(name, 0);
    block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
    block.write(kind, 156);
    return block;
  };

  it('gives its plain files and nothing else', () => {
    const body = Buffer.alloc(512);
    body.write('hello');
    const tar = Buffer.concat([
      header('lib/', 0, '5'),
      header('lib/a.so', 5, '0'),
      body,
      header('lib/link', 0, '2'),
      header('b', 0, '0'),
      Buffer.alloc(1024),
    ]);
    const entries = [...readTar(tar)].map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]);
    expect(entries).toEqual([
      ['lib/a.so', 'hello'],
      ['b', ''],
    ]);
  });
});

describe('slots', () => {
  it('let so many at work at once, in order, also after a failure', async () => {
    const slots = createSlots(2);
    const order: number[] = [];
    let working = 0;
    let most = 0;
    const job = (n: number) =>
      slots.use(async () => {
        order.push(n);
        working += 1;
        most = Math.max(most, working);
        await new Promise((resolve) => setTimeout(resolve, 5));
        working -= 1;
        if (n === 1) throw new Error('one fails');
        return n;
      });
    const results = await Promise.allSettled([0, 1, 2, 3, 4].map(job));
    expect(most).toBe(2);
    expect(order).toEqual([0, 1, 2, 3, 4]);
    expect(results.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, true, true]);
  });
});
