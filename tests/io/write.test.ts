import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { removeUnfinished, writeWhole } from '../../src/io/write.ts';

const folder = mkdtempSync(join(tmpdir(), 'lessonpress-write-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const temporaries = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

it('a process that ends in the midst of writing leaves no temporary file and no half of one', async () => {
  const path = join(folder, 'answers.pdf');
  const writing = writeWhole(path, new Uint8Array(50_000_000));
  const failed = expect(writing).rejects.toThrow();
  while (temporaries().length === 0) await new Promise(setImmediate);
  removeUnfinished();
  expect(temporaries()).toEqual([]);
  await failed;
  expect(existsSync(path)).toBe(false);
});
