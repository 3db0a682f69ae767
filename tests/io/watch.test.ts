import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Watching, watchFolders } from '../../src/io/watch.ts';
import { until } from './processes.ts';

let folder: string;
let watching: Watching | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '.lessonpress-watch-'));
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content', 'a.md'), 'a');
});
afterEach(async () => {
  await watching?.close();
  rmSync(folder, { recursive: true });
});
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('watching', () => {
  it('calls once for changes that come together, and again for a later one', async () => {
    let calls = 0;
    watching = await watchFolders([join(folder, 'content'), join(folder, 'none')], async () => {
      calls += 1;
    });
    expect(calls).toBe(0);
    for (const name of ['a.md', 'b.md', 'c.md']) writeFileSync(join(folder, 'content', name), 'new');
    await until(() => calls > 0);
    await pause(400);
    expect(calls).toBe(1);
    writeFileSync(join(folder, 'content', 'a.md'), 'newer');
    await until(() => calls === 2);
  });

  it('never calls twice at once', async () => {
    let working = 0;
    let most = 0;
    let calls = 0;
    watching = await watchFolders([join(folder, 'content')], async () => {
      working += 1;
      most = Math.max(most, working);
      await pause(500);
      working -= 1;
      calls += 1;
    });
    writeFileSync(join(folder, 'content', 'a.md'), '1');
    await until(() => working === 1);
    writeFileSync(join(folder, 'content', 'a.md'), '2');
    await until(() => calls === 2);
    expect(most).toBe(1);
  });

  it('passes over temporary files of editors', async () => {
    let calls = 0;
    watching = await watchFolders([join(folder, 'content')], async () => {
      calls += 1;
    });
    writeFileSync(join(folder, 'content', '.a.md.swp'), 'x');
    writeFileSync(join(folder, 'content', 'a.md~'), 'x');
    await pause(500);
    expect(calls).toBe(0);
  });
});
