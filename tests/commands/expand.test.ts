import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runExpand } from '../../src/commands/expand.ts';
import { nepCourse } from '../fixtures/course.ts';
import { runWithHost } from '../fixtures/host.ts';

const root = mkdtempSync(join(tmpdir(), 'expand-'));
afterAll(() => rmSync(root, { recursive: true }));

/** What the command prints for a course whose last lesson has these lines. */
async function expand(name: string, below: string) {
  const cwd = join(root, name);
  for (const [path, text] of Object.entries(nepCourse(below))) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), text);
  }
  return runWithHost(cwd, (host) => runExpand(['content/russia/nep.md'], {}, host));
}

describe('lessonpress expand', () => {
  it('prints each made question under the line that made it, to be pasted in its place', async () => {
    const { code, out } = await expand('good', '::match[people]{for=homework}\n\n::retrieve{count=2}');
    expect(code).toBe(0);
    expect(out).toMatch(/^<!-- content\/russia\/nep\.md:\d+ ::match\[people\]\{for=homework\} -->\n:::questions\[/);
    expect(out).toMatch(/<!-- .+ ::retrieve\{count=2\} -->\n:::questions\[What do you remember\?\]\n1\. /);
  });

  it('marks what is only proposed with {?}', async () => {
    const { out, err } = await expand('proposed', '::cloze{bank}');
    expect(out).toContain('{bank} {?}\n');
    expect(err).toContain('activity/proposed');
  });

  it('keeps the numbers of the questions and the letters of their parts', async () => {
    const below =
      ':::questions\n1. Who? [1]\n   > me\n2. ::sort [4]\n3. Two things.\n   (a) ::match[people] [4]\n   (b) Why? [1]\n      > because\n:::';
    const { out } = await expand('numbers', below);
    expect(out).toMatch(/::sort -->\n2\. Sort these under the right headings\. \[4\]\n/);
    expect(out).toMatch(/::match\[people\] -->\n\(a\) Match each person/);
  });

  it('says what it cannot make, and ends with 1', async () => {
    const { code, err } = await expand('bad', '::cloze[No such section]');
    expect(code).toBe(1);
    expect(err).toContain('activity/section');
  });

  it('says so when there is nothing to expand', async () => {
    const { code, out, err } = await expand('none', 'Text.');
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('There is no activity here');
  });
});
